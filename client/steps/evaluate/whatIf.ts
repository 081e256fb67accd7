import type {CriterionId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {segmentScore, tieGroups} from '../../../shared/domain/maths/weightedScore.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'

export type Outcome = {
  readonly segmentId: SegmentId
  readonly score: number
  readonly place: number
  /** Its place with the real weights. */
  readonly before: number
}

/** The order if one criterion weighed `share` (0..1) and the others kept their proportions. Ranked segments only. */
export function whatIf(evaluation: Evaluation, criterionId: CriterionId, share: number): readonly Outcome[] {
  const weighing = evaluation.criteria.flatMap(({id, weight}) => (weight === null ? [] : [{id, weight}]))
  const rest = weighing.filter(({id}) => id !== criterionId).reduce((sum, {weight}) => sum + weight, 0)
  const weights = new Map<string, number>(
    weighing.map(({id, weight}) => [id, id === criterionId ? share : rest === 0 ? 0 : (weight / rest) * (1 - share)]),
  )
  const ranked = evaluation.segments.flatMap(({segmentId, place, criterionScores}) => {
    const {score} = segmentScore(weights, criterionScores, 0)
    return place === null || score === null ? [] : [{id: segmentId, score, before: place}]
  })
  let place = 1
  return tieGroups(ranked).flatMap(group => {
    const at = place
    place += group.length
    return ranked
      .filter(({id}) => group.includes(id))
      .map(({id, score, before}) => ({segmentId: id, score, place: at, before}))
  })
}
