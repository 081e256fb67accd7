import type {DepartmentId} from '../../shared/domain/entities/ids.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import {approverOf} from '../../shared/record/approvers.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import {leads} from '../../shared/record/people.ts'
import type {Participant, Role} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {steppingAside} from './decideJoin.ts'

export type ParticipantChange = {
  readonly name?: string | undefined
  readonly departmentId?: DepartmentId | undefined
  readonly role?: Role | undefined
  readonly votes?: boolean | undefined
  readonly signsFor?: DepartmentId | null | undefined
  readonly revoked?: boolean | undefined
}

/** What becomes of a seat. Those who lead change any; everybody changes her own name and, before scoring, department. */
export function decideParticipant(
  record: RecordState,
  actor: Participant,
  target: Participant,
  change: ParticipantChange,
): Result<readonly PublicEvent[]> {
  const refused = refuseRights(record, actor, target, change) ?? refuseState(record, target, change)
  if (refused) return refused
  const wanted: Participant = withoutVoiceless(target, {...target, ...given(change)}, change)
  const set = differences(target, wanted)
  if (Object.keys(set).length === 0) return ok([])
  const changed = {is: 'participantChanged', id: target.id, set} as const
  const arrived = wanted.departmentId !== target.departmentId || (target.revoked && !wanted.revoked)
  return ok([changed, ...(arrived ? steppingAside(record, wanted) : [])])
}

function refuseRights(
  record: RecordState,
  actor: Participant,
  target: Participant,
  change: ParticipantChange,
): Result<never> | null {
  const {name: _name, departmentId, ...rest} = change
  if (!leads(actor.role)) {
    const own = actor.id === target.id && Object.values(rest).every(value => value === undefined)
    if (!own) return refusal('right.missing')
    if (departmentId !== undefined && isFrom(record.phase, 'evaluate')) return refusal('phase.closed')
  }
  // The screen stays nobody's seat: it can only be taken away and given back. (REV-8)
  if (target.isScreen && Object.entries(change).some(([field, value]) => field !== 'revoked' && value !== undefined))
    return refusal('right.missing')
  // Only a facilitator makes or unmakes a facilitator: her seat alone reaches the customers' names.
  const touchesFacilitator =
    target.role === 'facilitator' && (change.role !== undefined || change.revoked !== undefined)
  const raises = change.role === 'facilitator' || touchesFacilitator
  return raises && actor.role !== 'facilitator' ? refusal('right.missing') : null
}

function refuseState(record: RecordState, target: Participant, change: ParticipantChange): Result<never> | null {
  const {departmentId, role = target.role, revoked = target.revoked, votes, signsFor} = change
  const isDepartment = (id: DepartmentId) => record.departments.some(department => department.id === id)
  if (departmentId !== undefined && !isDepartment(departmentId)) return refusal('department.missing')
  if (signsFor !== undefined && signsFor !== null) {
    if (!isDepartment(signsFor)) return refusal('department.missing')
    if (role === 'observer') return refusal('request.malformed', {field: 'signsFor'})
    const holder = approverOf(record.participants, signsFor)
    if (holder && holder.id !== target.id) return refusal('approver.taken', {name: holder.name})
  }
  if (votes === true && !mayVote(role)) return refusal('request.malformed', {field: 'votes'})
  const stillLeads = (person: Participant) => person.role === 'facilitator' && !person.revoked
  const others = record.participants.filter(person => person.id !== target.id)
  const leaves = stillLeads(target) && (role !== 'facilitator' || revoked)
  if (leaves && !others.some(stillLeads)) return refusal('facilitator.last')
  return null
}

function mayVote(role: Role): boolean {
  return leads(role) || role === 'member'
}

function given(change: ParticipantChange): Partial<Participant> {
  const {votes} = change
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return votes === undefined ? said : {...said, votesChosen: true}
}

/**
 * A seat without a voice does not vote, an observer does not sign, and nobody keeps the old department's signature. A seat
 * that is taken back signs for nobody, also when it returns: somebody else may have been named meanwhile. (SIGN-5)
 */
function withoutVoiceless(before: Participant, wanted: Participant, change: ParticipantChange): Participant {
  const {role, departmentId, votes, signsFor} = change
  const raised = role !== undefined && role !== 'facilitator' && votes === undefined
  const voiced = raised ? mayVote(role) : wanted.votes
  const moved =
    wanted.departmentId !== before.departmentId && signsFor === undefined && wanted.signsFor !== departmentId
  const returned = before.revoked && signsFor === undefined
  const drops = wanted.role === 'observer' || moved || wanted.revoked || returned
  return {...wanted, votes: mayVote(wanted.role) && voiced, signsFor: drops ? null : wanted.signsFor}
}

function differences(before: Participant, after: Participant): Partial<Omit<Participant, 'id' | 'invented'>> {
  const {id: _id, invented: _invented, ...fields} = after
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => old.get(name) !== value))
}
