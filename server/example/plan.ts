import type {KnownDepartment} from '../../shared/domain/departments.ts'
import type {Channel} from '../../shared/domain/entities/segment.ts'
import type {SegmentKey} from './segments.ts'
import {say} from './words.ts'
import type {Words} from './words.ts'

export type TierWord = 'invest' | 'grow' | 'maintain'

export const tierRules: Readonly<Record<TierWord, Words>> = {
  invest: say(
    'A contact of their own, a meeting each quarter, new material first.',
    'Egen kontakt, möte varje kvartal, nytt material först.',
    'Egen kontakt, møde hvert kvartal, nyt materiale først.',
  ),
  grow: say(
    'Two meetings a year, digital in between.',
    'Två möten om året, digitalt däremellan.',
    'To møder om året, digitalt derimellem.',
  ),
  maintain: say(
    'Answers within a day, no visits of our own accord.',
    'Svar inom en dag, inga besök på eget initiativ.',
    'Svar inden for en dag, ingen besøg på eget initiativ.',
  ),
}

/** Where the segments stand when the visitor comes in; the others wait to be placed. */
export const placedFirst: readonly (readonly [SegmentKey, TierWord])[] = [
  ['evidence-led-specialists', 'invest'],
  ['guideline-led-health-centres', 'grow'],
]
export const placedLater: readonly (readonly [SegmentKey, TierWord])[] = [
  ['care-pathway-builders', 'grow'],
  ['time-pressed-gps', 'maintain'],
]

export const deselection = {
  key: 'price-led-purchasers',
  reason: 'not_profitable_enough',
  exitTreatment: say(
    'Self-service through a wholesaler from 1 September. Sales tells each customer before.',
    'Självbetjäning via grossist från 1 september. Sälj berättar för varje kund innan.',
    'Selvbetjening via grossist fra 1. september. Salg fortæller det til hver kunde inden.',
  ),
  owner: 'sales',
  revisitTrigger: {figure: 'value', comparison: 'atLeast', value: 0},
  revisitWhen: say('When the contribution is above 0.', 'När bidraget är över 0.', 'Når dækningsbidraget er over 0.'),
} as const

export type ExampleActivity = {
  readonly segment: SegmentKey
  readonly channel: Channel
  readonly content: Words
  readonly timing: Words
  /** Of each customer; null where nobody can say how often. (PLAN-8) */
  readonly contacts: number | null
  readonly owner: KnownDepartment
  readonly from: string
  readonly to: string
}

const activity = (
  segment: SegmentKey,
  channel: Channel,
  owner: KnownDepartment,
  [from, to]: readonly [string, string],
  content: Words,
  timing: Words,
  contacts: number | null = null,
): ExampleActivity => ({segment, channel, owner, from, to, content, timing, contacts})

export const activities: readonly ExampleActivity[] = [
  activity(
    'evidence-led-specialists',
    'in_person',
    'medical',
    ['aware', 'trial'],
    say('Trial results, chart by chart', 'Studieresultat, diagram för diagram', 'Studieresultater, figur for figur'),
    say('Each quarter, 40 min', 'Varje kvartal, 40 min', 'Hvert kvartal, 40 min'),
    1,
  ),
  activity(
    'evidence-led-specialists',
    'virtual',
    'sales',
    ['aware', 'trial'],
    say('One figure, your patients', 'En figur, era patienter', 'Én figur, jeres patienter'),
    say('Between the meetings, 15 min', 'Mellan mötena, 15 min', 'Mellem møderne, 15 min'),
    1,
  ),
  activity(
    'evidence-led-specialists',
    'digital',
    'medical',
    ['unaware', 'aware'],
    say('Study library with abstracts', 'Studiebibliotek med sammanfattningar', 'Studiebibliotek med abstracts'),
    say('On publication', 'Vid publicering', 'Ved publicering'),
  ),
  activity(
    'care-pathway-builders',
    'in_person',
    'product',
    ['trial', 'regular'],
    say(
      'Pathway day with both care levels',
      'Vårdkedjedag med båda vårdnivåerna',
      'Forløbsdag med begge behandlingsniveauer',
    ),
    say('Spring and autumn', 'Vår och höst', 'Forår og efterår'),
    0.5,
  ),
  activity(
    'care-pathway-builders',
    'digital',
    'marketing',
    ['aware', 'trial'],
    say('Shared checklist', 'Gemensam checklista', 'Fælles tjekliste'),
    say('When a step changes', 'När ett steg ändras', 'Når et trin ændres'),
  ),
  activity(
    'guideline-led-health-centres',
    'in_person',
    'sales',
    ['aware', 'regular'],
    say('Team routine walk-through', 'Genomgång av teamrutinen', 'Gennemgang af teamrutinen'),
    say('Twice a year', 'Två gånger om året', 'To gange om året'),
    0.5,
  ),
  activity(
    'guideline-led-health-centres',
    'virtual',
    'marketing',
    ['aware', 'trial'],
    say('The routine in 12 minutes', 'Rutinen på 12 minuter', 'Rutinen på 12 minutter'),
    say('On a new guideline', 'Vid ny riktlinje', 'Ved ny vejledning'),
  ),
  activity(
    'guideline-led-health-centres',
    'marketing',
    'marketing',
    ['unaware', 'aware'],
    say('Guideline digest', 'Riktlinjen i korthet', 'Vejledningen kort fortalt'),
    say('Each quarter', 'Varje kvartal', 'Hvert kvartal'),
    1,
  ),
  activity(
    'time-pressed-gps',
    'digital',
    'marketing',
    ['aware', 'trial'],
    say('Answer in two minutes', 'Svar på två minuter', 'Svar på to minutter'),
    say('Always on, no login', 'Alltid öppet, utan inloggning', 'Altid åbent, uden login'),
  ),
  activity(
    'time-pressed-gps',
    'marketing',
    'sales',
    ['unaware', 'aware'],
    say('Pocket questions', 'Frågor i fickformat', 'Spørgsmål i lommeformat'),
    say('Monthly', 'Varje månad', 'Hver måned'),
    3,
  ),
]

