import {expect, test} from 'vitest'
import {agreementWord} from '../../../../shared/domain/maths/agreementWord.ts'
import {expectedPurchases} from '../../../../shared/domain/maths/bgnbd.ts'
import {clvSimple} from '../../../../shared/domain/maths/clvSimple.ts'
import {costToServe} from '../../../../shared/domain/maths/costToServe.ts'
import {delphiStability} from '../../../../shared/domain/maths/delphiStability.ts'
import {departmentGap} from '../../../../shared/domain/maths/departmentGap.ts'
import {disagreementIndex} from '../../../../shared/domain/maths/disagreementIndex.ts'
import {gini} from '../../../../shared/domain/maths/gini.ts'
import {icc} from '../../../../shared/domain/maths/icc.ts'
import {judgedCells} from '../../../../shared/domain/maths/judgedCells.ts'
import {kendallExact} from '../../../../shared/domain/maths/kendallExact.ts'
import {kendallW} from '../../../../shared/domain/maths/kendallW.ts'
import {krippendorffAlpha} from '../../../../shared/domain/maths/krippendorffAlpha.ts'
import {median} from '../../../../shared/domain/maths/median.ts'
import {overlap} from '../../../../shared/domain/maths/overlap.ts'
import {percentile} from '../../../../shared/domain/maths/percentile.ts'
import {rfm} from '../../../../shared/domain/maths/rfm.ts'
import {whaleCurve} from '../../../../shared/domain/maths/whaleCurve.ts'

test('SCORE-7 nothing said is unknown, never 0', () => {
  expect(median([])).toBeNull()
  expect(percentile([], 0.3)).toBeNull()
  expect(disagreementIndex([null, null])).toMatchObject({n: 0, median: null, index: null, disagreement: false})
  expect(kendallW([])).toMatchObject({w: null, uncorrected: null, meanSpearman: null})
  expect(krippendorffAlpha([[1, null]], 'ordinal')).toBeNull()
  expect(icc([[1, 2, 3]]).icc1).toBeNull()
  expect(delphiStability([null], [5])).toEqual({n: 0, change: null, stable: null, moved: null, medianShift: null})
  expect(gini([])).toBeNull()
  expect(overlap([], new Map()).coverage).toBeNull()
  expect(whaleCurve([])).toMatchObject({total: 0, peak: 0, peakAt: 0, peakShare: null})
  expect(clvSimple({margin: 100, retention: 1.2, discount: 0.1})).toBeNull()
  expect(clvSimple({margin: 100, retention: -0.1, discount: 0.1})).toBeNull()
  expect(departmentGap(['A'], new Map([['sales', []]])).segments.get('A')).toEqual({
    gap: null,
    low: null,
    high: null,
    eta2: null,
  })
})

test('SCORE-7 all scores alike leave W unknown', () => {
  const {w} = kendallW([
    [5, 5, 5],
    [7, 7, 7],
    [3, 3, 3],
    [9, 9, 9],
  ])

  expect(w).toBeNull()
  expect(agreementWord({w, raters: 4, segments: 3})).toBeNull()
})

test('SCORE-6 agreement is said in words, and not at all about too few', () => {
  const word = (w: number, raters = 6, segments = 5) => agreementWord({w, raters, segments})

  expect([0, 0.29, 0.3, 0.49, 0.5, 0.7, 0.71, 1].map(w => word(w))).toEqual([
    'little',
    'little',
    'some',
    'some',
    'fair',
    'fair',
    'strong',
    'strong',
  ])
  expect(word(0.9, 3)).toBeNull()
  expect(word(0.9, 6, 2)).toBeNull()
})

test('SCORE-6 the enumeration counts every order once, and does not begin where it would not end', () => {
  const orders = (raters: number, segments: number) =>
    Array.from({length: raters}, () => Array.from({length: segments}, (_, index) => index))

  expect(kendallExact(orders(2, 5))).toEqual({p: 1 / 120, enumerated: 120})
  expect(kendallExact(orders(3, 6))?.enumerated).toBe(720 ** 2)
  expect(kendallExact(orders(5, 6))).toBeNull()
  expect(kendallExact(orders(2, 8))).toBeNull()
})

test('BAL-5 "cannot judge" is counted, and is no score', () => {
  const answer = {segmentId: 's1', criterionId: 'prof', departmentId: 'sales', evidence: 'gut'} as const

  expect(
    judgedCells([
      {...answer, score: null},
      {...answer, score: 8},
    ]),
  ).toEqual([
    {
      segmentId: 's1',
      criterionId: 'prof',
      departments: [
        {departmentId: 'sales', scores: [8], cannotJudge: 1, evidence: {figures: 0, experience: 0, gut: 1}},
      ],
    },
  ])
})

test('REV-2 what is shown does not tell who answered first', () => {
  const answers = [9, 2, 5].map(score => ({
    segmentId: 's1',
    criterionId: 'prof',
    departmentId: 'sales',
    score,
    evidence: null,
  }))

  expect(judgedCells(answers)).toEqual(judgedCells(answers.toReversed()))
  expect(judgedCells(answers)[0]?.departments[0]?.scores).toEqual([2, 5, 9])
})

test('figures: equal customers get equal scores, a cost without a rate is refused, a = 1 has its limit', () => {
  const equal = ['a', 'b', 'c', 'd', 'e'].map(id => ({id, recencyDays: 3, frequency: 2, monetary: 10}))
  expect(new Set([...rfm(equal).values()].map(({cell}) => cell))).toEqual(new Set(['111']))
  expect(rfm(equal.slice(0, 4)).size).toBe(0)

  const customer = {id: 'c', segment: null, grossRevenue: 1, discounts: 0, returns: 0, costOfGoods: 0}
  expect(() => costToServe(new Map(), [{...customer, activities: new Map([['visit', 1]])}])).toThrow('visit')

  const at = (a: number): number => expectedPurchases({r: 0.243, alpha: 4.414, a, b: 2.426}, 39)
  expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 6)
})
