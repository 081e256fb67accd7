import type {Board} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import type {ClusterId, NoteId} from '../entities/ids.ts'
import {groupOf} from '../needGroups.ts'
import {heapOf, notesIn, ranksIn} from '../notesByCluster.ts'
import {placeInOrder, standsThere} from '../placeInOrder.ts'
import type {Spot} from '../placeInOrder.ts'

/** Puts a note into a heap, or among those not grouped (`clusterId: null`), at a spot of it. */
export function moveNote(board: Board, input: {id: NoteId; clusterId: ClusterId | null; spot: Spot<string>}): Decision {
  const {id, spot} = input
  const note = board.notes.get(id)
  const clusterId = input.clusterId === null ? null : groupOf(board, input.clusterId)
  if (!note || (input.clusterId !== null && clusterId === null)) return refuse('record.unknown')
  if (
    heapOf(board, note) === clusterId &&
    standsThere(
      notesIn(board, clusterId).map(n => n.id),
      id,
      spot,
    )
  )
    return noChange
  const {rank, shifted} = placeInOrder(ranksIn(board, clusterId, id), spot)
  return change(
    {do: 'set', kind: 'notes', id, field: 'place', value: {clusterId, rank}},
    ...shifted.map(
      other =>
        ({do: 'set', kind: 'notes', id: other.id, field: 'place', value: {clusterId, rank: other.rank}}) as const,
    ),
  )
}
