import type {Board} from '../../shared/domain/board.ts'
import {daysBetween} from '../../shared/domain/checks/calendar.ts'
import {reviewDue} from '../../shared/domain/reviewDue.ts'
import type {ReviewDue} from '../../shared/domain/reviewDue.ts'
import type {SegmentId} from '../../shared/domain/entities/ids.ts'
import type {Segment} from '../../shared/domain/entities/segment.ts'
import {measured, revisit} from '../../shared/domain/revisit.ts'
import {segmentsInOrder} from '../../shared/domain/segmentsInOrder.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import {countedNow} from '../../shared/record/countedNow.ts'
import {standingObjections} from '../../shared/record/objection.ts'
import {hiddenFrom, recordSeen} from '../../shared/record/hidden.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act} from './act.ts'
import {withoutFigures} from './maskedModel.ts'
import {storedVersion} from './modelRows.ts'

/** Customers and their value, as a decimal; null = not counted, not known, or not for this reader. */
type Figures = {readonly customers: number | null; readonly value: string | null}

export type ReviewFacts = {
  /** The version that the facts of then are from. */
  version: number
  reviewOn: string | null
  due: ReviewDue | null
  /** Days until the day; negative when it has passed. */
  daysLeft: number | null
  segments: {
    readonly segmentId: SegmentId
    readonly before: Figures | null
    readonly now: Figures
    /** Of a deselected one: may it not be skipped any more, and its condition as it was and is. (DESEL-7) */
    readonly revisit: {
      readonly due: boolean
      readonly before: number | null
      readonly now: number | null
      readonly holds: boolean | null
    } | null
  }[]
  /** Deselected segments whose day to look again has come, or whose condition holds. */
  dueAgain: SegmentId[]
  /** Objections that nobody has resolved, and those whose day has come again. */
  challenges: number
}

/** What whoever looks after an agreed version needs to know when its day comes near, by the server's clock. (VER-8) */
export async function readReview(deps: Deps, seat: Seat): Promise<Result<ReviewFacts>> {
  const read = await act(deps, seat, 'consult', async (room, {id}) => {
    const board = await room.board()
    const hides = hiddenFrom(room.record, () => board.criteria.values(), id)
    const {masks, prepared} = room.record
    return ok({record: recordSeen(room.record, hides), masked: {masks, prepared}, board, now: room.now})
  })
  if (!read.ok) return read
  const {record, masked, board, now} = read.value
  const version = record.versions.at(-1)
  const stored = version && (await storedVersion(deps.store, seat.boardId, version.number))
  if (!version || !stored) return refusal('model.unknown')
  const departmentId = record.participants.find(({id}) => id === seat.participantId)?.departmentId
  const whole = stored.model.content
  const then = (departmentId && withoutFigures(whole, masked, departmentId)) || whole
  const today = now.slice(0, 10)
  // In a draft the day of the next version is not set before it is agreed.
  const reviewOn = record.review.reviewOn
  return ok({
    version: version.number,
    reviewOn,
    due: reviewOn === null ? null : reviewDue(reviewOn, today),
    daysLeft: reviewOn === null ? null : daysBetween(today, reviewOn),
    segments: segmentsInOrder(board).map(segment => ({
      segmentId: segment.id,
      before: figuresThen(then, segment.id),
      now: figuresNow(record, segment.id),
      revisit: segment.placement.in === 'deselected' ? revisitFacts(segment, then, record, today) : null,
    })),
    dueAgain: deselectedDue(board, record, today),
    challenges: standingObjections(record, today).length,
  })
}

function figuresThen({data}: ModelContent, id: string): Figures | null {
  const counted = data?.segments.find(({segmentId}) => segmentId === id)
  return counted ? {customers: counted.assigned, value: counted.value ?? null} : null
}

function figuresNow(record: RecordState, id: string): Figures {
  const {customers, value} = countedNow(record, id)
  return {customers, value}
}

function revisitFacts(
  segment: Segment,
  then: ModelContent,
  record: RecordState,
  today: string,
): ReviewFacts['segments'][number]['revisit'] {
  const {due, figure, holds} = revisit(segment, countedNow(record, segment.id), today)
  const before = figuresThen(then, segment.id)
  const all = {customers: then.data?.rows ?? null, value: then.data?.value ?? null}
  const {revisitTrigger} = segment
  return {
    due,
    before: before && revisitTrigger && measured(revisitTrigger.figure, {...before, all}),
    now: figure,
    holds,
  }
}

function deselectedDue(board: Board, record: RecordState, today: string): SegmentId[] {
  return segmentsInOrder(board)
    .filter(segment => segment.placement.in === 'deselected')
    .filter(segment => revisit(segment, countedNow(record, segment.id), today).causes.length > 0)
    .map(({id}) => id)
}
