import type {DepartmentId, ParticipantId} from '../domain/entities/ids.ts'

export const roles = ['facilitator', 'cofacilitator', 'member', 'reviewer', 'observer'] as const
export type Role = (typeof roles)[number]

export type Department = {
  readonly id: DepartmentId
  /** Empty for the five known departments: they are shown in the reader's language. */
  readonly name: string
}

export type Participant = {
  readonly id: ParticipantId
  readonly departmentId: DepartmentId
  readonly name: string
  readonly role: Role
  /** Writes silent notes and casts ballots. */
  readonly votes: boolean
  /** Somebody has said so; else a facilitator votes only while she is alone in her department. */
  readonly votesChosen?: boolean
  /** The department whose approver this seat is; at most one active approver a department. */
  readonly signsFor: DepartmentId | null
  /** A made-up colleague of an example workshop. */
  readonly invented: boolean
  readonly revoked: boolean
  /** The screen in the room: nobody's seat, which only looks. (REV-8) */
  readonly isScreen?: true
}

/** May this role run the workshop: phases, rounds, waivers, roster, import? */
export function leads(role: Role): boolean {
  return role === 'facilitator' || role === 'cofacilitator'
}

/** Does this role give its department a voice? Reviewers and observers do not. */
export function hasVoice(participant: Participant): boolean {
  return !participant.revoked && (leads(participant.role) || participant.role === 'member')
}

/** Departments in which people with a voice sit, in the order of the workshop's departments. */
export function departmentsWithVoice(
  departments: readonly Department[],
  participants: readonly Participant[],
): readonly DepartmentId[] {
  return departments.map(d => d.id).filter(id => participants.some(p => p.departmentId === id && hasVoice(p)))
}
