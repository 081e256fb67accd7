import type {Board} from '../domain/board.ts'
import type {SegmentId} from '../domain/entities/ids.ts'
import type {Segment} from '../domain/entities/segment.ts'
import type {LoggedDecision, RecordState} from './state.ts'

/** What was decided for this version: last year's alignment settles nothing this year. (VER-5) */
export function decisionsOfDraft({decisions, draft}: Decided): readonly LoggedDecision[] {
  return draft === null ? decisions : decisions.filter(({at}) => at >= draft.openedAt)
}

type Decided = Pick<RecordState, 'decisions' | 'draft'>

/** How a deselected segment can have been decided on again. */
export const lookedAgainKinds = ['kept_out', 'brought_back', 'review_skipped'] as const
export type LookedAgain = (typeof lookedAgainKinds)[number]

/**
 * The latest decision on a segment that the last version had deselected; null while there is none. It counts while the
 * segment stands where it says: who was kept out and stands in a tier by now has come back unseen. (DESEL-5)
 */
export function lookedAgainAt(record: Decided, segment: Pick<Segment, 'id' | 'placement'>): LoggedDecision | null {
  const last = decisionsOfDraft(record).findLast(
    ({kind, subjectIds}) => subjectIds.includes(segment.id) && lookedAgainKinds.some(known => known === kind),
  )
  const isOut = segment.placement.in === 'deselected'
  return last && (last.kind === 'brought_back') !== isOut ? last : null
}

/** Segments that the last version deselected and that nobody has decided on again. (DESEL-5) */
export function notLookedAt(board: Pick<Board, 'segments'>, record: Decided): readonly SegmentId[] {
  return (record.draft?.deselected ?? []).filter(id => {
    const segment = board.segments.get(id)
    return segment !== undefined && segment.mergedInto === null && lookedAgainAt(record, segment) === null
  })
}