/** What each department promises to do differently for the customers of a placed segment. */
export const commitments: readonly {
  readonly segment: SegmentKey
  readonly department: KnownDepartment
  readonly text: Words
}[] = [
  {
    segment: 'evidence-led-specialists',
    department: 'sales',
    text: say(
      'We bring Medical to the first meeting.',
      'Vi tar med Medicin till första mötet.',
      'Vi tager Medicinsk med til det første møde.',
    ),
  },
  {
    segment: 'evidence-led-specialists',
    department: 'marketing',
    text: say(
      'We publish tables before pictures.',
      'Vi publicerar tabeller före bilder.',
      'Vi udgiver tabeller før billeder.',
    ),
  },
  {
    segment: 'evidence-led-specialists',
    department: 'medical',
    text: say(
      'We answer data questions within two days.',
      'Vi svarar på datafrågor inom två dagar.',
      'Vi svarer på dataspørgsmål inden for to dage.',
    ),
  },
  {
    segment: 'evidence-led-specialists',
    department: 'product',
    text: say(
      'We write down what happens when it does not work.',
      'Vi skriver ner vad som händer när det inte fungerar.',
      'Vi skriver ned, hvad der sker, når det ikke virker.',
    ),
  },
  {
    segment: 'care-pathway-builders',
    department: 'sales',
    text: say(
      'We hold the next visit with both care levels.',
      'Vi håller nästa besök med båda vårdnivåerna.',
      'Vi holder næste besøg med begge behandlingsniveauer.',
    ),
  },
  {
    segment: 'care-pathway-builders',
    department: 'marketing',
    text: say(
      'We keep one checklist, not four.',
      'Vi håller en checklista, inte fyra.',
      'Vi holder én tjekliste, ikke fire.',
    ),
  },
  {
    segment: 'care-pathway-builders',
    department: 'medical',
    text: say('We join the pathway day.', 'Vi är med på vårdkedjedagen.', 'Vi deltager i forløbsdagen.'),
  },
  {
    segment: 'care-pathway-builders',
    department: 'product',
    text: say(
      'We build the template for the list.',
      'Vi bygger mallen för listan.',
      'Vi bygger skabelonen til listen.',
    ),
  },
  {
    segment: 'guideline-led-health-centres',
    department: 'sales',
    text: say(
      'We book the whole team or nobody.',
      'Vi bokar hela teamet eller ingen.',
      'Vi booker hele teamet eller ingen.',
    ),
  },
  {
    segment: 'guideline-led-health-centres',
    department: 'marketing',
    text: say(
      'We send only when the guideline changes.',
      'Vi skickar bara när riktlinjen ändras.',
      'Vi sender kun, når vejledningen ændres.',
    ),
  },
  {
    segment: 'guideline-led-health-centres',
    department: 'medical',
    text: say(
      'We check each text against the guideline.',
      'Vi stämmer av varje text mot riktlinjen.',
      'Vi holder hver tekst op mod vejledningen.',
    ),
  },
  {
    segment: 'guideline-led-health-centres',
    department: 'product',
    text: say(
      'We laminate the dosing card for them.',
      'Vi plastar in doseringskortet åt dem.',
      'Vi laminerer doseringskortet for dem.',
    ),
  },
  {
    segment: 'time-pressed-gps',
    department: 'sales',
    text: say('We stop the corridor visits.', 'Vi slutar med korridorbesöken.', 'Vi holder op med gangbesøgene.'),
  },
  {
    segment: 'time-pressed-gps',
    department: 'marketing',
    text: say('We remove the login.', 'Vi tar bort inloggningen.', 'Vi fjerner login.'),
  },
  {
    segment: 'time-pressed-gps',
    department: 'medical',
    text: say(
      'We answer dose questions the same day.',
      'Vi svarar på dosfrågor samma dag.',
      'Vi svarer på dosisspørgsmål samme dag.',
    ),
  },
  {
    segment: 'time-pressed-gps',
    department: 'product',
    text: say(
      'Nothing, because the package works as it is.',
      'Inget, eftersom paketet fungerar som det är.',
      'Intet, fordi pakken virker, som den er.',
    ),
  },
]

export const statements: Readonly<Record<string, Words>> = {
  sales: say(
    'We plan the autumn by this.',
    'Vi planerar hösten efter det här.',
    'Vi planlægger efteråret efter det her.',
  ),
  marketing: say('Our calendar follows it.', 'Vår kalender följer det.', 'Vores kalender følger det.'),
  medical: say(
    'Agreed, with our view on growth on record.',
    'Enig, med vår syn på tillväxten antecknad.',
    'Enig, med vores syn på væksten noteret.',
  ),
  product: say('We build for these four.', 'Vi bygger för de här fyra.', 'Vi bygger til disse fire.'),
}
