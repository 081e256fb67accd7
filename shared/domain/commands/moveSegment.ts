import type {Board} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import type {SegmentId, TierId} from '../entities/ids.ts'
import type {Placement} from '../entities/placement.ts'

/** Puts a segment into a tier, or back among those not placed yet (`tierId: null`). */
export function moveSegment(board: Board, input: {id: SegmentId; tierId: TierId | null; rank: string}): Decision {
  const {id, tierId, rank} = input
  const segment = board.segments.get(id)
  if (!segment || segment.mergedInto !== null) return refuse('segment.unknown')
  if (tierId !== null && !board.tiers.has(tierId)) return refuse('record.unknown')
  const present = segment.placement
  const stays = tierId === null ? present.in === 'unplaced' : present.in === 'tier' && present.tierId === tierId
  if (stays && present.rank === rank) return noChange
  const placement: Placement = tierId === null ? {in: 'unplaced', rank} : {in: 'tier', tierId, rank}
  return change({do: 'set', kind: 'segments', id, field: 'placement', value: placement})
}
