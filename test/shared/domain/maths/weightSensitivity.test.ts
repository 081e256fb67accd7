import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {segmentScore} from '../../../../shared/domain/maths/weightedScore.ts'
import {weightSensitivity} from '../../../../shared/domain/maths/weightSensitivity.ts'

const weights = new Map([
  ['prof', 0.5],
  ['grow', 0.25],
  ['cost', 0.25],
])
const scored = (scores: Readonly<Record<string, number>>, of: ReadonlyMap<string, number> = weights) =>
  segmentScore(of, new Map(Object.entries(scores)), 0.5)

describe('SCORE-1 at which weight the ranking changes', () => {
  test('names who passes whom, and when', () => {
    const segments = new Map([
      ['A', scored({prof: 8, grow: 4, cost: 6})],
      ['B', scored({prof: 5, grow: 9, cost: 5})],
    ])

    const passings = weightSensitivity(weights, segments).map(({atWeight, ...rest}) => ({
      ...rest,
      atWeight: Number(atWeight.toFixed(6)),
    }))

    // 8w + 5(1 - w) = 5w + 7(1 - w) at w = 0.4; growth: 22/3 (1 - w) + 4w = 5(1 - w) + 9w at w = 7/22.
    expect(passings).toEqual([
      {criterionId: 'grow', passes: 'B', passed: 'A', nowWeight: 0.25, atWeight: 0.318182, saidWeight: 0.32},
      {criterionId: 'prof', passes: 'B', passed: 'A', nowWeight: 0.5, atWeight: 0.4, saidWeight: 0.39},
    ])
  })

  test('a segment that is worse on everything passes nobody', () => {
    const segments = new Map([
      ['A', scored({prof: 8, grow: 7, cost: 6})],
      ['B', scored({prof: 5, grow: 4, cost: 5})],
    ])

    expect(weightSensitivity(weights, segments)).toEqual([])
  })

  test('segments that are level now, or not ranked, are left out', () => {
    const segments = new Map([
      ['A', scored({prof: 5, grow: 5, cost: 5})],
      ['B', scored({prof: 5, grow: 5, cost: 5})],
      ['C', scored({cost: 9})],
    ])

    expect(weightSensitivity(weights, segments)).toEqual([])
  })

  test('SCORE-9 a whole per cent at which they are level is not said: the next one is', () => {
    const even = new Map([
      ['prof', 0.25],
      ['grow', 0.75],
    ])
    // 9w + 1(1 - w) = 5 at w = 0.5: level at 50 %, ahead from 51 % on.
    const segments = new Map([
      ['A', scored({prof: 5, grow: 5}, even)],
      ['B', scored({prof: 9, grow: 1}, even)],
    ])

    const said = weightSensitivity(even, segments).map(({criterionId, saidWeight}) => [criterionId, saidWeight])

    expect(said).toEqual([
      ['grow', 0.49],
      ['prof', 0.51],
    ])
  })

  test('SCORE-9 what is said holds at the said weight and not a step before', () => {
    const some = fc.dictionary(fc.constantFrom('prof', 'grow', 'cost'), fc.integer({min: 1, max: 9}), {minKeys: 2})
    let turns = 0
    fc.assert(
      fc.property(some, some, fc.array(fc.integer({min: 1, max: 9}), {minLength: 3, maxLength: 3}), (a, b, points) => {
        const given = new Map(['prof', 'grow', 'cost'].map((id, index) => [id, points[index] ?? 1]))
        const segments = new Map([
          ['A', scored(a, given)],
          ['B', scored(b, given)],
        ])

        for (const {criterionId, passes, passed, nowWeight, atWeight, saidWeight} of weightSensitivity(
          given,
          segments,
        )) {
          const own = given.get(criterionId) ?? 0
          const rest = [...given.values()].reduce((sum, each) => sum + each, 0) - own
          const lead = (weight: number): number => {
            const moved = new Map(
              [...given].map(([id, share]) => [id, id === criterionId ? weight : (share / rest) * (1 - weight)]),
            )
            const of = (id: string) => segmentScore(moved, segments.get(id)?.criterionScores ?? new Map(), 0).score ?? 0
            return of(passes) - of(passed)
          }
          const step = [100, 1000, 10_000].find(
            parts => Math.abs(saidWeight * parts - Math.round(saidWeight * parts)) < 1e-6,
          )
          const back = saidWeight - Math.sign(atWeight - nowWeight) / (step ?? 1)
          turns += 1
          expect(step).toBeDefined()
          expect(lead(saidWeight)).toBeGreaterThan(0)
          // A step before lies between now and where they are level, or the weight of today lies beyond it already.
          if (Math.sign(back - nowWeight) === Math.sign(atWeight - nowWeight)) expect(lead(back)).toBeLessThan(1e-9)
        }
      }),
    )
    expect(turns).toBeGreaterThan(20)
  })

  test('whatever the scores: just before it is behind, just after it is ahead', () => {
    const some = fc.dictionary(fc.constantFrom('prof', 'grow', 'cost'), fc.integer({min: 1, max: 9}), {minKeys: 2})
    fc.assert(
      fc.property(some, some, fc.tuple(fc.integer({min: 1, max: 9}), fc.integer({min: 1, max: 9})), (a, b, [p, q]) => {
        const given = new Map([
          ['prof', p],
          ['grow', q],
          ['cost', 5],
        ])
        const segments = new Map([
          ['A', scored(a, given)],
          ['B', scored(b, given)],
        ])

        for (const {criterionId, passes, passed, nowWeight, atWeight} of weightSensitivity(given, segments)) {
          const rest = p + q + 5 - (given.get(criterionId) ?? 0)
          const lead = (weight: number): number => {
            const moved = new Map(
              [...given].map(([id, own]) => [id, id === criterionId ? weight : (own / rest) * (1 - weight)]),
            )
            const of = (id: string): number =>
              segmentScore(moved, segments.get(id)?.criterionScores ?? new Map(), 0).score ?? 0
            return of(passes) - of(passed)
          }
          const step = Math.sign(atWeight - nowWeight) * 1e-5
          expect(lead(atWeight)).toBeCloseTo(0, 6)
          expect(lead(atWeight + step)).toBeGreaterThan(0)
          expect(lead(nowWeight)).toBeLessThan(0)
        }
      }),
    )
  })
})
