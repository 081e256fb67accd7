import type {SegmentId} from './entities/ids.ts'
import type {DeselectReason, Placement} from './entities/placement.ts'

/** What somebody decided about a segment by writing on the board: who and when stand in the log beside it. (LOG-6) */
export type SegmentDecision =
  | {
      readonly is: 'deselected'
      readonly segmentId: SegmentId
      readonly name: string
      readonly reason: DeselectReason
      readonly reasonText: string
    }
  | {readonly is: 'broughtBack'; readonly segmentId: SegmentId; readonly name: string}
  | {readonly is: 'merged' | 'parted'; readonly segmentId: SegmentId; readonly name: string; readonly into: SegmentId}

type Standing = {readonly name: string; readonly placement: Placement; readonly mergedInto: SegmentId | null}

/**
 * Compares how a segment stood with how it stands: null when nothing was decided. Moving between tiers is no decision
 * for the log, what puts a segment out of the game or back into it is; so is another reason for it. (LOG-6)
 */
export function segmentDecision(segmentId: SegmentId, before: Standing, after: Standing): SegmentDecision | null {
  const {name, placement, mergedInto} = after
  if (mergedInto !== before.mergedInto) {
    if (mergedInto !== null) return {is: 'merged', segmentId, name, into: mergedInto}
    if (before.mergedInto !== null) return {is: 'parted', segmentId, name, into: before.mergedInto}
  }
  if (placement.in === 'deselected') {
    const {reason, reasonText} = placement
    const was = before.placement
    if (was.in === 'deselected' && was.reason === reason && was.reasonText === reasonText) return null
    return {is: 'deselected', segmentId, name, reason, reasonText}
  }
  return before.placement.in === 'deselected' ? {is: 'broughtBack', segmentId, name} : null
}
