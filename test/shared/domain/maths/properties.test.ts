import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {cellLabel} from '../../../../shared/domain/maths/cellLabel.ts'
import {judgedCells} from '../../../../shared/domain/maths/judgedCells.ts'
import type {Answer} from '../../../../shared/domain/maths/judgedCells.ts'
import {kendallW} from '../../../../shared/domain/maths/kendallW.ts'
import {krippendorffAlpha} from '../../../../shared/domain/maths/krippendorffAlpha.ts'
import {borda, schulze} from '../../../../shared/domain/maths/rankingSchulzeBorda.ts'
import {sum} from '../../../../shared/domain/maths/sum.ts'
import {departmentShares, groupWeights} from '../../../../shared/domain/maths/weights.ts'
import type {SwingPoints} from '../../../../shared/domain/maths/weights.ts'
import type {WeightedScores} from '../../../../shared/domain/maths/weightedScore.ts'
import {weightedScore} from '../../../../shared/domain/maths/weightedScore.ts'

const segmentIds = ['s1', 's2', 's3', 's4']
const criterionIds = ['prof', 'grow', 'cost', 'comp']
const departmentIds = ['sales', 'marketing', 'medical']

/** What one person answers: every cell, some of them "cannot judge", and swing points. */
const person = fc.record({
  departmentId: fc.constantFrom(...departmentIds),
  scores: fc.array(fc.option(fc.integer({min: 1, max: 9}), {nil: null, freq: 4}), {minLength: 16, maxLength: 16}),
  points: fc.array(fc.integer({min: 0, max: 100}), {minLength: 4, maxLength: 4}),
})
type Person = {readonly departmentId: string; readonly scores: (number | null)[]; readonly points: number[]}
const people = fc.array(person, {minLength: 1, maxLength: 12})

const answersOf = (persons: readonly Person[]): readonly Answer[] =>
  persons.flatMap(({departmentId, scores}) =>
    segmentIds.flatMap((segmentId, s) =>
      criterionIds.map((criterionId, c) => ({
        segmentId,
        criterionId,
        departmentId,
        score: scores[s * 4 + c] ?? null,
        evidence: null,
      })),
    ),
  )

const ballotsOf = (persons: readonly Person[]): readonly SwingPoints[] =>
  persons.map(({departmentId, points}) => ({
    departmentId,
    points: new Map(criterionIds.map((id, index) => [id, points[index] ?? 0])),
  }))

const weightsOf = (persons: readonly Person[]) =>
  groupWeights(criterionIds, departmentShares(criterionIds, ballotsOf(persons))) ?? new Map<string, number>()

function resultOf(persons: readonly Person[]): WeightedScores {
  return weightedScore({
    weights: weightsOf(persons),
    minCoverage: 0.7,
    segmentIds,
    cells: judgedCells(answersOf(persons)),
  })
}

const byId = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

test('SCORE-1 permuting participants and departments changes nothing, not even the last digit', () => {
  fc.assert(
    fc.property(
      people.chain(persons =>
        fc.tuple(
          fc.constant(persons),
          fc.shuffledSubarray(persons, {minLength: persons.length, maxLength: persons.length}),
        ),
      ),
      ([persons, shuffled]) => {
        const plain = resultOf(persons)
        const other = resultOf(shuffled)

        expect(byId(weightsOf(shuffled))).toEqual(byId(weightsOf(persons)))
        expect(other.ranking).toEqual(plain.ranking)
        expect(byId(other.segments).map(([id, {score, coverage}]) => [id, score, coverage])).toEqual(
          byId(plain.segments).map(([id, {score, coverage}]) => [id, score, coverage]),
        )
      },
    ),
  )
})

