import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {barGeometry, shareOut, splitBar} from '../../../../client/ui/pictures/barGeometry.ts'

const ruler = {lowest: -2, highest: 18, unknown: 0, width: 100}

describe('bars on one ruler', () => {
  test('a positive value runs from zero to the right', () => {
    expect(barGeometry({...ruler, value: 8})).toMatchObject({zero: 10, from: 10, length: 40, negative: false})
  })

  test('a negative value runs from zero to the left and says so', () => {
    expect(barGeometry({...ruler, value: -2})).toMatchObject({zero: 10, from: 0, length: 10, negative: true})
  })

  test('nothing is nothing, little is not nothing, unknown is neither', () => {
    expect(barGeometry({...ruler, value: 0}).length).toBe(0)
    expect(barGeometry({...ruler, value: 0.0001}).length).toBe(0.5)
    expect(barGeometry({...ruler, value: null})).toMatchObject({length: 0, unknownFrom: 10, unknownLength: 90})
  })

  test('what may come on top is hatched behind the bar', () => {
    expect(barGeometry({...ruler, value: 8, unknown: 4})).toMatchObject({unknownFrom: 51, unknownLength: 19})
  })

  test('zero is on the ruler even if no value is near it', () => {
    expect(barGeometry({...ruler, lowest: 10, highest: 20, value: 15}).zero).toBe(0)
  })
})

describe('parts of a whole', () => {
  test('they fill the width, in order, and what is there can be seen', () => {
    const parts = fc.array(fc.record({value: fc.integer({min: 1, max: 100_000})}), {minLength: 1, maxLength: 30})
    fc.assert(
      fc.property(parts, given => {
        const placed = shareOut(given, 600, 2, 3)

        expect(placed.at(-1)).toSatisfy(
          (last: {from: number; length: number}) => Math.abs(last.from + last.length - 600) < 0.001,
        )
        placed.forEach(({from, length}, index) => {
          expect(length).toBeGreaterThanOrEqual(2.999)
          const next = placed[index + 1]
          if (next) expect(next.from).toBeCloseTo(from + length + 2, 5)
        })
      }),
    )
  })

  test('a part of none is not drawn', () => {
    expect(
      splitBar(
        [
          {kind: 'yes', value: 3},
          {kind: 'no', value: 1},
          {kind: 'unknown', value: 0},
        ],
        101,
      ).map(({part, length}) => [part.kind, length]),
    ).toEqual([
      ['yes', 75],
      ['no', 25],
    ])
  })
})
