import {isFrom} from '../../shared/domain/phase.ts'
import type {Endorsement} from '../../shared/record/endorsement.ts'
import type {Participant} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import {isThis} from './signOff.ts'
import type {SignatureInput} from './signOff.ts'

/** Stands behind what lies there or was agreed, for oneself and for no department; nothing is agreed by it. (SIGN-11) */
export async function endorse(deps: Deps, seat: Seat, input: SignatureInput): Promise<Result<Nothing>> {
  return act(deps, seat, 'endorse', (room, actor) => {
    const decided = decideEndorsement(room.record, actor, input, room.now)
    if (!decided.ok || decided.value === null) return decided.ok ? ok({}) : decided
    return committed(room, {by: actor.id, events: [{is: 'endorsed', endorsement: decided.value}]}, {})
  })
}

/** The endorsement to write, or null where this person has given it already, in the same words. */
function decideEndorsement(
  {phase, candidate, endorsements}: RecordState,
  {id, departmentId, name, role}: Participant,
  input: SignatureInput,
  now: string,
): Result<Endorsement | null> {
  if (!isFrom(phase, 'agree')) return refusal('phase.notAllowed', {phase})
  if (!candidate) return refusal('candidate.none')
  if (!isThis(candidate, input)) return refusal('endorse.changed')
  const {number, contentHash} = candidate
  const {statement} = input
  const isGiven = endorsements.some(
    each => each.participantId === id && each.contentHash === contentHash && each.statement === statement,
  )
  if (isGiven) return ok(null)
  const signing = 'seat'
  return ok({participantId: id, departmentId, name, role, candidate: number, contentHash, statement, at: now, signing})
}
