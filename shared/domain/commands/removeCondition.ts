import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange} from '../change.ts'
import {subtreeOf} from '../conditionTree.ts'
import type {ConditionId} from '../entities/ids.ts'

/** Takes a comparison, or a group with everything in it, out of its rule. */
export function removeCondition(board: Board, input: {id: ConditionId}): Decision {
  if (!board.conditions.has(input.id)) return noChange
  return change(...subtreeOf(board, input.id).map((id): Change => ({do: 'remove', kind: 'conditions', id})))
}
