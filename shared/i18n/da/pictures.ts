import type {picturesEn} from '../en/pictures.ts'

export const picturesDa: Record<keyof typeof picturesEn, string> = {
  'pictures.asTable': 'Vis som tabel',
  'pictures.asPicture': 'Vis som billede',
  'pictures.save': 'Gem billedet',
  'pictures.svg': 'skarpt i alle størrelser',
  'pictures.png': 'til præsentationer og mail',
  'pictures.keep': 'Lad være',
  'pictures.busy': 'Gemmer billedet',
  'pictures.failed': 'Browseren kunne ikke tegne PNG-billedet. Gem det som SVG i stedet.',
  'pictures.round': 'Runde {{number}}, svarene blev vist {{when}}',
  'pictures.agreed': 'Version {{number}}, kontrolsum {{hash}}',
  'pictures.proposed': 'Forslag {{number}}, kontrolsum {{hash}}, ikke godkendt endnu',
  'pictures.savedOn': 'Gemt {{date}}',
  'pictures.anonymous': 'Pr. afdeling, uden navne',
  'pictures.heat': 'Median og enighed pr. segment og kriterium',
  'pictures.readCell':
    'Til venstre medianen af alle svar, til højre enigheden. Et mærke er en afdelings median, den tykke streg den midterste halvdel af svarene.',
  'pictures.rule':
    'Uenighed: to afdelingers medianer ligger mindst {{gap}} trin fra hinanden, eller spredningsindekset er over 1 (fra fire svar). Lav: {{low}} trin fra hinanden eller indeks over {{lowIndex}}. Høj: højst {{high}} trin fra hinanden og indeks højst {{highIndex}}. Mellem: resten.',
  'pictures.dots': 'Alle svar',
  'pictures.dotsNote':
    'Hvert mærke er ét svar. Den tykke streg er den midterste halvdel, den lodrette medianen; i gennemsnittet tæller hver afdeling én gang.',
  'pictures.dotsSaid':
    '{{criterion}}: {{count}} svar, median {{median}}, midterste halvdel {{low}} til {{high}}, gennemsnit {{mean}}.',
  'pictures.mean': 'snit {{mean}}',
  'pictures.meanHead': 'Gennemsnit',
  'pictures.middleHalf': 'Midterste halvdel',
  'pictures.between': '{{low}} til {{high}}',
  'pictures.gap': 'Afstand',
  'pictures.index': 'Spredningsindeks',
  'pictures.agreement': 'Enighed',
  'pictures.noBallotOf_one': '{{department}}: {{count}} har ikke vurderet',
  'pictures.noBallotOf_other': '{{department}}: {{count}} har ikke vurderet',
  'pictures.cannotOf_one': '{{department}}: {{count}} kan ikke vurdere',
  'pictures.cannotOf_other': '{{department}}: {{count}} kan ikke vurdere',
  'pictures.noBallot': 'ingen vurdering',
  'pictures.cannotJudge': 'kan ikke vurdere',
  'pictures.ranking': 'Rangorden',
  'pictures.rankingNote':
    'Søjlen er den vægtede score, mærkerne det, hver afdeling alene ville give. Stiplet: der er vurderet for lidt til at rangordne.',
  'pictures.rankingSaid': '{{place}}: {{segment}}, {{score}}.',
  'pictures.rankingEmpty': 'Rangordenen kræver svar.',
  'pictures.placeAnd': '{{place}}. {{segment}}',
  'pictures.movementNote':
    'Ringen er, hvor en afdeling stod sidste gang, mærket hvor den står nu. Et blegt mærke har ikke svaret igen.',
  'pictures.movementSaid': '{{cell}}: medianen fra {{before}} til {{now}}.',
  'pictures.fromTo': '{{before}} → {{now}}',
  'pictures.amountsHidden': 'Beløb er skjult for din afdeling.',
  'pictures.revealed_one':
    'Alle svar vises. I {{count}} af {{cells}} spørgsmål er I uenige; størst er afstanden i {{widest}}.',
  'pictures.revealed_other':
    'Alle svar vises. I {{count}} af {{cells}} spørgsmål er I uenige; størst er afstanden i {{widest}}.',
  'pictures.revealedAgreed': 'Alle svar vises. I ingen af {{cells}} spørgsmål er afdelingerne uenige.',
}
