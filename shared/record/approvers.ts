import type {DepartmentId} from '../domain/entities/ids.ts'
import type {Department, Participant} from './people.ts'
import {departmentsWithVoice, hasVoice} from './people.ts'

/** Who holds the right to sign for a department; at most one seat does. (SIGN-5) */
export function approverOf(participants: readonly Participant[], departmentId: DepartmentId): Participant | null {
  return participants.find(person => person.signsFor === departmentId && !person.revoked) ?? null
}

/**
 * Where a department without an approver has one person with a voice, that person is proposed.
 *
 * The link alone never grants the right to sign: a proposal becomes a right when the facilitator freezes the
 * candidate, or names the seat before.
 */
export function proposedApprovers(
  departments: readonly Department[],
  participants: readonly Participant[],
): readonly {readonly departmentId: DepartmentId; readonly person: Participant}[] {
  return departmentsWithVoice(departments, participants).flatMap(departmentId => {
    if (approverOf(participants, departmentId)) return []
    const voices = participants.filter(person => person.departmentId === departmentId && hasVoice(person))
    const [only] = voices
    return voices.length === 1 && only && only.signsFor === null ? [{departmentId, person: only}] : []
  })
}
