import type {DepartmentId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import {hasVoice} from '../../shared/record/people.ts'
import type {Participant} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {departmentNamed} from './departmentWord.ts'

export type Joining = {
  readonly name: string
  readonly department: string
  readonly participantId: ParticipantId
  readonly newDepartmentId: () => DepartmentId
}

/**
 * A new seat for somebody with the link. The same name in the same department is somebody else. (JOIN-1)
 *
 * The link grants a member's seat; once a candidate lies there for signature, an observer's, so that nobody adds a
 * department that has to sign by merely opening the link.
 */
export function decideJoin(
  record: RecordState,
  joining: Joining,
): {readonly participant: Participant; readonly events: readonly PublicEvent[]} {
  const {department, isNew} = departmentNamed(record.departments, joining.department, joining.newDepartmentId)
  const late = isFrom(record.phase, 'agree')
  const participant: Participant = {
    id: joining.participantId,
    departmentId: department.id,
    name: joining.name,
    role: late ? 'observer' : 'member',
    votes: !late,
    signsFor: null,
    invented: false,
    revoked: false,
  }
  const events: PublicEvent[] = []
  if (isNew) events.push({is: 'departmentAdded', department})
  events.push({is: 'participantJoined', participant})
  return {participant, events: [...events, ...steppingAside(record, participant)]}
}

/**
 * A facilitator votes while she is alone in her department; when a colleague with a voice comes, she runs the
 * workshop and leaves the voting to the colleague, unless she has said that she votes.
 */
export function steppingAside(record: RecordState, arriving: Participant): readonly PublicEvent[] {
  if (!hasVoice(arriving)) return []
  return record.participants
    .filter(person => person.role === 'facilitator' && person.departmentId === arriving.departmentId)
    .filter(person => person.id !== arriving.id && person.votes && person.votesChosen !== true && !person.revoked)
    .map(({id}) => ({is: 'participantChanged', id, set: {votes: false}}) as const)
}
