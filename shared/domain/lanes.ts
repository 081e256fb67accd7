import {byRank} from '../std/rank.ts'
import type {Board} from './board.ts'
import type {SegmentId, TierId} from './entities/ids.ts'
import type {Segment} from './entities/segment.ts'
import type {Tier} from './entities/tier.ts'
import {segmentsInOrder} from './segmentsInOrder.ts'

/** A lane of priorities, from those not placed yet through the tiers to the deselected, who are never hidden. */
export type Lane =
  | {readonly is: 'unplaced'; readonly id: 'unplaced'; readonly segments: readonly Segment[]}
  | {readonly is: 'tier'; readonly id: TierId; readonly tier: Tier; readonly segments: readonly Segment[]}
  | {readonly is: 'deselected'; readonly id: 'deselected'; readonly segments: readonly Segment[]}

/** The tiers, top first. */
function tiersInOrder(board: Pick<Board, 'tiers'>): readonly Tier[] {
  return [...board.tiers.values()].toSorted(byRank)
}

/** Every segment that counts stands in exactly one lane; whose tier is gone is not placed. (TIER-1) */
export function lanesOf(board: Board): readonly Lane[] {
  const inLane = (laneId: string): readonly Segment[] =>
    segmentsInOrder(board)
      .filter(segment => laneOf(board, segment) === laneId)
      .map(segment => ({segment, id: segment.id, rank: segment.placement.rank}))
      .toSorted(byRank)
      .map(({segment}) => segment)
  return [
    {is: 'unplaced', id: 'unplaced', segments: inLane('unplaced')},
    ...tiersInOrder(board).map(tier => ({is: 'tier', id: tier.id, tier, segments: inLane(tier.id)}) as const),
    {is: 'deselected', id: 'deselected', segments: inLane('deselected')},
  ]
}

export function laneOf(board: Pick<Board, 'tiers'>, {placement}: Segment): Lane['id'] {
  if (placement.in !== 'tier') return placement.in
  return board.tiers.has(placement.tierId) ? placement.tierId : 'unplaced'
}

/** The ranks of a lane without one of its segments, for finding it a place there. */
export function ranksInLane(
  board: Board,
  laneId: Lane['id'],
  without: SegmentId,
): readonly {readonly id: SegmentId; readonly rank: string}[] {
  return segmentsInOrder(board)
    .filter(segment => segment.id !== without && laneOf(board, segment) === laneId)
    .map(({id, placement}) => ({id, rank: placement.rank}))
}
