import type {CriterionId} from '../../../shared/domain/entities/ids.ts'
import type {RankAnswer, Weighing} from '../../../shared/record/round.ts'
import {pointsOf} from '../../../shared/record/weighing.ts'
import type {Landing} from '../../board/slots.ts'

/** The criteria as one voter has ordered them, the most important first; `tied`: as important as the one above. */
export type Ordered = readonly {readonly id: CriterionId; readonly tied: boolean}[]

/** The order that a ballot gives, else the one that its points stand for, else as the criteria stand. (CRIT-8) */
export function orderFrom(weights: Weighing, criterionIds: readonly CriterionId[]): Ordered {
  const points = pointsOf(weights)
  const weightOf = (id: CriterionId): number => points.get(id) ?? 0
  const sorted = criterionIds.toSorted((a, b) => weightOf(b) - weightOf(a))
  return sorted.map((id, at) => {
    const above = sorted[at - 1]
    return {id, tied: above !== undefined && points.has(id) && weightOf(above) === weightOf(id)}
  })
}

/** Places as they go into the ballot: 1, 2, 2, 4. */
export function ranksOf(order: Ordered): readonly RankAnswer[] {
  let place = 1
  return order.map(({id, tied}, at) => {
    if (!tied) place = at + 1
    return {criterionId: id, rank: place}
  })
}

/** One criterion moved: it stands alone there, unless it lands between two that are equal. */
export function moved(order: Ordered, {id, spot}: Pick<Landing, 'id' | 'spot'>): Ordered {
  const item = order.find(each => each.id === id)
  if (!item) return order
  // Whoever was equal to the one that leaves, and stood below it, now stands for itself.
  const others = order.flatMap((each, at) => {
    if (each.id === id) return []
    const above = order[at - 1]
    return [above?.id === id && !item.tied ? {...each, tied: false} : each]
  })
  const after = typeof spot === 'object' ? others.findIndex(each => each.id === spot.after) : -1
  const at = spot === 'last' ? others.length : after + 1
  return [...others.slice(0, at), {id: item.id, tied: others[at]?.tied ?? false}, ...others.slice(at)]
}

export function tiedWithAbove(order: Ordered, id: CriterionId, tied: boolean): Ordered {
  return order.map(each => (each.id === id ? {...each, tied} : each))
}
