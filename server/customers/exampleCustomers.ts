import {seededNumbers} from '../../shared/std/seededNumbers.ts'
import type {SeededNumbers} from '../../shared/std/seededNumbers.ts'
import {exampleCountries} from './exampleNames.ts'

/**
 * The customer file of the example: 2,400 invented Nordic health care customers in 18 columns over six data layers.
 *
 * It is made backwards: first which of the five example segments a customer belongs to, then the values that say
 * so. So the counts of `exampleSegmentRules` are the same for every seed, also after cells have been emptied.
 */
export function exampleCustomersCsv(seed: number): string {
  const numbers = seededNumbers(seed)
  const memberships = numbers.shuffled(
    groups.flatMap(({in: segments, customers}) => Array.from({length: customers}, () => segments)),
  )
  const rows = memberships.map((segments, index) => rowOf(index + 1, segments, numbers))
  return `${[columns.join(','), ...rows].join('\n')}\n`
}

const columns = [
  'customer_id',
  'name',
  'customer_type',
  'role',
  'staff',
  'country',
  'city',
  'revenue_sek',
  'contribution_sek',
  'discount_share',
  'evidence_requests',
  'visit_minutes',
  'guideline_adherence',
  'digital_meeting_share',
  'care_pathway',
  'last_meeting',
  'peer_recommendations',
  'growth_potential',
] as const
type Column = (typeof columns)[number]
type Segment = 'specialists' | 'pathway' | 'guideline' | 'gps' | 'price'

/** Customers per set of segments: 96 stand in two, 212 (8.8 %) in none. */
const groups: readonly {readonly in: readonly Segment[]; readonly customers: number}[] = [
  {in: ['specialists'], customers: 260},
  {in: ['specialists', 'pathway'], customers: 38},
  {in: ['specialists', 'guideline'], customers: 6},
  {in: ['pathway'], customers: 250},
  {in: ['pathway', 'guideline'], customers: 14},
  {in: ['guideline'], customers: 711},
  {in: ['guideline', 'gps'], customers: 31},
  {in: ['gps'], customers: 553},
  {in: ['gps', 'price'], customers: 7},
  {in: ['price'], customers: 318},
  {in: [], customers: 212},
]

/** The columns that make a customer a member: these cells are never emptied for the members. */
const deciding: Readonly<Record<Segment, readonly Column[]>> = {
  specialists: ['role', 'evidence_requests'],
  pathway: ['care_pathway', 'digital_meeting_share', 'peer_recommendations'],
  guideline: ['customer_type', 'guideline_adherence'],
  gps: ['role', 'visit_minutes'],
  price: ['discount_share', 'contribution_sek'],
}

/** How often a cell is empty, in percent; later layers are harder to fill. */
const emptied: Partial<Readonly<Record<Column, number>>> = {
  role: 2,
  staff: 6,
  city: 2,
  revenue_sek: 3,
  contribution_sek: 5,
  discount_share: 6,
  evidence_requests: 10,
  visit_minutes: 10,
  guideline_adherence: 10,
  digital_meeting_share: 9,
  care_pathway: 6,
  last_meeting: 14,
  peer_recommendations: 24,
  growth_potential: 30,
}

function rowOf(position: number, segments: readonly Segment[], numbers: SeededNumbers): string {
  const is = (segment: Segment): boolean => segments.includes(segment)
  const where = countryFor(numbers)
  const role = roleFor(segments, numbers)
  const contribution = contributionFor(segments, numbers)
  const inPathway = is('pathway') || numbers.between(1, 100) <= 12
  const cells: Readonly<Record<Column, string | number>> = {
    customer_id: `C${String(position).padStart(5, '0')}`,
    name: `${numbers.oneOf(where.given)} ${numbers.oneOf(where.family)}`,
    customer_type: is('guideline') ? 'health centre' : typeFor(role, numbers),
    role,
    staff: 1 + Math.floor(numbers.next() * numbers.next() * (role === 'specialist' ? 400 : 60)),
    country: where.country,
    city: numbers.oneOf(where.cities),
    revenue_sek: revenueFor(contribution, numbers),
    contribution_sek: contribution,
    discount_share: is('price') ? numbers.between(20, 45) : numbers.between(0, contribution < 20000 ? 19 : 28),
    evidence_requests: is('specialists') ? numbers.between(6, 24) : numbers.between(0, role === 'specialist' ? 5 : 9),
    visit_minutes: is('gps') ? numbers.between(2, 8) : numbers.between(role === 'general practitioner' ? 9 : 4, 45),
    guideline_adherence: is('guideline') ? numbers.between(75, 100) : numbers.between(20, 74),
    digital_meeting_share: numbers.between(0, 39),
    care_pathway: inPathway ? 'yes' : 'no',
    last_meeting: dayFor(numbers),
    peer_recommendations: numbers.between(0, 4),
    growth_potential: (numbers.between(0, 1000) / 1000).toFixed(3),
  }
  const written = {...cells, ...reachFor(is('pathway'), inPathway, numbers)}
  const kept = new Set(segments.flatMap(segment => deciding[segment]))
  return columns
    .map(column => (!kept.has(column) && numbers.between(1, 100) <= (emptied[column] ?? 0) ? '' : written[column]))
    .join(',')
}

