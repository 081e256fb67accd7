import {disagreementIndex} from './disagreementIndex.ts'
import type {DepartmentScores} from './judgedCell.ts'
import {allScores} from './judgedCell.ts'
import {medianGap} from './medianGap.ts'

export type AgreementLabel = 'disagreement' | 'low' | 'medium' | 'high'

export type CellAgreement = {
  /** The agreement in the cell; null where too little was said to agree or disagree. */
  readonly label: AgreementLabel | null
  readonly n: number
  readonly median: number | null
  readonly gap: number | null
  readonly low: string | null
  readonly high: string | null
  /** Null with fewer than 4 scores: then the gap alone decides. */
  readonly index: number | null
}

/** With fewer scores the index says nothing. */
const indexNeeds = 4

/** Where the words change, as it is printed under the heat-map: distances in steps of the scale, then the index. (SCORE-5) */
export const labelLimits = {low: {gap: 2, index: 0.75}, high: {gap: 1, index: 0.5}} as const

/**
 * Does the group agree on one question?
 *
 * Two signals: the RAND/UCLA index above 1 (with at least 4 scores), or department medians at least `gapMax`
 * apart. Either one makes it *disagreement*; else *low* when the gap is >= 2 or the index > 0.75; *high* when
 * the gap is <= 1 and the index <= 0.5; else *medium*. One department with fewer than 4 scores has nobody to
 * agree with: no label. Holds for the 1-9 scale only. (SCORE-5)
 */
export function cellLabel(departments: readonly DepartmentScores[], gapMax: number): CellAgreement {
  const {gap, low, high} = medianGap(departments)
  const whole = disagreementIndex(allScores(departments))
  const index = whole.n >= indexNeeds ? whole.index : null
  const heard = departments.filter(({scores}) => scores.length > 0).length
  const label = heard < 2 && index === null ? null : labelOf(gap ?? 0, index ?? 0, gapMax)
  return {label, n: whole.n, median: whole.median, gap, low, high, index}
}

function labelOf(gap: number, index: number, gapMax: number): AgreementLabel {
  if (index > 1 || gap >= gapMax) return 'disagreement'
  const {low, high} = labelLimits
  if (gap >= low.gap || index > low.index) return 'low'
  return gap <= high.gap && index <= high.index ? 'high' : 'medium'
}
