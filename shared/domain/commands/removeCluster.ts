import {ranksBetween} from '../../std/rank.ts'
import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange} from '../change.ts'
import type {ClusterId} from '../entities/ids.ts'
import {partsOf} from '../needGroups.ts'
import {notesIn} from '../notesByCluster.ts'

/** Takes a heap off the board, with what went into it. Its notes stay, last among those not grouped; segments no longer name it. */
export function removeCluster(board: Board, input: {id: ClusterId}): Decision {
  const {id} = input
  if (!board.clusters.has(id)) return noChange
  const parts = partsOf(board, id)
  const notes = notesIn(board, id)
  const ranks = ranksBetween(notesIn(board, null).at(-1)?.place.rank ?? null, null, notes.length)
  const freed = notes.map((note, index): Change => {
    const value = {clusterId: null, rank: ranks[index] ?? note.place.rank}
    return {do: 'set', kind: 'notes', id: note.id, field: 'place', value}
  })
  const unnamed = [...board.segments.values()]
    .flatMap(segment => [...segment.clusters].map(key => ({segment, key})))
    .filter(({key}) => parts.has(key))
    .map(({segment, key}): Change => ({do: 'drop', kind: 'segments', id: segment.id, field: 'clusters', key}))
  return change(...freed, ...unnamed, ...[...parts].map((part): Change => ({do: 'remove', kind: 'clusters', id: part})))
}