/** Pathway builders meet us digitally or recommend us; others may do so too when they are in no pathway. */
function reachFor(
  builds: boolean,
  inPathway: boolean,
  numbers: SeededNumbers,
): Pick<Record<Column, number>, 'digital_meeting_share' | 'peer_recommendations'> {
  const far = (): number => numbers.between(40, 95)
  const near = (): number => numbers.between(0, 39)
  if (builds) {
    const isDigital = numbers.between(1, 100) <= 74
    return {
      digital_meeting_share: isDigital ? far() : near(),
      peer_recommendations: isDigital ? numbers.between(0, 7) : numbers.between(5, 12),
    }
  }
  if (inPathway) return {digital_meeting_share: near(), peer_recommendations: numbers.between(0, 4)}
  return {
    digital_meeting_share: numbers.between(1, 100) <= 22 ? far() : near(),
    peer_recommendations: numbers.between(0, numbers.between(1, 9)),
  }
}

function countryFor(numbers: SeededNumbers): (typeof exampleCountries)[number] {
  let left = numbers.between(1, 100)
  for (const country of exampleCountries) {
    left -= country.share
    if (left <= 0) return country
  }
  return exampleCountries[0]
}

const otherRoles = ['nurse', 'pharmacist', 'purchaser'] as const

function roleFor(segments: readonly Segment[], numbers: SeededNumbers): string {
  if (segments.includes('specialists')) return 'specialist'
  if (segments.includes('gps')) return 'general practitioner'
  if (segments.includes('price')) return numbers.oneOf(['purchaser', 'purchaser', 'pharmacist', 'nurse'])
  if (segments.includes('guideline'))
    return numbers.oneOf(['general practitioner', 'general practitioner', 'nurse', 'nurse', 'pharmacist'])
  if (segments.includes('pathway')) return numbers.oneOf(['specialist', 'specialist', 'nurse', 'general practitioner'])
  return numbers.oneOf(['specialist', 'general practitioner', ...otherRoles])
}

function typeFor(role: string, numbers: SeededNumbers): string {
  if (role === 'specialist')
    return numbers.oneOf(['hospital clinic', 'hospital clinic', 'hospital clinic', 'private practice'])
  if (role === 'general practitioner') return numbers.oneOf(['private practice', 'private practice', 'health centre'])
  if (role === 'nurse') return numbers.oneOf(['hospital clinic', 'health centre', 'private practice'])
  return numbers.oneOf(['pharmacy', 'purchasing organisation', 'purchasing organisation'])
}

/** Few customers carry most of the contribution; the price-led cost more than they bring. */
function contributionFor(segments: readonly Segment[], numbers: SeededNumbers): number {
  const skew = numbers.next() ** 4
  if (segments.includes('price')) return Math.round(19000 - 32000 * numbers.next() - 47000 * skew)
  if (segments.includes('specialists')) return Math.round(9000 + 370_000 * skew)
  if (segments.includes('pathway')) return Math.round(6000 + 265_000 * skew)
  if (segments.includes('guideline')) return Math.round(2000 + 106_000 * skew)
  if (segments.includes('gps')) return Math.round(-2000 + 121_000 * skew)
  return Math.round(-8000 + 90_000 * skew)
}

/** With two decimals, so that sums show whether anybody rounds. */
function revenueFor(contribution: number, numbers: SeededNumbers): string {
  const ore = Math.round((Math.abs(contribution) * (2 + 2 * numbers.next()) + 3000) * 100)
  return `${Math.floor(ore / 100)}.${String(ore % 100).padStart(2, '0')}`
}

/** A day from January 2025 to April 2026. */
function dayFor(numbers: SeededNumbers): string {
  const month = numbers.between(0, 15)
  const day = numbers.between(1, 28)
  return `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
