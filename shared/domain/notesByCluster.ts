import {byRank} from '../std/rank.ts'
import type {Board} from './board.ts'
import type {ClusterId, NoteId} from './entities/ids.ts'
import type {Note} from './entities/note.ts'
import {groupOf} from './needGroups.ts'

/** The heap a note lies in, or what it went into; null = not grouped, also when its cluster has been taken off. */
export function heapOf(board: Board, note: Note): ClusterId | null {
  const {clusterId} = note.place
  return clusterId === null ? null : groupOf(board, clusterId)
}

/** The notes of one heap in order; `null` asks for those that are not grouped. */
export function notesIn(board: Board, clusterId: ClusterId | null): readonly Note[] {
  return [...board.notes.values()]
    .filter(note => heapOf(board, note) === clusterId)
    .map(note => ({note, id: note.id, rank: note.place.rank}))
    .toSorted(byRank)
    .map(({note}) => note)
}

/** What a heap's order is made of, for commands that put a note into it. */
export function ranksIn(
  board: Board,
  clusterId: ClusterId | null,
  without?: NoteId,
): readonly {readonly id: NoteId; readonly rank: string}[] {
  return notesIn(board, clusterId)
    .filter(({id}) => id !== without)
    .map(({id, place}) => ({id, rank: place.rank}))
}
