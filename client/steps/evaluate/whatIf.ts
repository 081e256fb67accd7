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

/** All weights if one criterion weighed `share` (0..1): the others keep their proportions, together they are 1. */
export function weightsIf(
  evaluation: Pick<Evaluation, 'criteria'>,
  criterionId: CriterionId,
  share: number,
): ReadonlyMap<CriterionId, number> {
  const weighing = evaluation.criteria.flatMap(({id, weight}) => (weight === null ? [] : [{id, weight}]))
  const others = weighing.filter(({id}) => id !== criterionId)
  const rest = others.reduce((sum, {weight}) => sum + weight, 0)
  return new Map(
    weighing.map(({id, weight}) => {
      if (id === criterionId) return [id, share]
      // Where the others weigh nothing there are no proportions to keep.
      return [id, (rest === 0 ? 1 / others.length : weight / rest) * (1 - share)]
    }),
  )
}

/** Is there something to try: two weights at least, a ranking, and this one among the weights? */
export function canTry(
  {criteria, ranking}: Pick<Evaluation, 'criteria' | 'ranking'>,
  criterionId: CriterionId,
): boolean {
  const weighing = criteria.filter(({weight}) => weight !== null)
  return weighing.length > 1 && ranking.length > 0 && weighing.some(({id}) => id === criterionId)
}

/** The order if one criterion weighed `share` (0..1) and the others kept their proportions. Ranked segments only. */
export function whatIf(evaluation: Evaluation, criterionId: CriterionId, share: number): readonly Outcome[] {
  const weights: ReadonlyMap<string, number> = weightsIf(evaluation, criterionId, share)
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

/** Shares in whole per cent that add up to 100: what rounding leaves over goes to those that lost most by it. */
export function wholePercents<Key>(shares: ReadonlyMap<Key, number>): ReadonlyMap<Key, number> {
  const parts = [...shares].map(([key, share]) => {
    const whole = Math.floor(share * 100 + 1e-9)
    return {key, whole, left: share * 100 - whole}
  })
  const missing = 100 - parts.reduce((sum, {whole}) => sum + whole, 0)
  const raised = new Set(
    parts
      .toSorted((a, b) => b.left - a.left)
      .slice(0, Math.max(0, missing))
      .map(({key}) => key),
  )
  return new Map(parts.map(({key, whole}) => [key, whole + (raised.has(key) ? 1 : 0)]))
}
