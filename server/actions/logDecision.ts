import {isFrom} from '../../shared/domain/phase.ts'
import {leads} from '../../shared/record/people.ts'
import {lookedAgainKinds} from '../../shared/record/lookedAgain.ts'
import {proceedings} from '../../shared/record/proceedings.ts'
import type {DecisionKind, LoggedDecision} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'

export type DecisionInput = {
  readonly kind: DecisionKind
  readonly subjectIds: readonly string[]
  readonly text: string
}

/** The proceedings, what was looked at again and chosen sales logics are logged by the act itself, never by hand. */
const byTheActItself: ReadonlySet<DecisionKind> = new Set([
  ...proceedings,
  ...lookedAgainKinds,
  'weights_set',
  'sales_logic',
])

/** Done by whoever writes segments, while they are written; why, is said by the same person. (LOG-6) */
const onTheBoard: ReadonlySet<DecisionKind> = new Set(['split'])

/** Writes a decision about the model into the log, which only grows. (LOG-1) */
export async function logDecision(deps: Deps, seat: Seat, input: DecisionInput): Promise<Result<{id: string}>> {
  return act(deps, seat, onTheBoard.has(input.kind) ? 'decideOnBoard' : 'decide', (room, actor) => {
    const {phase} = room.record
    if (byTheActItself.has(input.kind)) return refusal('request.malformed', {field: 'kind'})
    const isLate = !leads(actor.role) && phase !== 'segments'
    if (isFrom(phase, 'agree') || isLate) return refusal('phase.closed', {phase})
    const {kind, subjectIds, text} = input
    const decision: LoggedDecision = {id: deps.newId(), kind, subjectIds, text, by: seat.participantId, at: room.now}
    return committed(room, {by: seat.participantId, events: [{is: 'decided', decision}]}, {id: decision.id})
  })
}
