import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {conditionsUnder, subtreeOf} from '../conditionTree.ts'
import type {ConditionId} from '../entities/ids.ts'
import {placeInOrder, standsThere} from '../placeInOrder.ts'
import type {Spot} from '../placeInOrder.ts'
import {isGroupOf} from './addCondition.ts'

/** Puts a comparison or a group elsewhere in its rule; a group never goes into itself. */
export function moveCondition(
  board: Board,
  input: {id: ConditionId; parentId: ConditionId | null; spot: Spot<string>},
): Decision {
  const {id, parentId, spot} = input
  const condition = board.conditions.get(id)
  const segmentId = condition?.segmentId
  if (!condition || !segmentId) return refuse('record.unknown')
  if (parentId !== null && !isGroupOf(board, parentId, segmentId)) return refuse('record.unknown')
  if (parentId !== null && subtreeOf(board, id).includes(parentId)) return refuse('record.malformed', {field: 'place'})
  const siblings = conditionsUnder(board, segmentId, parentId)
  const stays = condition.place.parentId === parentId
  if (
    stays &&
    standsThere(
      siblings.map(c => c.id),
      id,
      spot,
    )
  )
    return noChange
  const {rank, shifted} = placeInOrder(
    siblings.filter(c => c.id !== id).map(c => ({id: c.id, rank: c.place.rank})),
    spot,
  )
  const moves = [{id, rank}, ...shifted]
  return change(
    ...moves.map((move): Change => {
      return {do: 'set', kind: 'conditions', id: move.id, field: 'place', value: {parentId, rank: move.rank}}
    }),
  )
}
