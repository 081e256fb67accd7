import {segmentScore} from './weightedScore.ts'

type Band = 'low' | 'medium' | 'high'
type Zone = 'invest' | 'selective' | 'harvest_or_deselect'

export type MatrixPlace = {
  /** Competitive strength, 1..9; null where nothing on this axis is rated. */
  readonly x: number | null
  /** Attractiveness, 1..9. */
  readonly y: number | null
  /** The same on 0..1, for plotting. */
  readonly xUnit: number | null
  readonly yUnit: number | null
  /** Attractiveness band, strength band. */
  readonly cell: readonly [Band, Band] | null
  readonly zone: Zone | null
}

type AxisScores = ReadonlyMap<string, number>

/**
 * The place of each segment in the matrix of attractiveness (y) and competitive strength (x).
 *
 * GE-McKinsey nine-box; weighted means over the rated criteria of each axis, bands by thirds of the 1-9 scale,
 * zone by the sum of the two bands. Knock-outs are applied before and are not part of the weights.
 */
export function geMatrix(
  weights: {readonly attractiveness: AxisScores; readonly strength: AxisScores},
  segments: ReadonlyMap<string, {readonly attractiveness: AxisScores; readonly strength: AxisScores}>,
): ReadonlyMap<string, MatrixPlace> {
  return new Map(
    [...segments].map(([id, scores]) => {
      const x = segmentScore(weights.strength, scores.strength, 0).score
      const y = segmentScore(weights.attractiveness, scores.attractiveness, 0).score
      const cell = x === null || y === null ? null : ([bandOf(y), bandOf(x)] as const)
      return [id, {x, y, xUnit: unit(x), yUnit: unit(y), cell, zone: cell && zoneOf(cell)}]
    }),
  )
}

export function bandOf(score: number): Band {
  if (score < 11 / 3) return 'low'
  return score < 19 / 3 ? 'medium' : 'high'
}

const points = {low: 0, medium: 1, high: 2} as const satisfies Record<Band, number>

function zoneOf([attractiveness, strength]: readonly [Band, Band]): Zone {
  const total = points[attractiveness] + points[strength]
  if (total >= 3) return 'invest'
  return total === 2 ? 'selective' : 'harvest_or_deselect'
}

const unit = (score: number | null): number | null => (score === null ? null : (score - 1) / 8)
