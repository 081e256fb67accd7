import {expect, test} from 'vitest'
import {whatIf} from '../../../../client/steps/evaluate/whatIf.ts'
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
