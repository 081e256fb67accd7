import type {AgreementLabel} from '../maths/cellLabel.ts'
import {cellLabel} from '../maths/cellLabel.ts'
import type {Failure} from '../maths/mustHaves.ts'
import {failedMustHaves} from '../maths/mustHaves.ts'
import type {IsMasked, Shares} from '../maths/weights.ts'
import {equalWeights, groupWeights, swing} from '../maths/weights.ts'
import type {SegmentScore, WeightedScores} from '../maths/weightedScore.ts'
import {weightedScore} from '../maths/weightedScore.ts'
import type {CheckView, CriterionView, JudgedCellView} from './checkView.ts'

/** The answers in force: only cells of criteria and segments that are still there. None while a round is open. */
export function cellsInForce(view: CheckView): readonly JudgedCellView[] {
  if (view.judging.state === 'open') return []
  const criteria = new Set(view.criteria.map(({id}) => id))
  const segments = new Set(view.segments.map(({id}) => id))
  return view.judging.cells.filter(cell => criteria.has(cell.criterionId) && segments.has(cell.segmentId))
}

/** Weights of the group over the criteria that are weighed; null while nobody has weighed. (CRIT-3, SCORE-4) */
export function weightsInForce(view: CheckView): Shares | null {
  if (view.judging.state === 'open') return null
  const decided = view.judging.decidedWeights
  if (decided) return decidedOf(weighedCriteria(view), decided)
  const byDepartment = new Map(
    view.judging.weights.map(({departmentId, shares}) => [
      departmentId,
      new Map(shares.map(({criterionId, share}) => [criterionId, share])),
    ]),
  )
  return groupWeights(weighedCriteria(view), byDepartment, maskOf(view))
}

/** Of the criteria that are still there, which then make up the whole. */
function decidedOf(
  criterionIds: readonly string[],
  decided: readonly {readonly criterionId: string; readonly share: number}[],
): Shares | null {
  return swing(new Map(criterionIds.map(id => [id, decided.find(each => each.criterionId === id)?.share ?? 0])))
}

/** Each segment's score and coverage; with equal weights while nobody has weighed. */
export function scoresInForce(view: CheckView): ReadonlyMap<string, SegmentScore> {
  return weighed(view).segments
}

/** Places in the ranking, 1 = best; equal segments share one. What is not ranked has none, nor what fails a must-have. */
export function placesInForce(view: CheckView): ReadonlyMap<string, number> {
  const {ranking} = weighed(view)
  return new Map(ranking.flatMap((group, at) => group.map(id => [id, ranking.slice(0, at).flat().length + 1] as const)))
}

function weighed(view: CheckView): WeightedScores {
  return weightedScore({
    weights: weightsInForce(view) ?? equalWeights(weighedCriteria(view)),
    minCoverage: view.settings.minCoverage,
    segmentIds: view.segments.map(({id}) => id),
    cells: cellsInForce(view),
    failed: failingSegments(view),
  })
}

/** Segments that fail a must-have: it is applied before anything is ranked. (CRIT-3) */
export function failingSegments(view: CheckView): ReadonlyMap<string, readonly Failure[]> {
  const mustHaves = view.criteria.flatMap(({id, below}) => (below === undefined ? [] : [{id, below}]))
  return failedMustHaves(mustHaves, cellsInForce(view))
}

export function labelInForce(view: CheckView, cell: JudgedCellView): AgreementLabel | null {
  return cellLabel(cell.departments, view.settings.departmentGapMax).label
}

/** Must this department judge something? A department masked everywhere, or without voters, is not asked. */
export function isAsked(view: CheckView, departmentId: string, criteria: readonly CriterionView[]): boolean {
  const department = view.departments.find(({id}) => id === departmentId)
  return (department?.voters ?? 0) > 0 && !criteria.every(({maskedFor}) => maskedFor.includes(departmentId))
}

/** A must-have is never weighed. */
export function isWeighed(criterion: CriterionView): boolean {
  return !criterion.knockout
}

function weighedCriteria(view: CheckView): readonly string[] {
  return view.criteria.filter(isWeighed).map(({id}) => id)
}

function maskOf(view: CheckView): IsMasked {
  const masked = new Map(view.criteria.map(({id, maskedFor}) => [id, maskedFor]))
  return (departmentId, criterionId) => masked.get(criterionId)?.includes(departmentId) ?? false
}
