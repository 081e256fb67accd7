import type {boardEn} from '../en/board.ts'

export const boardDa: Record<keyof typeof boardEn, string> = {
  'board.handle': 'Flyt {{item}}',
  'board.instructions':
    'Mellemrum løfter, piletasterne flytter inden for og mellem niveauer, mellemrum slipper, Escape lægger tilbage. M åbner »Flyt til …«.',
  'board.lifted': 'Løftet: {{item}}. Ligger i {{lane}}, plads {{position}} af {{total}}.',
  'board.over': '{{lane}}, plads {{position}} af {{total}}.',
  'board.end': 'Der er ikke mere i den retning. {{lane}}, plads {{position}} af {{total}}.',
  'board.dropped': 'Sluppet i {{lane}}, plads {{position}} af {{total}}: {{item}}.',
  'board.stays': 'Bliver i {{lane}}, plads {{position}} af {{total}}: {{item}}.',
  'board.cancelled': 'Lagt tilbage: {{item}}.',
  'board.moveTo': 'Flyt til …',
  'board.moveTitle': 'Flyt {{item}}',
  'board.keep': 'Lad den ligge',
  'board.isHere': 'ligger her',
  'board.laneCount_one': '{{count}} her',
  'board.laneCount_other': '{{count}} her',
  'board.placeIn': 'Plads i {{lane}}',
  'board.first': 'Først',
  'board.up': 'Et trin op',
  'board.down': 'Et trin ned',
  'board.last': 'Sidst',
  'board.space': 'Mellemrum',
  'board.drops': 'slipper',
  'board.escape': 'Esc',
  'board.cancels': 'fortryder',
}
