import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import type {ClusterId} from '../entities/ids.ts'
import {clustersInOrder, groupOf} from '../needGroups.ts'
import {placeInOrder, standsThere} from '../placeInOrder.ts'
import type {Spot} from '../placeInOrder.ts'

/** Puts a heap at another place among the heaps. */
export function moveCluster(board: Board, input: {id: ClusterId; spot: Spot<string>}): Decision {
  const {id, spot} = input
  if (groupOf(board, id) !== id) return refuse('record.unknown')
  const inOrder = clustersInOrder(board)
  if (
    standsThere(
      inOrder.map(cluster => cluster.id),
      id,
      spot,
    )
  )
    return noChange
  const {rank, shifted} = placeInOrder(
    inOrder.filter(cluster => cluster.id !== id),
    spot,
  )
  const moves = [{id, rank}, ...shifted]
  return change(
    ...moves.map((move): Change => ({do: 'set', kind: 'clusters', id: move.id, field: 'rank', value: move.rank})),
  )
}
