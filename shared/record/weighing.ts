import type {CriterionId} from '../domain/entities/ids.ts'
import {rankOrderCentroidWithTies} from '../domain/maths/weights.ts'
import type {RankAnswer, Weighing} from './round.ts'

/** Has this voter put the criteria in order, instead of giving points? */
export function isByOrder(weights: Weighing): weights is readonly [RankAnswer, ...RankAnswer[]] {
  const [first] = weights
  return first !== undefined && 'rank' in first
}

/** What a weighing says as points: an order through rank-order centroids, ties sharing the mean of their places. (CRIT-8) */
export function pointsOf(weights: Weighing): ReadonlyMap<CriterionId, number> {
  if (isByOrder(weights)) {
    const shares = rankOrderCentroidWithTies(weights.map(({rank}) => rank))
    return new Map(weights.map(({criterionId}, at) => [criterionId, shares[at] ?? 0]))
  }
  return new Map(weights.flatMap(each => ('points' in each ? [[each.criterionId, each.points] as const] : [])))
}

/** Places as they are counted: after two who share the first comes the third. */
export function isOrder(ranks: readonly number[]): boolean {
  return ranks.every(rank => rank === ranks.filter(other => other < rank).length + 1)
}
