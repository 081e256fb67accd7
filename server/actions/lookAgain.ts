import type {Change} from '../../shared/domain/change.ts'
import {daysBetween} from '../../shared/domain/checks/calendar.ts'
import type {SegmentId} from '../../shared/domain/entities/ids.ts'
import type {Segment} from '../../shared/domain/entities/segment.ts'
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
    const allowed = refuseLooking(room.record, segment, input, room.now.slice(0, 10))
    if (!allowed.ok) return allowed
    const by = seat.participantId
    const {segmentId, outcome, reason} = input
    const decision: LoggedDecision = {
      id: deps.newId(),
      kind: outcome,
      subjectIds: [segmentId],
      text: reason,
      by,
      at: room.now,
    }
    const changes = outcome === 'brought_back' ? unplaced(segment, [...board.segments.values()]) : []
    return committed(room, {by, events: [{is: 'decided', decision}], changes}, {id: decision.id})
  })
}

function refuseLooking(record: RecordState, segment: Segment, input: LookAgainInput, today: string): Result<null> {
  const {phase} = record
  if (phase !== 'prioritise') return refusal('phase.notAllowed', {phase})
  if (input.outcome === 'brought_back') return input.reason === '' ? refusal('reason.missing') : ok(null)
  if (segment.placement.in !== 'deselected') return refusal('lookAgain.notOut')
  if (input.outcome === 'kept_out') return input.reason === '' ? refusal('reason.missing') : ok(null)
  return isDue(segment, today) ? refusal('lookAgain.due') : ok(null)
}

/** Has the day come? Without a day nobody can say that it has not. */
export function isDue({revisitOn}: Pick<Segment, 'revisitOn'>, today: string): boolean {
  return revisitOn === null || daysBetween(revisitOn, today) >= 0
}

/** Behind whatever waits to be placed; one that stands in a tier by now stays there. */
function unplaced(segment: Segment, all: readonly Segment[]): readonly Change[] {
  if (segment.placement.in !== 'deselected') return []
  const waiting = all.filter(({placement}) => placement.in === 'unplaced').map(({placement}) => placement.rank)
  const last = waiting.reduce<string | null>((rank, each) => (rank === null || each > rank ? each : rank), null)
  const [rank = 'V'] = ranksBetween(last, null, 1)
  return [{do: 'set', kind: 'segments', id: segment.id, field: 'placement', value: {in: 'unplaced', rank}}]
}
