import {byCodeUnit} from '../../std/order.ts'
import type {DepartmentScores, JudgedCell} from './judgedCell.ts'
import {mean, sum} from './sum.ts'

export type SegmentScore = {
  /** Rated criteria only. */
  readonly criterionScores: ReadonlyMap<string, number>
  /** Share of the total weight that is rated, 0..1. */
  readonly coverage: number
  /** 1..9 over the rated criteria; null where nothing is rated. */
  readonly score: number | null
  /** `insufficient`: the score is shown, but not ranked. */
  readonly status: 'ok' | 'insufficient' | 'none'
  /** The score if every unrated criterion were judged 1, or 9. */
  readonly lowerBound: number
  readonly upperBound: number
}

export type WeightedScores = {
  readonly segments: ReadonlyMap<string, SegmentScore>
  /** Tie groups, best first; inside a group by id. */
  readonly ranking: readonly (readonly string[])[]
  readonly unranked: readonly string[]
}

const lowest = 1
const highest = 9
/** Sums of shares are off by less than this; two scores that differ by less are equal. */
const hair = 1e-9

/**
 * The score of each segment: weighted mean of its criterion scores.
 *
 * Additive value model (Edwards & Barron 1994; Dolnicar, Grün & Leisch 2018, ch. 10). A department counts
 * once however many people it sends. An unrated criterion is left out and the weights of the rest count for
 * all; below `minCoverage` of the total weight a segment is not ranked. Weights need not sum to 1. (SCORE-1..3)
 */
export function weightedScore(input: {
  readonly weights: ReadonlyMap<string, number>
  readonly minCoverage: number
  readonly segmentIds: readonly string[]
  readonly cells: readonly JudgedCell[]
  /** Segments that fail a must-have: they keep their score and have no place. (CRIT-3) */
  readonly failed?: ReadonlyMap<string, unknown>
}): WeightedScores {
  const segments = new Map(
    input.segmentIds.map(id => {
      const cells = input.cells.filter(cell => cell.segmentId === id)
      return [id, segmentScore(input.weights, criterionScores(input.weights, cells), input.minCoverage)]
    }),
  )
  const ranked = [...segments].flatMap(([id, {status, score}]) =>
    status === 'ok' && score !== null && !input.failed?.has(id) ? [{id, score}] : [],
  )
  const places = new Set(ranked.map(({id}) => id))
  return {
    segments,
    ranking: tieGroups(ranked),
    unranked: input.segmentIds.filter(id => !places.has(id)),
  }
}

/** Mean over departments (with at least one score) of the department's mean; null where nobody scored. */
export function criterionScore(departments: readonly DepartmentScores[]): number | null {
  return mean(departments.flatMap(department => mean(department.scores) ?? []))
}

function criterionScores(
  weights: ReadonlyMap<string, number>,
  cells: readonly JudgedCell[],
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>()
  for (const criterionId of weights.keys()) {
    const cell = cells.find(candidate => candidate.criterionId === criterionId)
    const score = cell ? criterionScore(cell.departments) : null
    if (score !== null) scores.set(criterionId, score)
  }
  return scores
}

/** One segment's score from its criterion scores. */
export function segmentScore(
  weights: ReadonlyMap<string, number>,
  scores: ReadonlyMap<string, number>,
  minCoverage: number,
): SegmentScore {
  const total = sum([...weights.values()])
  const rated = [...weights].flatMap(([id, weight]) => {
    const score = scores.get(id)
    return score === undefined ? [] : [{weight, score}]
  })
  const ratedWeight = sum(rated.map(({weight}) => weight))
  const points = sum(rated.map(({weight, score}) => weight * score))
  const coverage = total === 0 ? 0 : Math.min(1, ratedWeight / total)
  const missing = Math.max(0, total - ratedWeight)
  const bound = (each: number): number => (total === 0 ? each : clamp((points + missing * each) / total))
  return {
    criterionScores: scores,
    coverage,
    score: ratedWeight === 0 ? null : points / ratedWeight,
    status: ratedWeight === 0 ? 'none' : coverage < minCoverage - hair ? 'insufficient' : 'ok',
    lowerBound: bound(lowest),
    upperBound: bound(highest),
  }
}

const clamp = (score: number): number => Math.min(highest, Math.max(lowest, score))

/** Groups what is equal within a hair's breadth, highest first; inside a group by id. */
export function tieGroups(
  scored: readonly {readonly id: string; readonly score: number}[],
): readonly (readonly string[])[] {
  const groups: {readonly score: number; readonly ids: string[]}[] = []
  for (const {id, score} of [...scored].sort((a, b) => b.score - a.score || byCodeUnit(a.id, b.id))) {
    const last = groups.at(-1)
    if (last && Math.abs(last.score - score) <= hair) last.ids.push(id)
    else groups.push({score, ids: [id]})
  }
  return groups.map(group => group.ids.sort(byCodeUnit))
}
