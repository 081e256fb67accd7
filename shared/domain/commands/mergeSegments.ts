import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, refuse} from '../change.ts'
import type {SegmentId} from '../entities/ids.ts'

/**
 * Lets one segment live on in another: it leaves every list, its own words and ballots are kept. (SEG-6)
 *
 * `withNeeds` adds its need clusters to the segment that stays, while the phase has them open. The rule of that one
 * stays as it is, for the group to widen.
 */
export function mergeSegments(board: Board, input: {from: SegmentId; into: SegmentId; withNeeds: boolean}): Decision {
  const from = board.segments.get(input.from)
  const into = board.segments.get(input.into)
  if (!from || !into || from.id === into.id) return refuse('segment.unknown')
  if (from.mergedInto !== null || into.mergedInto !== null) return refuse('segment.unknown')
  const clusters = (input.withNeeds ? [...from.clusters] : []).filter(id => !into.clusters.has(id))
  return change(
    ...clusters.map((key): Change => {
      return {do: 'put', kind: 'segments', id: into.id, field: 'clusters', key, value: true}
    }),
    {do: 'set', kind: 'segments', id: from.id, field: 'mergedInto', value: into.id},
  )
}
