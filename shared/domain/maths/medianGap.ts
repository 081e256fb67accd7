import {byCodeUnit} from '../../std/order.ts'
import type {DepartmentScores} from './judgedCell.ts'
import {median} from './median.ts'

export type MedianGap = {
  /** Highest minus lowest department median; null where nobody scored. */
  readonly gap: number | null
  /** Who sees it lowest and highest; a tie goes to the id first in order. */
  readonly low: string | null
  readonly high: string | null
}

/** How far apart the departments are on one question. Each speaks with its median, however many it sends. */
export function medianGap(departments: readonly DepartmentScores[]): MedianGap {
  const medians = departments
    .flatMap(({departmentId, scores}) => {
      const middle = median(scores)
      return middle === null ? [] : [{departmentId, middle}]
    })
    .sort((a, b) => byCodeUnit(a.departmentId, b.departmentId))
  const [first] = medians
  if (!first) return {gap: null, low: null, high: null}
  const low = medians.reduce((lowest, next) => (next.middle < lowest.middle ? next : lowest), first)
  const high = medians.reduce((highest, next) => (next.middle > highest.middle ? next : highest), first)
  return {gap: high.middle - low.middle, low: low.departmentId, high: high.departmentId}
}
