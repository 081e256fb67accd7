import {isFrom} from '../../shared/domain/phase.ts'
import type {DepartmentId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {delegationOf} from '../../shared/record/delegation.ts'
import type {Participant} from '../../shared/record/people.ts'
import {leads} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'

/** An approver names a colleague of the same department to sign in her place, until the day to sign by. (SIGN-6) */
export async function delegateSigning(deps: Deps, seat: Seat, to: ParticipantId): Promise<Result<Nothing>> {
  return act(deps, seat, 'delegate', (room, actor) => {
    const decided = decideDelegation(room.record, actor, to, room.now)
    if (!decided.ok) return decided
    const delegation = {departmentId: decided.value, from: actor.id, to, at: room.now, endedAt: null}
    return committed(room, {by: actor.id, events: [{is: 'signingDelegated', delegation}]}, {})
  })
}

/** Takes it back, as long as nobody has signed by it: by the approver, or by those who lead. (SIGN-6) */
export async function endDelegation(deps: Deps, seat: Seat, departmentId: DepartmentId): Promise<Result<Nothing>> {
  return act(deps, seat, 'delegate', (room, actor) => {
    const {record} = room
    const inForce = delegationOf(record, departmentId)
    if (!inForce) return refusal('record.unknown')
    if (inForce.from !== actor.id && !leads(actor.role)) return refusal('right.missing')
    if (isFrom(record.phase, 'signed')) return refusal('phase.closed', {phase: record.phase})
    if (hasSigned(record, departmentId)) return refusal('delegation.signed')
    return committed(room, {by: actor.id, events: [{is: 'delegationEnded', departmentId}]}, {})
  })
}

function decideDelegation(
  record: RecordState,
  actor: Participant,
  to: ParticipantId,
  now: string,
): Result<DepartmentId> {
  const {phase, participants, signBy} = record
  const {signsFor} = actor
  if (signsFor === null) return refusal('right.missing')
  if (isFrom(phase, 'signed')) return refusal('phase.closed', {phase})
  if (signBy !== null && now > signBy) return refusal('delegation.tooLate', {until: signBy})
  if (hasSigned(record, signsFor)) return refusal('delegation.signed')
  // What was handed on is not handed on once more: the signature says for whom it stands.
  if (delegationOf(record, signsFor)) return refusal('delegation.twice')
  const named = participants.find(({id}) => id === to)
  if (!named) return refusal('participant.unknown')
  const fits = named.departmentId === signsFor && !named.revoked && named.role !== 'observer' && named.id !== actor.id
  return fits && named.signsFor === null ? ok(signsFor) : refusal('delegation.unfit')
}

/** Does a signature for what lies there stand already? */
function hasSigned({signOffs, candidate}: RecordState, departmentId: DepartmentId): boolean {
  return signOffs.some(each => each.departmentId === departmentId && each.contentHash === candidate?.contentHash)
}
