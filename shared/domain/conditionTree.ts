import {byRank} from '../std/rank.ts'
import type {Board} from './board.ts'
import type {Condition} from './entities/condition.ts'
import type {ConditionId, SegmentId} from './entities/ids.ts'

/** The conditions that stand directly under `parentId` (null = the top of the rule), in order. */
export function conditionsUnder(
  board: Board,
  segmentId: SegmentId,
  parentId: ConditionId | null,
): readonly Condition[] {
  return [...board.conditions.values()]
    .filter(condition => condition.segmentId === segmentId && condition.place.parentId === parentId)
    .map(condition => ({condition, id: condition.id, rank: condition.place.rank}))
    .toSorted(byRank)
    .map(({condition}) => condition)
}

/** A condition and everything below it, each once, also in a tree that two people have tied into a knot. */
export function subtreeOf(board: Board, id: ConditionId): readonly ConditionId[] {
  const found = new Set<ConditionId>([id])
  for (const parentId of found) {
    for (const condition of board.conditions.values())
      if (condition.place.parentId === parentId) found.add(condition.id)
  }
  return [...found]
}
