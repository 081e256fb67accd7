import {oneOf, shape, words} from '../../std/field.ts'
import type {Accepts} from '../../std/field.ts'
import {rank, recordId} from './accepts.ts'
import type {TierId} from './ids.ts'

export const deselectReasons = [
  'not_profitable_enough',
  'no_right_offer',
  'cannot_reach',
  'too_costly_to_serve',
  'weak_position',
  'no_fit_with_goal',
  'other',
] as const
export type DeselectReason = (typeof deselectReasons)[number]

/** Where a segment stands. One value, so that it can never be in two lanes or in none. (TIER-1) */
export type Placement =
  | {readonly in: 'tier'; readonly tierId: TierId; readonly rank: string}
  | {readonly in: 'deselected'; readonly reason: DeselectReason; readonly reasonText: string; readonly rank: string}
  | {readonly in: 'unplaced'; readonly rank: string}

const inTier = shape({in: oneOf(['tier']), tierId: recordId<'tier'>(), rank})
const deselected = shape({in: oneOf(['deselected']), reason: oneOf(deselectReasons), reasonText: words(1000), rank})
const unplaced = shape({in: oneOf(['unplaced']), rank})

export const placement: Accepts<Placement> = candidate =>
  inTier(candidate) || deselected(candidate) || unplaced(candidate)
