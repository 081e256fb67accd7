import type {DepartmentId, ParticipantId} from '../domain/entities/ids.ts'
import type {Participant} from './people.ts'

/** An approver who is away has named a colleague of the same department to sign in her place. (SIGN-6) */
export type Delegation = {
  readonly departmentId: DepartmentId
  readonly from: ParticipantId
  /** Where the approver sat then: not always in the department that she signs for. (SIGN-13) */
  readonly fromDepartmentId?: DepartmentId
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
  const approver = record.participants.find(({id}) => id === from)
  const seated = {...delegation, ...(approver ? {fromDepartmentId: approver.departmentId} : {})}
  return {
    ...record,
    delegations: [...record.delegations, seated],
    participants: record.participants.map(person => {
      if (person.id === from) return {...person, signsFor: null}
      return person.id === to ? {...person, signsFor: departmentId} : person
    }),
  }
}

/**
 * And back again, where it is still there to be given back, to an approver who could be given it now: who sits
 * elsewhere by now, watches only or signs for another department is not made its approver by the way. (SIGN-5)
 */
export function takenBack<Record extends Held>(record: Record, departmentId: DepartmentId, at: string): Record {
  const inForce = delegationOf(record, departmentId)
  if (!inForce) return record
  return {
    ...record,
    delegations: record.delegations.map(each => (each === inForce ? {...each, endedAt: at} : each)),
    participants: record.participants.map(person => {
      if (person.id === inForce.to) return {...person, signsFor: null}
      return person.id === inForce.from && isFit(person, inForce) ? {...person, signsFor: departmentId} : person
    }),
  }
}

function isFit({departmentId, signsFor, revoked, role}: Participant, delegation: Delegation): boolean {
  const sits = departmentId === delegation.departmentId || departmentId === delegation.fromDepartmentId
  return sits && signsFor === null && !revoked && role !== 'observer'
}

/** Somebody has said otherwise who signs: what was handed on to this person is over. */
export function overruled<Record extends Held>(record: Record, to: ParticipantId, at: string): Record {
  const {delegations} = record
  const inForce = (each: Delegation) => each.to === to && each.endedAt === null
  return {...record, delegations: delegations.map(each => (inForce(each) ? {...each, endedAt: at} : each))}
}

type Held = {readonly delegations: readonly Delegation[]; readonly participants: readonly Participant[]}
