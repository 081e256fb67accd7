import type {Rule} from '../../shared/definition/ast.ts'
import type {Family, Impact, Layer} from '../../shared/domain/entities/attribute.ts'
import type {KnownDepartment} from '../../shared/domain/departments.ts'
import type {BuyingDriver, Channel, Collaboration, SalesLogic, Solution} from '../../shared/domain/entities/segment.ts'
import {exampleSegmentRules} from '../customers/exampleSegmentRules.ts'
import type {ClusterKey} from './clusters.ts'
import {say} from './words.ts'
import type {Words} from './words.ts'

export type SegmentKey = (typeof exampleSegmentRules)[number]['key']

export type ExampleSegment = {
  readonly key: SegmentKey
  readonly rule: Rule
  readonly name: Words
  readonly need: Words
  readonly clusters: readonly ClusterKey[]
  readonly drivers: readonly Words[]
  readonly driver: BuyingDriver
  readonly solution: Solution
  readonly collaboration: Collaboration
  readonly salesLogic: SalesLogic
  readonly channels: readonly Channel[]
  readonly consentShare: number
  readonly owner: KnownDepartment
  readonly offer: Words
}

const rules = new Map<SegmentKey, Rule>(exampleSegmentRules.map(({key, rule}) => [key, rule]))
const ruleOf = (key: SegmentKey): Rule => rules.get(key) ?? {all: []}

/** In order of precedence. */
export const segments: readonly ExampleSegment[] = [
  {
    key: 'evidence-led-specialists',
    rule: ruleOf('evidence-led-specialists'),
    name: say('Evidence-led specialists', 'Evidensdrivna specialister', 'Evidensdrevne specialister'),
    need: say(
      'When new data appear, they want to see fast whether it holds for their patients.',
      'När nya data kommer vill de snabbt se om de håller för deras patienter.',
      'Når der kommer nye data, vil de hurtigt se, om de holder for deres patienter.',
    ),
    clusters: ['proof'],
    drivers: [
      say('Raw data of subgroups', 'Rådata för undergrupper', 'Rådata for undergrupper'),
      say('A colleague who has tried', 'En kollega som har provat', 'En kollega, der har prøvet'),
    ],
    driver: 'performance',
    solution: 'tailored',
    collaboration: 'high',
    salesLogic: 'complex',
    channels: ['in_person', 'virtual'],
    consentShare: 0.63,
    owner: 'medical',
    offer: say(
      'Study library with a medical dialogue',
      'Studiebibliotek med läkarsamtal',
      'Studiebibliotek med lægesamtale',
    ),
  },
  {
    key: 'care-pathway-builders',
    rule: ruleOf('care-pathway-builders'),
    name: say('Care pathway builders', 'Vårdkedjebyggare', 'Forløbsbyggere'),
    need: say(
      'When the patient moves between levels of care, they want one shared flow, so that nobody is lost.',
      'När patienten byter vårdnivå vill de ha ett gemensamt flöde, så att ingen tappas bort.',
      'Når patienten skifter behandlingsniveau, vil de have ét fælles forløb, så ingen falder igennem.',
    ),
    clusters: ['flow'],
    drivers: [
      say('Both sides at one table', 'Båda sidor vid ett bord', 'Begge parter om ét bord'),
      say('A list that is shared', 'En lista som delas', 'En liste, der deles'),
    ],
    driver: 'delivery',
    solution: 'tailored',
    collaboration: 'high',
    salesLogic: 'complex',
    channels: ['in_person', 'digital'],
    consentShare: 0.71,
    owner: 'product',
    offer: say('The pathway, built together', 'Vårdkedja tillsammans', 'Forløbet i fællesskab'),
  },
  {
    key: 'guideline-led-health-centres',
    rule: ruleOf('guideline-led-health-centres'),
    name: say('Guideline-led health centres', 'Riktlinjetrogna vårdcentraler', 'Vejledningstro lægehuse'),
    need: say(
      'When the guideline changes, they want a routine that the whole team can follow tomorrow.',
      'När riktlinjen ändras vill de ha en rutin som hela teamet kan följa i morgon.',
      'Når vejledningen ændres, vil de have en rutine, som hele teamet kan følge i morgen.',
    ),
    clusters: ['routine'],
    drivers: [
      say('Ready to use tomorrow', 'Färdigt att använda i morgon', 'Klar til brug i morgen'),
      say('The nurse is convinced', 'Sjuksköterskan är övertygad', 'Sygeplejersken er overbevist'),
    ],
    driver: 'delivery',
    solution: 'standard',
    collaboration: 'medium',
    salesLogic: 'traditional',
    channels: ['virtual', 'digital'],
    consentShare: 0.58,
    owner: 'marketing',
    offer: say('Team routine in a ready package', 'Teamrutin i färdigt paket', 'Teamrutine i en færdig pakke'),
  },
  {
    key: 'time-pressed-gps',
    rule: ruleOf('time-pressed-gps'),
    name: say('Time-pressed GPs', 'Tidspressade allmänläkare', 'Tidspressede praktiserende læger'),
    need: say(
      'When there are two minutes between patients, they want the answer without logging in.',
      'När det är två minuter mellan patienterna vill de ha svaret utan att logga in.',
      'Når der er to minutter mellem patienterne, vil de have svaret uden at logge ind.',
    ),
    clusters: ['minutes'],
    drivers: [say('An answer on one screen', 'Ett svar på en skärm', 'Et svar på én skærm')],
    driver: 'performance',
    solution: 'standard',
    collaboration: 'low',
    salesLogic: 'traditional',
    channels: ['digital', 'marketing'],
    consentShare: 0.55,
    owner: 'marketing',
    offer: say('Answer service without login', 'Svarstjänst utan inloggning', 'Svartjeneste uden login'),
  },
  {
    key: 'price-led-purchasers',
    rule: ruleOf('price-led-purchasers'),
    name: say('Price-led purchasers', 'Prisstyrda inköpare', 'Prisstyrede indkøbere'),
    need: say(
      'When the contract is renewed, they want the lowest price and a safe delivery, no visits.',
      'När avtalet förnyas vill de ha lägsta pris och säker leverans, inga besök.',
      'Når aftalen fornyes, vil de have laveste pris og sikker levering, ingen besøg.',
    ),
    clusters: ['supply'],
    drivers: [say('The lowest price', 'Lägsta pris', 'Laveste pris')],
    driver: 'price',
    solution: 'standard',
    collaboration: 'low',
    salesLogic: 'traditional',
    channels: ['marketing'],
    consentShare: 0.34,
    owner: 'sales',
    offer: say('Contract price through a wholesaler', 'Avtalspris via grossist', 'Aftalepris via grossist'),
  },
]

