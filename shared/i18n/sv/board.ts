import type {boardEn} from '../en/board.ts'

export const boardSv: Record<keyof typeof boardEn, string> = {
  'board.handle': 'Flytta {{item}}',
  'board.instructions':
    'Mellanslag lyfter, piltangenterna flyttar inom och mellan nivåer, mellanslag släpper, Escape lägger tillbaka. M öppnar ”Flytta till …”.',
  'board.lifted': 'Lyft: {{item}}. Ligger i {{lane}}, plats {{position}} av {{total}}.',
  'board.over': '{{lane}}, plats {{position}} av {{total}}.',
  'board.end': 'Det finns inget längre åt det hållet. {{lane}}, plats {{position}} av {{total}}.',
  'board.dropped': 'Släppt i {{lane}}, plats {{position}} av {{total}}: {{item}}.',
  'board.stays': 'Ligger kvar i {{lane}}, plats {{position}} av {{total}}: {{item}}.',
  'board.cancelled': 'Tillbakalagt: {{item}}.',
  'board.moveTo': 'Flytta till …',
  'board.moveTitle': 'Flytta {{item}}',
  'board.keep': 'Låt ligga kvar',
  'board.isHere': 'ligger här',
  'board.laneCount_one': '{{count}} här',
  'board.laneCount_other': '{{count}} här',
  'board.placeIn': 'Plats i {{lane}}',
  'board.first': 'Först',
  'board.up': 'Ett steg upp',
  'board.down': 'Ett steg ner',
  'board.last': 'Sist',
  'board.space': 'Mellanslag',
  'board.drops': 'släpper',
  'board.escape': 'Esc',
  'board.cancels': 'ångrar',
}
