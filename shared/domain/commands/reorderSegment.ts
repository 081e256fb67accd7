import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import type {SegmentId} from '../entities/ids.ts'
import {placeInOrder, standsThere} from '../placeInOrder.ts'
import type {Spot} from '../placeInOrder.ts'
import {segmentsInOrder} from '../segmentsInOrder.ts'

/** Puts a segment at another place in the order that decides who gets a customer whom several rules select. (RULE-5) */
export function reorderSegment(board: Board, input: {id: SegmentId; spot: Spot<string>}): Decision {
  const {id, spot} = input
  const inOrder = segmentsInOrder(board)
  if (!inOrder.some(segment => segment.id === id)) return refuse('segment.unknown')
  if (
    standsThere(
      inOrder.map(segment => segment.id),
      id,
      spot,
    )
  )
    return noChange
  const others = inOrder.filter(segment => segment.id !== id).map(s => ({id: s.id, rank: s.precedence}))
  const {rank, shifted} = placeInOrder(others, spot)
  const moves = [{id, rank}, ...shifted]
  return change(
    ...moves.map((move): Change => ({do: 'set', kind: 'segments', id: move.id, field: 'precedence', value: move.rank})),
  )
}
