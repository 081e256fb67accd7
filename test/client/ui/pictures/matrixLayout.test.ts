import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {gapBetween, overlaps, placeLabels, radiusOf} from '../../../../client/ui/pictures/matrixLayout.ts'
import type {Circle, MatrixPoint} from '../../../../client/ui/pictures/matrixLayout.ts'

const frame = {left: 26, top: 6, right: 700, bottom: 380}

function point(id: string, label = 'Care pathway builders'): MatrixPoint {
  return {id, label, valueText: '15.6 m', x: 5, y: 5, value: 15.6}
}

const circle = fc.record({
  x: fc.integer({min: 30, max: 690}),
  y: fc.integer({min: 10, max: 370}),
  radius: fc.integer({min: 5, max: 30}),
})

describe('evaluation matrix', () => {
  test('no name lies over another name or out of the picture', () => {
    fc.assert(
      fc.property(fc.array(circle, {maxLength: 40}), circles => {
        const points = circles.map((_, index) => point(`${index}`))

        const placed = placeLabels(points, circles, [], frame).filter(label => label !== null)

        placed.forEach(({box}, index) => {
          expect(box.left).toBeGreaterThanOrEqual(frame.left)
          expect(box.right).toBeLessThanOrEqual(frame.right)
          for (const other of placed.slice(index + 1)) expect(overlaps(box, other.box, 0)).toBe(false)
        })
      }),
      {numRuns: 60},
    )
  })

  test('no name lies over a circle', () => {
    const circles: readonly Circle[] = [
      {x: 300, y: 200, radius: 30},
      {x: 345, y: 200, radius: 24},
      {x: 300, y: 250, radius: 20},
    ]

    const placed = placeLabels(
      circles.map((_, index) => point(`${index}`)),
      circles,
      [],
      frame,
    )

    for (const label of placed) {
      expect(label).not.toBeNull()
      for (const {x, y, radius} of circles) {
        const inner = {left: x - radius * 0.7, right: x + radius * 0.7, top: y - radius * 0.7, bottom: y + radius * 0.7}
        if (label) expect(overlaps(label.box, inner, 0)).toBe(false)
      }
    }
  })

  test('a name stands nearer to its own circle than to another, or it would be read as the name of that one', () => {
    const circles: readonly Circle[] = [
      {x: 209, y: 246, radius: 24},
      {x: 243, y: 215, radius: 15},
      {x: 473, y: 93, radius: 10},
    ]

    const placed = placeLabels(
      circles.map((_, index) => point(`${index}`)),
      circles,
      [],
      frame,
    )

    const nearest = placed.map(label => {
      const gaps = circles.map(each => (label ? gapBetween(label.box, each) : Number.NaN))
      return gaps.indexOf(Math.min(...gaps))
    })
    expect(nearest).toEqual([0, 1, 2])
  })

  test.each<readonly [string, readonly Circle[]]>([
    [
      'that of another name which finds one, too',
      [
        {x: 336, y: 62, radius: 18},
        {x: 281, y: 85, radius: 15},
        {x: 279, y: 92, radius: 14},
        {x: 232, y: 107, radius: 13},
        {x: 151, y: 188, radius: 6},
      ],
    ],
    [
      'one between the corners',
      [
        {x: 335.8, y: 62.7, radius: 18.5},
        {x: 282, y: 87.8, radius: 15.8},
        {x: 279.8, y: 93, radius: 14.8},
        {x: 232.5, y: 108.5, radius: 13.4},
        {x: 150.8, y: 188.8, radius: 5.6},
      ],
    ],
  ])('a name that would be misread takes another place: %s', (_, circles) => {
    const names = [
      'Evidensdrevne specialister',
      'Vejledningstro lægehuse',
      'Forløbsbyggere',
      'Tidspressede praktiserende læger',
      'Prisstyrede indkøbere',
    ]
    const whiskers = circles.flatMap(({x, y}) => [
      {left: x - 50, right: x + 50, top: y, bottom: y},
      {left: x, right: x, top: y - 55, bottom: y + 70},
    ])

    const placed = placeLabels(
      names.map((name, index) => point(`${index}`, name)),
      circles,
      whiskers,
      {left: 26, top: 6, right: 440, bottom: 238},
    )

    const astray = placed.filter((label, index) => {
      const gaps = circles.map(each => (label ? gapBetween(label.box, each) : Number.NaN))
      return Math.min(...gaps) < (gaps[index] ?? 0) - 2
    })
    expect(astray).toEqual([])
  })

  test('a lone point has its name at its right, without a leader', () => {
    const [label] = placeLabels([point('a')], [{x: 100, y: 100, radius: 10}], [], frame)

    expect(label).toMatchObject({anchor: 'start', leader: false, x: 116})
  })

  test('at the right edge the name stands at the left', () => {
    const [label] = placeLabels([point('a')], [{x: 680, y: 100, radius: 10}], [], frame)

    expect(label?.anchor).toBe('end')
  })

  test('forty at the same spot: some are named, the others are left to the list', () => {
    const circles = Array.from({length: 40}, () => ({x: 300, y: 200, radius: 8}))

    const placed = placeLabels(
      circles.map((_, index) => point(`${index}`)),
      circles,
      [],
      frame,
    )

    expect(placed.filter(label => label !== null).length).toBeGreaterThan(5)
    expect(placed.some(label => label === null)).toBe(true)
  })

  test('area, not radius, is the value', () => {
    expect(radiusOf(16, 16, 20)).toBe(20)
    expect(radiusOf(4, 16, 20)).toBe(10)
    expect(radiusOf(-4, 16, 20)).toBe(10)
    expect(radiusOf(0.001, 16, 20)).toBe(5)
    expect(radiusOf(null, 16, 20)).toBe(7)
  })
})
