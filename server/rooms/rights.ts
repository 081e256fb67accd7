import type {BoardMoment, Writer} from '../../shared/board/writeRights.ts'
import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import {leads} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {writesOnBoard} from '../access/policies.ts'

/** What the record says about whoever writes; somebody it does not know writes nothing. (REC-2) */
export function writerOf(record: RecordState, participantId: ParticipantId): Writer {
  const person = record.participants.find(({id}) => id === participantId)
  return {
    is: 'person',
    participantId,
    departmentId: person?.departmentId ?? '',
    leads: person !== undefined && leads(person.role),
    writes: person !== undefined && !person.revoked && writesOnBoard(person.role),
  }
}

export function momentOf({phase, rounds, noteWriting}: RecordState): BoardMoment {
  return {phase, roundsOpened: rounds.length > 0, notesPrivate: noteWriting.state === 'open'}
}
