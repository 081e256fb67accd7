import {day, map, number, oneOf, set, shape, text, value, words} from '../../std/field.ts'
import type {Entity} from '../../std/field.ts'
import {departmentId, rank, recordId} from './accepts.ts'
import type {SegmentId} from './ids.ts'
import {placement} from './placement.ts'
import {revisitTrigger} from './revisitTrigger.ts'

export const buyingDrivers = ['price', 'performance', 'delivery'] as const
export const solutions = ['standard', 'tailored'] as const
export const collaborations = ['low', 'medium', 'high'] as const
export const salesLogics = ['traditional', 'complex'] as const
export const channels = ['in_person', 'virtual', 'digital', 'marketing'] as const

export const segmentFields = {
  name: value(words(120), ''),
  /** What these customers want to achieve, in their words. */
  need: text(1000),
  clusters: set(recordId<'cluster'>(), 40),
  /** What they weigh when they buy, ranked. */
  drivers: map(shape({text: words(200), rank}), 20),
  driver: value(oneOf(buyingDrivers), null),
  solution: value(oneOf(solutions), null),
  collaboration: value(oneOf(collaborations), null),
  salesLogic: value(oneOf(salesLogics), null),
  /** Channels these customers prefer. */
  channels: set(oneOf(channels), channels.length),
  /** Share (0..1) that has agreed to digital contact. */
  consentShare: value(number(0, 1), null),
  /** Customers, also those who are not in the file. */
  sizeEstimate: value(number(0, 1e12), null),
  sizeSource: value(words(200), ''),
  ownerDepartmentId: value(departmentId, null),
  offer: text(1000),
  /** What these customers shall take away from each contact, in one sentence. (PLAN-6) */
  message: value(words(300), ''),
  /** What happens first, and by which day. (PLAN-6) */
  firstAction: value(words(300), ''),
  firstActionOn: value(day, null),
  /** Resolves overlaps: the lowest rank wins; equal ranks by id. */
  precedence: value(rank, 'V'),
  placement: value(placement, {in: 'unplaced', rank: 'V'}),
  /** How the customers of a deselected segment are treated. */
  exitTreatment: text(1000),
  exitOwnerDepartmentId: value(departmentId, null),
  /** By when that is done. */
  exitBy: value(day, null),
  revisitOn: value(day, null),
  revisitWhen: text(500),
  /** The same as a condition that can be measured. (DESEL-7) */
  revisitTrigger: value(revisitTrigger, null),
  exitEvidence: text(1000),
  mergedInto: value(recordId<'segment'>(), null),
} as const

export type Segment = Entity<SegmentId, typeof segmentFields>
export type BuyingDriver = (typeof buyingDrivers)[number]
export type Solution = (typeof solutions)[number]
export type Collaboration = (typeof collaborations)[number]
export type SalesLogic = (typeof salesLogics)[number]
export type Channel = (typeof channels)[number]
