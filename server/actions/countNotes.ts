import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {NoteCount} from '../../shared/record/events.ts'
import type {Participant} from '../../shared/record/people.ts'
import type {SilentNote} from '../../shared/record/state.ts'

export type KeptNote = {readonly participantId: ParticipantId; readonly note: SilentNote}

/** How many silent notes each department has, and no more: in a department of one, anything else is that person's. (NOTE-1) */
export function countNotes(participants: readonly Participant[], kept: readonly KeptNote[]): readonly NoteCount[] {
  const departmentIds = [...new Set(participants.map(person => person.departmentId))]
  return departmentIds.flatMap(departmentId => {
    const members = new Set(participants.filter(p => p.departmentId === departmentId).map(p => p.id))
    const own = kept.filter(({participantId}) => members.has(participantId))
    if (own.length === 0) return []
    return [{departmentId, notes: own.length}]
  })
}

export function sameNoteCounts(a: readonly NoteCount[], b: readonly NoteCount[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
