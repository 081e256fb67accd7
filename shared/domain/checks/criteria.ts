import type {CriterionKind} from '../entities/criterion.ts'
import {sum} from '../maths/sum.ts'
import type {Check} from './check.ts'
import type {CheckView, JudgedCellView} from './checkView.ts'
import {about, foundAbout, share} from './finding.ts'
import {cellsInForce, isAsked, isWeighed, labelInForce, scoresInForce, weightsInForce} from './judging.ts'

const coreKinds = [
  'profitability',
  'growth',
  'cost_to_serve',
  'competitive_strength',
] as const satisfies readonly CriterionKind[]

/** Criteria, weights and scores. All but the first wait while a round is open. (BAL-6) */
export const criteriaChecks = {
  'criteria.core_missing': view =>
    coreKinds
      .filter(kind => !view.criteria.some(criterion => criterion.kind === kind))
      .map(kind => ({subjects: [kind], params: {kind: {is: 'kind', kind}}})),

  'weights.dominant': view =>
    [...(weightsInForce(view) ?? [])]
      .filter(([, weight]) => weight > view.settings.weightMax)
      .map(([id, weight]) => foundAbout('criterion', id, {share: share(weight)})),

  'weights.department_missing': view => {
    const weighed = view.judging.state === 'closed' ? view.judging.weights : []
    return view.departments
      .filter(({id}) => isAsked(view, id, view.criteria.filter(isWeighed)))
      .filter(({id}) => !weighed.some(({departmentId, shares}) => departmentId === id && isPositive(shares)))
      .map(({id}) => foundAbout('department', id))
  },

  'scores.department_missing': view => {
    const heard = new Set(
      cellsInForce(view).flatMap(({departments}) =>
        departments.filter(({scores}) => scores.length > 0).map(({departmentId}) => departmentId),
      ),
    )
    return view.departments
      .filter(({id}) => isAsked(view, id, view.criteria) && !heard.has(id))
      .map(({id}) => foundAbout('department', id))
  },

  /** SCORE-3: a ranking on missing data misleads. */
  'scores.insufficient': view =>
    [...scoresInForce(view)]
      .filter(([, {status}]) => status !== 'ok')
      .map(([id, {coverage}]) => foundAbout('segment', id, {share: share(coverage)})),

  'scores.instinct': view => {
    const profitability = view.criteria.filter(({kind}) => kind === 'profitability').map(({id}) => id)
    return view.segments
      .filter(({id}) => {
        const cells = cellsInForce(view).filter(
          cell => cell.segmentId === id && profitability.includes(cell.criterionId),
        )
        const {scores, gut} = countScores(cells)
        return scores > 0 && gut === scores
      })
      .map(({id}) => foundAbout('segment', id))
  },

  /** SCORE-5: agreement must be reached, not averaged away. */
  'scores.disagreement': view =>
    cellsInForce(view)
      .filter(cell => labelInForce(view, cell) === 'disagreement' && !isDiscussed(view, cell))
      .map(({segmentId, criterionId}) => ({
        subjects: [segmentId, criterionId],
        params: {segment: about('segment', segmentId), criterion: about('criterion', criterionId)},
      })),
} as const satisfies Record<string, Check>

function isPositive(shares: readonly {readonly share: number}[]): boolean {
  return sum(shares.map(({share}) => share)) > 0
}

function countScores(cells: readonly JudgedCellView[]): {readonly scores: number; readonly gut: number} {
  const answers = cells.flatMap(({departments}) => departments)
  return {scores: sum(answers.map(({scores}) => scores.length)), gut: sum(answers.map(({evidence}) => evidence.gut))}
}

function isDiscussed(view: CheckView, {segmentId, criterionId}: JudgedCellView): boolean {
  return view.discussions.some(
    discussion =>
      discussion.segmentId === segmentId && (discussion.criterionId === null || discussion.criterionId === criterionId),
  )
}
