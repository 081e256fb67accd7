import type {Board} from '../../shared/domain/board.ts'
import type {Change} from '../../shared/domain/change.ts'
import type {SegmentId} from '../../shared/domain/entities/ids.ts'
import type {Segment} from '../../shared/domain/entities/segment.ts'
import {revisit} from '../../shared/domain/revisit.ts'
import type {RevisitCause} from '../../shared/domain/revisit.ts'
import {countedNow} from '../../shared/record/countedNow.ts'
import {figuresHidden} from '../../shared/record/figures.ts'
import {hiddenFrom, recordSeen} from '../../shared/record/hidden.ts'
import type {LookedAgain} from '../../shared/record/lookedAgain.ts'
import type {LoggedDecision, RecordState} from '../../shared/record/state.ts'
import {ranksBetween} from '../../shared/std/rank.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'

export type LookAgainInput = {
  readonly segmentId: SegmentId
  readonly outcome: LookedAgain
  readonly reason: string
}

/**
 * What becomes of a segment that the last version had deselected: it stays out, comes back among the unplaced, or its
 * day has not come yet. A decision in the log, with its reason. (DESEL-5)
 */
export async function lookAgain(deps: Deps, seat: Seat, input: LookAgainInput): Promise<Result<{id: string}>> {
  return act(deps, seat, 'decide', async room => {
    const board = await room.board()
    const segment = board.segments.get(input.segmentId)
    if (!segment || !room.record.draft?.deselected.includes(input.segmentId)) return refusal('record.unknown')
    // Whoever must not see an amount is not told by a refusal what it says. (CRIT-5)
    const hides = hiddenFrom(room.record, () => board.criteria.values(), seat.participantId)
    const counted = countedNow(recordSeen(room.record, hides), segment.id)
    const standing = revisit(segment, counted, room.now.slice(0, 10))
    const allowed = refuseLooking(room.record, segment, input, standing.due)
    if (!allowed.ok) return allowed
    const causes = standing.causes.filter(cause => mayBeRead(cause, room.record, board))
    const by = seat.participantId
    const {segmentId, outcome, reason} = input
    const decision: LoggedDecision = {
      id: deps.newId(),
      kind: outcome,
      subjectIds: [segmentId],
      text: reason,
      by,
      at: room.now,
      ...(outcome !== 'review_skipped' && causes.length > 0 ? {causes} : {}),
    }
    const changes = outcome === 'brought_back' ? unplaced(segment, [...board.segments.values()]) : []
    return committed(room, {by, events: [{is: 'decided', decision}], changes}, {id: decision.id})
  })
}

/** Everybody reads the log: that a condition about an amount holds is not said where somebody must not see amounts. */
function mayBeRead(cause: RevisitCause, {masks, departments}: RecordState, {criteria}: Board): boolean {
  if (cause.is === 'day' || cause.figure === 'customers' || cause.figure === 'customerShare') return true
  return !departments.some(({id}) => figuresHidden(masks, [...criteria.values()], id))
}

function refuseLooking(record: RecordState, segment: Segment, input: LookAgainInput, due: boolean): Result<null> {
  const {phase} = record
  if (phase !== 'prioritise') return refusal('phase.notAllowed', {phase})
  if (input.outcome === 'brought_back') return input.reason === '' ? refusal('reason.missing') : ok(null)
  if (segment.placement.in !== 'deselected') return refusal('lookAgain.notOut')
  if (input.outcome === 'kept_out') return input.reason === '' ? refusal('reason.missing') : ok(null)
  return due ? refusal('lookAgain.due') : ok(null)
}

/** Behind whatever waits to be placed; one that stands in a tier by now stays there. */
function unplaced(segment: Segment, all: readonly Segment[]): readonly Change[] {
  if (segment.placement.in !== 'deselected') return []
  const waiting = all.filter(({placement}) => placement.in === 'unplaced').map(({placement}) => placement.rank)
  const last = waiting.reduce<string | null>((rank, each) => (rank === null || each > rank ? each : rank), null)
  const [rank = 'V'] = ranksBetween(last, null, 1)
  return [{do: 'set', kind: 'segments', id: segment.id, field: 'placement', value: {in: 'unplaced', rank}}]
}
