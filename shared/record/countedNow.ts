import type {Counted} from '../domain/revisit.ts'
import {uncounted} from '../domain/revisit.ts'
import type {RecordState} from './state.ts'

/** What the customer file of now says about a segment: customers after precedence, their value by its own rule. */
export function countedNow({profile}: Pick<RecordState, 'profile'>, segmentId: string): Counted {
  const counted = profile?.segments.find(({id}) => id === segmentId)
  if (!profile || !counted) return uncounted
  const {rows, value} = profile.universe
  return {customers: profile.firstMatch[segmentId] ?? 0, value: counted.value, all: {customers: rows, value}}
}
