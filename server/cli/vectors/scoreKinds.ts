import * as z from 'zod/mini'
import {judgedCells} from '../../../shared/domain/maths/judgedCells.ts'
import {geMatrix} from '../../../shared/domain/maths/geMatrix.ts'
import {borda, margins, schulze} from '../../../shared/domain/maths/rankingSchulzeBorda.ts'
import {weightedScore} from '../../../shared/domain/maths/weightedScore.ts'
import {
  departmentShares,
  groupWeights,
  rankOrderCentroid,
  rankOrderCentroidWithTies,
  rankReciprocal,
  rankSum,
  swing,
} from '../../../shared/domain/maths/weights.ts'
import type {VectorKind} from './kind.ts'
import {known, mapOf, object, same} from './kind.ts'

const numbers = z.record(z.string(), z.number())
const numbersOrNull = z.record(z.string(), z.nullable(z.number()))

const scoreInput = z.object({
  weights: numbers,
  min_coverage: z.number(),
  segments: z.array(z.string()),
  ratings: z.array(
    z.object({
      segment: z.string(),
      criterion: z.string(),
      department: z.string(),
      score: z.nullable(z.number()),
    }),
  ),
})

const weightsInput = z.discriminatedUnion('method', [
  z.object({method: z.literal('roc'), n: z.number()}),
  z.object({method: z.literal('roc_ties'), ranks: z.array(z.number())}),
  z.object({method: z.literal('rank_sum'), n: z.number()}),
  z.object({method: z.literal('rank_reciprocal'), n: z.number()}),
  z.object({method: z.literal('swing'), points: numbers}),
  z.object({
    method: z.literal('group_swing'),
    participants: z.array(z.object({department: z.string(), points: numbers})),
  }),
])

const matrixInput = z.object({
  weights: z.object({attractiveness: numbers, strength: numbers}),
  segments: z.record(z.string(), z.object({attractiveness: numbersOrNull, strength: numbersOrNull})),
})

const rankingInput = z.object({
  candidates: z.array(z.string()),
  ballots: z.array(z.object({count: z.number(), ranking: z.array(z.array(z.string()))})),
})

/** Scores, weights, the matrix and rankings. */
export const scoreKinds = {
  weighted_score: given => {
    const {weights, min_coverage, segments, ratings} = scoreInput.parse(given)
    const answers = ratings.map(({segment, criterion, department, score}) => ({
      segmentId: segment,
      criterionId: criterion,
      departmentId: department,
      score,
      evidence: null,
    }))
    const result = weightedScore({
      weights: mapOf(weights),
      minCoverage: min_coverage,
      segmentIds: segments,
      cells: judgedCells(answers),
    })
    return {
      segments: object(result.segments, segment => ({
        criterion_scores: object(segment.criterionScores, same),
        coverage: segment.coverage,
        score: segment.score,
        status: segment.status,
        lower_bound: segment.lowerBound,
        upper_bound: segment.upperBound,
      })),
      ranking: result.ranking,
      unranked: result.unranked,
    }
  },

  weights: given => {
    const input = weightsInput.parse(given)
    switch (input.method) {
      case 'roc':
        return rankOrderCentroid(input.n)
      case 'roc_ties':
        return rankOrderCentroidWithTies(input.ranks)
      case 'rank_sum':
        return rankSum(input.n)
      case 'rank_reciprocal':
        return rankReciprocal(input.n)
      case 'swing': {
        const shares = swing(mapOf(input.points))
        return shares && object(shares, same)
      }
      case 'group_swing': {
        const criteria = [...new Set(input.participants.flatMap(({points}) => Object.keys(points)))]
        const ballots = input.participants.map(({department, points}) => ({
          departmentId: department,
          points: mapOf(points),
        }))
        const byDepartment = departmentShares(criteria, ballots)
        const group = groupWeights(criteria, byDepartment)
        return {
          by_department: object(byDepartment, shares => object(shares, same)),
          group: group && object(group, same),
        }
      }
    }
  },

  ge_matrix: given => {
    const {weights, segments} = matrixInput.parse(given)
    const places = geMatrix(
      {attractiveness: mapOf(weights.attractiveness), strength: mapOf(weights.strength)},
      new Map(
        Object.entries(segments).map(([id, {attractiveness, strength}]) => [
          id,
          {attractiveness: known(attractiveness), strength: known(strength)},
        ]),
      ),
    )
    return object(places, ({x, y, xUnit, yUnit, cell, zone}) => ({x, y, x_unit: xUnit, y_unit: yUnit, cell, zone}))
  },

  ranking_schulze_borda: given => {
    const {candidates, ballots} = rankingInput.parse(given)
    const {pairwise, paths, ranking, winners, condorcetWinner} = schulze(candidates, ballots)
    const byPoints = borda(candidates, ballots)
    return {
      schulze: {pairwise, paths, ranking, winners, condorcet_winner: condorcetWinner},
      schulze_margins_ranking: schulze(candidates, ballots, margins).ranking,
      borda: {points: object(byPoints.points, same), ranking: byPoints.ranking},
    }
  },
} as const satisfies Record<string, VectorKind>