test('SCORE-2 duplicating every member of one department changes no criterion score, weight or segment score', () => {
  fc.assert(
    fc.property(people, fc.constantFrom(...departmentIds), (persons, department) => {
      const doubled = [...persons, ...persons.filter(({departmentId}) => departmentId === department)]

      const plain = resultOf(persons)
      const other = resultOf(doubled)

      const weights = weightsOf(persons)
      for (const [id, weight] of weightsOf(doubled)) expect(weight).toBeCloseTo(weights.get(id) ?? -1, 12)
      for (const [id, segment] of other.segments) {
        const before = plain.segments.get(id)
        expect(segment.score ?? -1).toBeCloseTo(before?.score ?? -1, 10)
        for (const [criterion, score] of segment.criterionScores) {
          expect(score).toBe(before?.criterionScores.get(criterion))
        }
      }
    }),
  )
})

test('SCORE-4 weights sum to 1, whoever is masked from what', () => {
  const masks = fc.uniqueArray(fc.tuple(fc.constantFrom(...departmentIds), fc.constantFrom(...criterionIds)), {
    maxLength: 8,
    selector: ([department, criterion]) => `${department} ${criterion}`,
  })
  fc.assert(
    fc.property(people, masks, (persons, masked) => {
      const isMasked = (department: string, criterion: string): boolean =>
        masked.some(([d, c]) => d === department && c === criterion)

      const weights = groupWeights(criterionIds, departmentShares(criterionIds, ballotsOf(persons), isMasked), isMasked)

      if (weights !== null) expect(sum([...weights.values()])).toBeCloseTo(1, 12)
    }),
  )
})

test('SCORE-5 the label of a cell does not depend on the order of departments or scores', () => {
  const departments = fc.uniqueArray(
    fc.record({
      departmentId: fc.constantFrom(...departmentIds),
      scores: fc.array(fc.integer({min: 1, max: 9}), {maxLength: 5}),
    }),
    {selector: ({departmentId}) => departmentId, maxLength: 3},
  )
  fc.assert(
    fc.property(departments, cell => {
      const reversed = cell.map(({departmentId, scores}) => ({departmentId, scores: scores.toReversed()})).toReversed()

      expect(cellLabel(reversed, 3)).toEqual(cellLabel(cell, 3))
    }),
  )
})

const table = fc.tuple(fc.integer({min: 2, max: 6}), fc.integer({min: 2, max: 6})).chain(([raters, segments]) =>
  fc.array(fc.array(fc.integer({min: 1, max: 9}), {minLength: segments, maxLength: segments}), {
    minLength: raters,
    maxLength: raters,
  }),
)

test('SCORE-6 adding a constant to one rater leaves W unchanged, and W lies between 0 and 1', () => {
  fc.assert(
    fc.property(table, fc.integer({min: -20, max: 20}), (ratings, constant) => {
      const [first = [], ...others] = ratings
      const {w} = kendallW(ratings)

      const shifted = kendallW([first.map(score => score + constant), ...others])

      expect(shifted.w).toBe(w)
      if (w !== null) {
        expect(w).toBeGreaterThanOrEqual(-1e-12)
        expect(w).toBeLessThanOrEqual(1 + 1e-12)
      }
    }),
  )
})

test('SCORE-1 the order of raters changes neither W nor alpha', () => {
  fc.assert(
    fc.property(table, ratings => {
      const reversed = ratings.toReversed()

      expect(kendallW(reversed)).toEqual(kendallW(ratings))
      expect(krippendorffAlpha(reversed, 'ordinal')).toBe(krippendorffAlpha(ratings, 'ordinal'))
    }),
  )
})

test('SCORE-8 a Condorcet winner wins alone, and a ranking holds every candidate once', () => {
  const ballots = fc.array(
    fc.record({
      count: fc.integer({min: 1, max: 5}),
      ranking: fc.shuffledSubarray(segmentIds).map(order => order.map(id => [id])),
    }),
    {maxLength: 8},
  )
  fc.assert(
    fc.property(ballots, given => {
      const {ranking, winners, condorcetWinner} = schulze(segmentIds, given)

      expect(ranking.flat().toSorted()).toEqual(segmentIds)
      expect(borda(segmentIds, given).ranking.flat().toSorted()).toEqual(segmentIds)
      if (condorcetWinner !== null) expect(winners).toEqual([condorcetWinner])
    }),
  )
})
