import type {SegmentKey} from './segments.ts'
import {say} from './words.ts'
import type {Words} from './words.ts'

/** What the customers of a placed segment shall take away, and what happens first; told in the plan. */
export const firstSteps: readonly {
  readonly segment: SegmentKey
  readonly message: Words
  readonly action: Words
  /** Months after the workshop. */
  readonly inMonths: number
}[] = [
  {
    segment: 'evidence-led-specialists',
    message: say(
      'See for yourself whether it holds for your patients',
      'Se själv om det håller för dina patienter',
      'Se selv, om det holder for dine patienter',
    ),
    action: say(
      'Invite the ten clinics that ask most to a review of subgroups',
      'Bjud in de tio kliniker som frågar mest till en genomgång av undergrupper',
      'Invitér de ti afdelinger, der spørger mest, til en gennemgang af undergrupper',
    ),
    inMonths: 1,
  },
  {
    segment: 'guideline-led-health-centres',
    message: say(
      'The guideline as a routine from tomorrow',
      'Riktlinjen som rutin från i morgon',
      'Retningslinjen som rutine fra i morgen',
    ),
    action: say(
      'Try the team routine at three health centres',
      'Prova teamrutinen på tre vårdcentraler',
      'Prøv teamrutinen i tre sundhedscentre',
    ),
    inMonths: 2,
  },
  {
    segment: 'care-pathway-builders',
    message: say(
      'No patient is lost between two visits',
      'Ingen patient tappas bort mellan två besök',
      'Ingen patient tabes mellem to besøg',
    ),
    action: say(
      'Draw the pathway with two regions on one page',
      'Rita vårdkedjan med två regioner på en sida',
      'Tegn forløbet med to regioner på én side',
    ),
    inMonths: 2,
  },
  {
    segment: 'time-pressed-gps',
    message: say(
      'The answer in two minutes, without a login',
      'Svaret på två minuter, utan inloggning',
      'Svaret på to minutter, uden login',
    ),
    action: say(
      'Open the answer service for one region',
      'Öppna svarstjänsten för en region',
      'Åbn svartjenesten for én region',
    ),
    inMonths: 1,
  },
]
