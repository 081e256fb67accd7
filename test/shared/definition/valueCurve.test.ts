import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {CurveCounts, ValueCurve} from '../../../shared/definition/valueCurve.ts'
import {
  broughtBy,
  curvePeak,
  curveStops,
  fewestTogether,
  shareThatBringsAll,
  tellsLoss,
} from '../../../shared/definition/valueCurve.ts'

test('VALUE-2 a large file is told in at most a hundred points, with the turning points among them', () => {
  const stops = curveStops({profitable: 6800, even: 25, losing: 3175})

  expect(stops.length).toBeLessThanOrEqual(100)
  expect(stops).toEqual(stops.toSorted((a, b) => a - b))
  expect(stops).toEqual(expect.arrayContaining([6800, 6825, 10_000]))
  expect(stops[0]).toBe(105)
})

test.each<readonly [string, CurveCounts, readonly number[], boolean]>([
  ['too few customers have no curve', {profitable: 29, even: 0, losing: 0}, [], true],
  [
    'a small file goes by tens, the last piece being the longer one',
    {profitable: 35, even: 0, losing: 0},
    [10, 20, 35],
    true,
  ],
  ['nine losing ones go along with the last gains', {profitable: 41, even: 30, losing: 9}, [10, 20, 30, 80], false],
  ['a few gaining ones go along with the first losses', {profitable: 3, even: 5, losing: 32}, [18, 28, 40], false],
  ['ten of each are told apart', {profitable: 10, even: 12, losing: 10}, [10, 22, 32], true],
  ['all lose', {profitable: 0, even: 0, losing: 30}, [10, 20, 30], true],
  ['nobody brings or costs anything', {profitable: 0, even: 40, losing: 0}, [], true],
  ['one who brings all of it is not told by a sum', {profitable: 1, even: 39, losing: 0}, [], true],
  ['nor is one who alone costs', {profitable: 0, even: 39, losing: 1}, [], false],
  ['nine who are not at 0 have no curve', {profitable: 5, even: 91, losing: 4}, [], false],
  ['ten of them have one sum', {profitable: 5, even: 91, losing: 5}, [101], false],
])('VALUE-2 %s', (_, counts, stops, told) => {
  expect(curveStops(counts)).toEqual(stops)
  expect(tellsLoss(counts)).toBe(told)
})

/** Few and many alike: around ten it is decided what may be told. */
const side = fc.oneof(fc.nat(12), fc.nat(400))

test('VALUE-2 between any two sums that are told, the total and the loss among them, lie ten customers who are not at 0, or none', () => {
  fc.assert(
    fc.property(side, fc.nat(40), side, (profitable, even, losing) => {
      const counts = {profitable, even, losing}
      const stops = [0, ...curveStops(counts)]
      // Customers at 0 weigh nothing: the place of a stop among the others.
      const weighty = stops.map(stop => Math.min(stop, profitable) + Math.max(0, stop - profitable - even))
      const steps = weighty.slice(1).map((place, index) => place - (weighty[index] ?? 0))
      return steps.every(step => step === 0 || step >= fewestTogether)
    }),
  )
})

const whale: ValueCurve = {
  customers: 40,
  total: '100',
  profitable: 20,
  losing: 20,
  loss: '-50',
  gini: null,
  points: [
    {customers: 10, sum: '120'},
    {customers: 20, sum: '150'},
    {customers: 30, sum: '135'},
    {customers: 40, sum: '100'},
  ],
}

test('VALUE-1 the curve is read between its points: what the best bring, who brings it all, the peak', () => {
  expect(broughtBy(whale, 0)).toBe(0)
  expect(broughtBy(whale, 0.125)).toBe(60)
  expect(broughtBy(whale, 0.5)).toBe(150)
  expect(broughtBy(whale, 1)).toBe(100)
  expect(shareThatBringsAll(whale)).toBeCloseTo(0.2083, 4)
  expect(curvePeak(whale)).toEqual({share: 0.5, sum: 150})
})

test('VALUE-1 VALUE-2 where nothing remains nobody brings it all, and a peak that may not be told is not drawn', () => {
  expect(shareThatBringsAll({...whale, total: '0'})).toBeNull()
  expect(curvePeak({...whale, loss: null})).toBeNull()
  expect(curvePeak({...whale, profitable: 0})).toBeNull()
})
