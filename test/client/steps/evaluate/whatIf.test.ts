import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {weightsIf, whatIf, wholePercents} from '../../../../client/steps/evaluate/whatIf.ts'
import type {Evaluation} from '../../../../shared/record/evaluation.ts'
import {asId} from '../../../../shared/std/ids.ts'

const scored = (segmentId: string, place: number | null, scores: Readonly<Record<string, number>>) => ({
  segmentId,
  place,
  criterionScores: new Map(Object.entries(scores)),
})

const evaluation = {
  criteria: [
    {id: 'profit', weight: 0.5},
    {id: 'growth', weight: 0.25},
    {id: 'strength', weight: 0.25},
    {id: 'reach', weight: null},
  ],
  segments: [
    scored('hospital', 1, {profit: 8, growth: 4, strength: 6}),
    scored('clinic', 2, {profit: 5, growth: 8, strength: 6}),
    scored('unjudged', null, {}),
  ],
} as unknown as Evaluation

test('SCORE-2 one weight moves, the others keep their proportions, and places say where they were', () => {
  expect(whatIf(evaluation, asId<'criterion'>('growth'), 0.7)).toEqual([
    {segmentId: 'clinic', score: expect.closeTo(7.2, 9), place: 1, before: 2},
    {segmentId: 'hospital', score: expect.closeTo(5, 9), place: 2, before: 1},
  ])
})

test('SCORE-8 equal segments share a place, unranked ones have none', () => {
  const level = whatIf(evaluation, asId<'criterion'>('strength'), 1)

  expect(level.map(({segmentId, place}) => [segmentId, place])).toEqual([
    ['hospital', 1],
    ['clinic', 1],
  ])
})

test('CRIT-7 the weights that are tried add up to 100, and the others keep their proportions', () => {
  const tried = weightsIf(evaluation, asId<'criterion'>('growth'), 0.4)

  expect([...wholePercents(tried)]).toEqual([
    ['profit', 40],
    ['growth', 40],
    ['strength', 20],
  ])
})

test('CRIT-7 whatever is tried, whole per cent add up to 100 and none is further off than one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 0, max: 100}), {minLength: 2, maxLength: 9}),
      fc.integer({min: 0, max: 100}),
      (points, percent) => {
        const total = points.reduce((sum, each) => sum + each, 0)
        fc.pre(total > 0)
        const criteria = points.map((each, index) => ({id: `c${index}`, weight: each / total}))
        const weights = weightsIf({criteria} as unknown as Evaluation, asId<'criterion'>('c0'), percent / 100)

        const shown = wholePercents(weights)

        expect([...shown.values()].reduce((sum, each) => sum + each, 0)).toBe(100)
        expect(shown.get(asId<'criterion'>('c0'))).toBe(percent)
        for (const [id, each] of shown) expect(Math.abs(each - (weights.get(id) ?? 0) * 100)).toBeLessThan(1)
      },
    ),
  )
})
