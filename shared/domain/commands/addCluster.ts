import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange} from '../change.ts'
import type {ClusterId, NoteId} from '../entities/ids.ts'
import {placeInOrder} from '../placeInOrder.ts'
import {ranksBetween} from '../../std/rank.ts'

/** Starts a heap behind the others, with the notes that gave the idea. */
export function addCluster(board: Board, input: {id: ClusterId; title: string; noteIds?: readonly NoteId[]}): Decision {
  const {id, title} = input
  if (board.clusters.has(id)) return noChange
  const {rank} = placeInOrder([...board.clusters.values()], 'last')
  const noteIds = (input.noteIds ?? []).filter(noteId => board.notes.has(noteId))
  const ranks = ranksBetween(null, null, noteIds.length)
  const moves = noteIds.map((noteId, index): Change => {
    const value = {clusterId: id, rank: ranks[index] ?? rank}
    return {do: 'set', kind: 'notes', id: noteId, field: 'place', value}
  })
  return change({do: 'create', kind: 'clusters', id, fields: {title: title.trim(), statement: '', rank}}, ...moves)
}
