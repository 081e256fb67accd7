import type {Board} from '../domain/board.ts'
import type {SegmentId} from '../domain/entities/ids.ts'
import type {Round, RoundResult} from './round.ts'
import type {LoggedDecision, RecordState} from './state.ts'

/** The version in the making, or made last: it began as a copy of an agreed one. (VER-5) */
export type Draft = {
  /** Number of that version. */
  readonly from: number
  readonly openedAt: string
  /** Deselected in that version: each is looked at again before the next one is signed. (DESEL-5) */
  readonly deselected: readonly SegmentId[]
  /** How far people agreed then, to be laid beside the next reveal. */
  readonly measures: (RoundResult['measures'] & {readonly segments: number}) | null
}

/** What the last whole round of scores said about agreement; null where nobody scored. */
export function measuresOf(rounds: readonly Round[]): Draft['measures'] {
  const last = rounds
    .filter(({state, only}) => state === 'revealed' && only === null)
    .toSorted((a, b) => a.number - b.number)
    .at(-1)
  return last?.result ? {...last.result.measures, segments: last.segmentIds.length} : null
}

/** What was decided for this version: last year's alignment settles nothing this year. (VER-5) */
export function decisionsOfDraft({decisions, draft}: Decided): readonly LoggedDecision[] {
  return draft === null ? decisions : decisions.filter(({at}) => at >= draft.openedAt)
}

type Decided = Pick<RecordState, 'decisions' | 'draft'>

/** How a deselected segment can have been decided on again. */
export const lookedAgainKinds = ['kept_out', 'brought_back', 'review_skipped'] as const
export type LookedAgain = (typeof lookedAgainKinds)[number]

/** The latest decision on a segment that the last version had deselected; null while there is none. */
export function lookedAgainAt(record: Decided, segmentId: SegmentId): LoggedDecision | null {
  return (
    decisionsOfDraft(record).findLast(
      ({kind, subjectIds}) => subjectIds.includes(segmentId) && lookedAgainKinds.some(known => known === kind),
    ) ?? null
  )
}

/** Segments that the last version deselected and that nobody has decided on again. (DESEL-5) */
export function notLookedAt(board: Pick<Board, 'segments'>, record: Decided): readonly SegmentId[] {
  return (record.draft?.deselected ?? []).filter(id => {
    const segment = board.segments.get(id)
    return segment !== undefined && segment.mergedInto === null && lookedAgainAt(record, id) === null
  })
}
