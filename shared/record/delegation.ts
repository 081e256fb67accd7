import type {DepartmentId, ParticipantId} from '../domain/entities/ids.ts'
import type {Participant} from './people.ts'

/** An approver who is away has named a colleague of the same department to sign in her place. (SIGN-6) */
export type Delegation = {
  readonly departmentId: DepartmentId
  readonly from: ParticipantId
  readonly to: ParticipantId
  readonly at: string
  readonly endedAt: string | null
}

/** The one in force for a department: nobody has ended it, and whoever was named still holds the right. */
export function delegationOf({delegations, participants}: Held, departmentId: DepartmentId): Delegation | null {
  const last = delegations.findLast(each => each.departmentId === departmentId)
  if (!last || last.endedAt !== null) return null
  const holds = participants.some(({id, signsFor, revoked}) => id === last.to && signsFor === departmentId && !revoked)
  return holds ? last : null
}

/** The right to sign goes over to whoever was named. */
export function delegated<Record extends Held>(record: Record, delegation: Delegation): Record {
  const {departmentId, from, to} = delegation
  return {
    ...record,
    delegations: [...record.delegations, delegation],
    participants: record.participants.map(person => {
      if (person.id === from) return {...person, signsFor: null}
      return person.id === to ? {...person, signsFor: departmentId} : person
    }),
  }
}

/**
 * And back again, where it is still there to be given back, to an approver who could be given it now: who has left the
 * department, watches only or signs for another one by now is not made its approver by the way. (SIGN-5)
 */
export function takenBack<Record extends Held>(record: Record, departmentId: DepartmentId, at: string): Record {
  const inForce = delegationOf(record, departmentId)
  if (!inForce) return record
  return {
    ...record,
    delegations: record.delegations.map(each => (each === inForce ? {...each, endedAt: at} : each)),
    participants: record.participants.map(person => {
      if (person.id === inForce.to) return {...person, signsFor: null}
      return person.id === inForce.from && isFit(person, departmentId) ? {...person, signsFor: departmentId} : person
    }),
  }
}

function isFit(person: Participant, id: DepartmentId): boolean {
  const {departmentId, signsFor, revoked, role} = person
  return departmentId === id && signsFor === null && !revoked && role !== 'observer'
}

/** Somebody has said otherwise who signs: what was handed on to this person is over. */
export function overruled<Record extends Held>(record: Record, to: ParticipantId, at: string): Record {
  const {delegations} = record
  const inForce = (each: Delegation) => each.to === to && each.endedAt === null
  return {...record, delegations: delegations.map(each => (inForce(each) ? {...each, endedAt: at} : each))}
}

type Held = {readonly delegations: readonly Delegation[]; readonly participants: readonly Participant[]}
