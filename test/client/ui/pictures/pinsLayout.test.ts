import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {MarkKind} from '../../../../client/ui/MarkShape.tsx'
import {placePins, spread} from '../../../../client/ui/pictures/pinsLayout.ts'
import type {Pin} from '../../../../client/ui/pictures/pinsLayout.ts'

const kinds: readonly MarkKind[] = ['sales', 'marketing', 'medical', 'product', 'service', 'other']
const card = {width: 172, size: 17, lowest: 1, highest: 9, inset: 9}
/** Half the width of the drawn shape, outline included, as a share of its side; measured from the outlines in MarkShape. */
const drawn: Readonly<Record<MarkKind, number>> = {
  sales: 0.49,
  marketing: 0.455,
  medical: 0.6,
  product: 0.57,
  service: 0.5,
  other: 0.52,
}

const pin = fc.record({
  kind: fc.constantFrom(...kinds),
  label: fc.string({maxLength: 4}),
  value: fc.double({min: 1, max: 9, noNaN: true}),
})

describe('score strip', () => {
  test('marks never cover each other and never leave the strip', () => {
    fc.assert(
      fc.property(fc.array(pin, {maxLength: 14}), fc.integer({min: 90, max: 300}), (pins, width) => {
        const placed = placePins(pins, {...card, width})

        placed.forEach(({pin: at, centre, size}, index) => {
          const half = drawn[at.kind] * size
          expect(centre - half).toBeGreaterThanOrEqual(-0.01)
          expect(centre + half).toBeLessThanOrEqual(width + 0.01)
          const next = placed[index + 1]
          if (next) expect(centre + half).toBeLessThanOrEqual(next.centre - drawn[next.pin.kind] * next.size + 0.01)
        })
      }),
    )
  })

  test('equal scores stand side by side around their value, in the order they came', () => {
    const pins: readonly Pin[] = kinds.slice(0, 3).map(kind => ({kind, label: kind, value: 5}))

    const placed = placePins(pins, card)

    expect(placed.map(({pin: {kind}}) => kind)).toEqual(['sales', 'marketing', 'medical'])
    expect(new Set(placed.map(({exact}) => exact))).toEqual(new Set([86]))
    expect(placed[1]?.centre).toBeCloseTo(86, -1)
  })

  test('marks with room between them stand exactly at their value', () => {
    const placed = placePins(
      [
        {kind: 'sales', label: 'Sales', value: 3},
        {kind: 'medical', label: 'Medical', value: 8},
      ],
      card,
    )

    expect(placed.map(({centre}) => centre)).toEqual(placed.map(({exact}) => exact))
  })

  test('the size stays as asked while there is room, and shrinks when there is not', () => {
    const many: readonly Pin[] = Array.from({length: 12}, (_, index) => ({kind: 'other', label: `${index}`, value: 5}))

    expect(placePins(many.slice(0, 5), card)[0]?.size).toBe(17)
    expect(placePins(many, card)[0]?.size).toBeLessThan(17)
  })

  test('spreading moves as little as it can', () => {
    expect(spread([10, 10, 10], [10, 10], 0, 100)).toEqual([0, 10, 20])
    expect(spread([50, 50, 90], [10, 10], 0, 100)).toEqual([45, 55, 90])
    expect(spread([], [], 0, 100)).toEqual([])
  })
})
