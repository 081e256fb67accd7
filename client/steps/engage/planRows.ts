import type {Board} from '../../../shared/domain/board.ts'
import {isAdapted} from '../../../shared/domain/entities/cell.ts'
import type {Cell} from '../../../shared/domain/entities/cell.ts'
import type {ContentId, SegmentId, TierId} from '../../../shared/domain/entities/ids.ts'
import {channels} from '../../../shared/domain/entities/segment.ts'
import type {Channel} from '../../../shared/domain/entities/segment.ts'
import {byCodeUnit} from '../../../shared/std/order.ts'
import {byRank} from '../../../shared/std/rank.ts'

/** One line of the plan: a placed segment, or a deselected one below the dashed rule. */
export type PlanRow = {readonly segmentId: SegmentId; readonly tierId: TierId | null}

/** Placed segments by tier and rank, then the deselected ones; those not placed have no line. */
export function planRows(board: Board): readonly PlanRow[] {
  const live = [...board.segments.values()].filter(segment => segment.mergedInto === null)
  const tiers = [...board.tiers.values()].toSorted(byRank)
  const placed = tiers.flatMap(tier =>
    live
      .filter(({placement}) => placement.in === 'tier' && placement.tierId === tier.id)
      .map(({id, placement}) => ({id, rank: placement.rank}))
      .toSorted(byRank)
      .map(({id}) => ({segmentId: id, tierId: tier.id})),
  )
  const deselected = live
    .filter(({placement}) => placement.in === 'deselected')
    .map(({id, placement}) => ({id, rank: placement.rank}))
    .toSorted(byRank)
    .map(({id}) => ({segmentId: id, tierId: null}))
  return [...placed, ...deselected]
}

export function sameRows(a: readonly PlanRow[], b: readonly PlanRow[]): boolean {
  return a.length === b.length && a.every((row, i) => row.segmentId === b[i]?.segmentId && row.tierId === b[i]?.tierId)
}

/** The activities of one segment in one channel, in an order that is the same for everybody. */
export function cellsIn(board: Board, segmentId: SegmentId, channel: Channel): readonly Cell[] {
  return [...board.cells.values()]
    .filter(cell => cell.segmentId === segmentId && cell.channel === channel)
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
}

/** All its activities, whatever the channel. */
export function cellsOfSegment(board: Board, segmentId: SegmentId): readonly Cell[] {
  return [...board.cells.values()]
    .filter(cell => cell.segmentId === segmentId)
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
}

/**
 * Is the material of this activity used in a setting it was not made for, without having been adapted? (PLAN-1)
 *
 * Material made for a meeting in person loses its footing on a screen and in print.
 */
export function isReusedUnchanged(board: Board, cell: Cell): boolean {
  if (cell.contentId === null || isAdapted(cell)) return false
  return isMadeForMeetings(board, cell.contentId, cell.channel)
}

/** Would this material have to be adapted before it is used in this channel? */
export function isMadeForMeetings(board: Board, contentId: ContentId, channel: Channel): boolean {
  if (channel !== 'virtual' && channel !== 'digital') return false
  if (board.contents.get(contentId)?.madeFor === 'in_person') return true
  return [...board.cells.values()].some(other => other.channel === 'in_person' && other.contentId === contentId)
}

/** Does no activity of this segment take its customers a step up? (PLAN-3) */
export function lacksMove(board: Board, segmentId: SegmentId): boolean {
  const {ladder} = board.meta
  const cells = [...board.cells.values()].filter(cell => cell.segmentId === segmentId)
  return cells.length > 0 && !cells.some(({from, to}) => isStepUp(ladder, from, to))
}

export function isStepUp(ladder: readonly string[], from: string | null, to: string | null): boolean {
  if (from === null || to === null) return false
  const start = ladder.indexOf(from)
  return start >= 0 && ladder.indexOf(to) > start
}

/** The two kinds of setting: a dialogue, and reach. */
export const channelGroups = {
  dialogue: channels.filter(channel => channel === 'in_person' || channel === 'virtual'),
  reach: channels.filter(channel => channel === 'digital' || channel === 'marketing'),
} as const
