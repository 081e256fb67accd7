import {byRank, ranksBetween} from '../../std/rank.ts'
import type {Board} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, refuse} from '../change.ts'
import type {SegmentId, TierId} from '../entities/ids.ts'
import {laneOf, ranksInLane} from '../lanes.ts'
import {placed} from './moveSegment.ts'

/**
 * Follows a proposal that somebody has seen and accepted: each segment to the end of its tier, in this order.
 * Who has been placed or deselected meanwhile stays there. (TIER-5)
 */
export function placeSegments(
  board: Board,
  input: {placements: readonly {readonly id: SegmentId; readonly tierId: TierId}[]},
): Decision {
  if (input.placements.some(({tierId}) => !board.tiers.has(tierId))) return refuse('record.unknown')
  const open = input.placements.filter(({id}) => {
    const segment = board.segments.get(id)
    return segment && segment.mergedInto === null && laneOf(board, segment) === 'unplaced'
  })
  const tierIds = [...new Set(open.map(({tierId}) => tierId))]
  return change(
    ...tierIds.flatMap(tierId => {
      const own = open.filter(placement => placement.tierId === tierId)
      const last = own[0] && ranksInLane(board, tierId, own[0].id).toSorted(byRank).at(-1)
      const ranks = ranksBetween(last?.rank ?? null, null, own.length)
      return own.map(({id}, index) => placed(id, {in: 'tier', tierId, rank: ranks[index] ?? 'V'}))
    }),
  )
}
