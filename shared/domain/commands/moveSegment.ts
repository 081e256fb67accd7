import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import type {SegmentId, TierId} from '../entities/ids.ts'
import type {Placement} from '../entities/placement.ts'
import {laneOf, lanesOf, ranksInLane} from '../lanes.ts'
import {placeInOrder, standsThere} from '../placeInOrder.ts'
import type {Spot} from '../placeInOrder.ts'

/** Puts a segment at a spot of a tier, or back among those not placed yet (`tierId: null`). (TIER-1) */
export function moveSegment(board: Board, input: {id: SegmentId; tierId: TierId | null; spot: Spot<string>}): Decision {
  const {id, tierId, spot} = input
  const segment = board.segments.get(id)
  if (!segment || segment.mergedInto !== null) return refuse('segment.unknown')
  if (tierId !== null && !board.tiers.has(tierId)) return refuse('record.unknown')
  const laneId = tierId ?? 'unplaced'
  const present = lanesOf(board).find(lane => lane.id === laneId)?.segments ?? []
  if (
    laneOf(board, segment) === laneId &&
    standsThere(
      present.map(each => each.id),
      id,
      spot,
    )
  )
    return noChange
  const {rank, shifted} = placeInOrder(ranksInLane(board, laneId, id), spot)
  const at = (to: string): Placement => (tierId === null ? {in: 'unplaced', rank: to} : {in: 'tier', tierId, rank: to})
  return change(...[{id, rank}, ...shifted].map(move => placed(move.id, at(move.rank))))
}

export function placed(id: SegmentId, placement: Placement): Change {
  return {do: 'set', kind: 'segments', id, field: 'placement', value: placement}
}