/** What the group knows about the columns its rules use; the others keep what the import found. */
export const attributes: readonly {
  readonly key: string
  readonly name: Words
  readonly family: Family
  readonly layer: Layer
  readonly kind?: 'size'
  readonly impact: readonly Impact[]
  readonly difference: Words
}[] = [
  {
    key: 'role',
    name: say('Role', 'Yrkesroll', 'Stilling'),
    family: 'behaviour',
    layer: 'demographic',
    impact: ['content'],
    difference: say(
      'We would bring other material.',
      'Vi skulle ta med annat material.',
      'Vi ville tage andet materiale med.',
    ),
  },
  {
    key: 'customer_type',
    name: say('Kind of workplace', 'Typ av arbetsplats', 'Type arbejdsplads'),
    family: 'behaviour',
    layer: 'demographic',
    impact: ['channel', 'offer'],
    difference: say('We would meet the whole team.', 'Vi skulle möta hela teamet.', 'Vi ville møde hele teamet.'),
  },
  {
    key: 'evidence_requests',
    name: say('Requests for evidence', 'Frågor om underlag', 'Forespørgsler om dokumentation'),
    family: 'needs',
    layer: 'behaviour',
    impact: ['content', 'frequency'],
    difference: say(
      'We would send data at publication.',
      'Vi skulle skicka data vid publicering.',
      'Vi ville sende data ved publicering.',
    ),
  },
  {
    key: 'care_pathway',
    name: say('Takes part in a care pathway', 'Deltar i vårdkedja', 'Deltager i forløb'),
    family: 'behaviour',
    layer: 'behaviour',
    impact: ['channel', 'offer'],
    difference: say(
      'We would invite both levels of care.',
      'Vi skulle bjuda in båda vårdnivåerna.',
      'Vi ville invitere begge behandlingsniveauer.',
    ),
  },
  {
    key: 'digital_meeting_share',
    name: say('Digital meetings, %', 'Digitala möten, %', 'Digitale møder, %'),
    family: 'preferences',
    layer: 'behaviour',
    impact: ['channel', 'timing'],
    difference: say('We would meet on screen.', 'Vi skulle mötas på skärm.', 'Vi ville mødes på skærm.'),
  },
  {
    key: 'peer_recommendations',
    name: say('Recommendations to colleagues', 'Rekommendationer till kollegor', 'Anbefalinger til kolleger'),
    family: 'behaviour',
    layer: 'referral',
    impact: ['content'],
    difference: say(
      'We would ask them to speak.',
      'Vi skulle be dem hålla föredrag.',
      'Vi ville bede dem holde oplæg.',
    ),
  },
  {
    key: 'guideline_adherence',
    name: say('Follows the guideline, %', 'Följer riktlinjen, %', 'Følger vejledningen, %'),
    family: 'values',
    layer: 'behaviour',
    impact: ['content', 'timing'],
    difference: say(
      'We would come when the guideline changes.',
      'Vi skulle komma när riktlinjen ändras.',
      'Vi ville komme, når vejledningen ændres.',
    ),
  },
  {
    key: 'visit_minutes',
    name: say('Minutes per visit', 'Minuter per besök', 'Minutter pr. besøg'),
    family: 'behaviour',
    layer: 'behaviour',
    impact: ['channel', 'content'],
    difference: say(
      'We would answer in two minutes.',
      'Vi skulle svara på två minuter.',
      'Vi ville svare på to minutter.',
    ),
  },
  {
    key: 'discount_share',
    name: say('Discount, %', 'Rabatt, %', 'Rabat, %'),
    family: 'behaviour',
    layer: 'product',
    impact: ['offer', 'salesLogic'],
    difference: say(
      'We would sell through the contract only.',
      'Vi skulle bara sälja via avtalet.',
      'Vi ville kun sælge via aftalen.',
    ),
  },
  {
    key: 'contribution_sek',
    name: say('Contribution', 'Täckningsbidrag', 'Dækningsbidrag'),
    family: 'behaviour',
    layer: 'product',
    kind: 'size',
    impact: ['frequency', 'offer'],
    difference: say('We would visit less often.', 'Vi skulle besöka mer sällan.', 'Vi ville besøge dem sjældnere.'),
  },
]
