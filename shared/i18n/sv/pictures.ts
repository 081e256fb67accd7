import type {picturesEn} from '../en/pictures.ts'

export const picturesSv: Record<keyof typeof picturesEn, string> = {
  'pictures.asTable': 'Visa som tabell',
  'pictures.asPicture': 'Visa som bild',
  'pictures.save': 'Spara bilden',
  'pictures.svg': 'skarp i alla storlekar',
  'pictures.png': 'för presentationer och mejl',
  'pictures.keep': 'Låt bli',
  'pictures.busy': 'Sparar bilden',
  'pictures.failed': 'Webbläsaren kunde inte rita PNG-bilden. Spara den som SVG i stället.',
  'pictures.round': 'Omgång {{number}}, svaren visades {{when}}',
  'pictures.agreed': 'Version {{number}}, kontrollsumma {{hash}}',
  'pictures.proposed': 'Förslag {{number}}, kontrollsumma {{hash}}, inte godkänt än',
  'pictures.savedOn': 'Sparad {{date}}',
  'pictures.anonymous': 'Per avdelning, utan namn',
  'pictures.heat': 'Median och enighet per segment och kriterium',
  'pictures.readCell':
    'Till vänster medianen av alla svar, till höger enigheten. Ett märke är en avdelnings median, det tjocka strecket den mittersta hälften av svaren.',
  'pictures.rule':
    'Oenighet: två avdelningars medianer ligger minst {{gap}} steg isär, eller spridningsindex är över 1 (från fyra svar). Låg: {{low}} steg isär eller index över {{lowIndex}}. Hög: högst {{high}} steg isär och index högst {{highIndex}}. Medel: resten.',
  'pictures.dots': 'Alla svar',
  'pictures.dotsNote':
    'Varje märke är ett svar. Det tjocka strecket är den mittersta hälften, det lodräta medianen; i medelvärdet räknas varje avdelning en gång.',
  'pictures.dotsSaid':
    '{{criterion}}: {{count}} svar, median {{median}}, mittersta hälften {{low}} till {{high}}, medelvärde {{mean}}.',
  'pictures.mean': 'medel {{mean}}',
  'pictures.meanHead': 'Medelvärde',
  'pictures.middleHalf': 'Mittersta hälften',
  'pictures.between': '{{low}} till {{high}}',
  'pictures.gap': 'Avstånd',
  'pictures.index': 'Spridningsindex',
  'pictures.agreement': 'Enighet',
  'pictures.noBallotOf_one': '{{department}}: {{count}} har inte bedömt',
  'pictures.noBallotOf_other': '{{department}}: {{count}} har inte bedömt',
  'pictures.cannotOf_one': '{{department}}: {{count}} kan inte bedöma',
  'pictures.cannotOf_other': '{{department}}: {{count}} kan inte bedöma',
  'pictures.noBallot': 'ingen bedömning',
  'pictures.cannotJudge': 'kan inte bedöma',
  'pictures.ranking': 'Rangordning',
  'pictures.rankingNote':
    'Stapeln är den viktade poängen, märkena det varje avdelning ensam skulle ge. Streckad: för lite är bedömt för att rangordna.',
  'pictures.rankingSaid': '{{place}}: {{segment}}, {{score}}.',
  'pictures.rankingEmpty': 'Rangordningen behöver svar.',
  'pictures.placeAnd': '{{place}}. {{segment}}',
  'pictures.movementNote':
    'Ringen är där avdelningen stod förra gången, märket där den står nu. Ett blekt märke har inte svarat igen.',
  'pictures.movementSaid': '{{cell}}: medianen från {{before}} till {{now}}.',
  'pictures.fromTo': '{{before}} → {{now}}',
  'pictures.amountsHidden': 'Belopp är dolda för din avdelning.',
  'pictures.revealed_one':
    'Alla svar visas. I {{count}} av {{cells}} frågor är ni oeniga; störst är avståndet i {{widest}}.',
  'pictures.revealed_other':
    'Alla svar visas. I {{count}} av {{cells}} frågor är ni oeniga; störst är avståndet i {{widest}}.',
  'pictures.revealedAgreed': 'Alla svar visas. I ingen av {{cells}} frågor är avdelningarna oeniga.',
}
