import {silentNote} from '../../shared/contract/schemas.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import type {SilentNote} from '../../shared/record/state.ts'
import type {Statement, Store} from '../store/store.ts'
import type {KeptNote} from './countNotes.ts'

/** Silent notes in the store, where nobody but the server reads them before the reveal. (NOTE-1) */
export async function keptNotes(store: Store, boardId: BoardId): Promise<readonly KeptNote[]> {
  const rows = await store.read<{participant_id: string; json: string}>({
    sql: 'SELECT participant_id, json FROM silent_notes WHERE board_id = ? ORDER BY note_id',
    parameters: [boardId],
  })
  return rows.map(row => ({
    participantId: asId<'participant'>(row.participant_id),
    note: silentNote.parse(JSON.parse(row.json)),
  }))
}

/** A note that is written anew keeps its place among its author's others. */
export function keepNoteRow(boardId: BoardId, by: ParticipantId, note: SilentNote, at: string): Statement {
  return {
    sql:
      'INSERT INTO silent_notes (board_id, participant_id, note_id, json, at) VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT (board_id, participant_id, note_id) DO UPDATE SET json = excluded.json',
    params: [boardId, by, note.id, JSON.stringify(note), at],
    expectRows: 1,
  }
}

export function dropNoteRow(boardId: BoardId, by: ParticipantId, noteId: string): Statement {
  return {
    sql: 'DELETE FROM silent_notes WHERE board_id = ? AND participant_id = ? AND note_id = ?',
    params: [boardId, by, noteId],
  }
}

/** After the reveal they stand on the board, and only there. */
export function clearNoteRows(boardId: BoardId): Statement {
  return {sql: 'DELETE FROM silent_notes WHERE board_id = ?', params: [boardId]}
}
