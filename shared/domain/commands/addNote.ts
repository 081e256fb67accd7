import type {Board} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import type {Family} from '../entities/attribute.ts'
import type {ClusterId, DepartmentId, NoteId, ParticipantId} from '../entities/ids.ts'
import type {NoteEvidence, Side} from '../entities/note.ts'
import {groupOf} from '../needGroups.ts'
import {ranksIn} from '../notesByCluster.ts'
import {placeInOrder} from '../placeInOrder.ts'

/** Puts an open note on the board, after the silent ones have been shown. Author and department stay for good. (NOTE-4) */
export function addNote(
  board: Board,
  input: {
    id: NoteId
    text: string
    authorId: ParticipantId
    departmentId: DepartmentId
    side: Side
    family: Family | null
    evidence: NoteEvidence
    clusterId: ClusterId | null
  },
): Decision {
  const {id, authorId, departmentId, side, family, evidence, clusterId} = input
  const text = input.text.trim()
  if (text === '') return refuse('note.empty')
  if (board.notes.has(id)) return noChange
  const heap = clusterId === null ? null : groupOf(board, clusterId)
  const {rank} = placeInOrder(ranksIn(board, heap), 'last')
  const fields = {text, authorId, departmentId, side, family, evidence, place: {clusterId: heap, rank}}
  return change({do: 'create', kind: 'notes', id, fields})
}
