import {describe, expect, test} from 'vitest'
import {deselectedShare, ledgerFigures} from '../../../client/board/ledgerFigures.ts'
import type {Profile} from '../../../shared/definition/profile.ts'
import type {Segment} from '../../../shared/domain/entities/segment.ts'

const segment = (id: string, sizeEstimate: number | null = null) => ({id, sizeEstimate}) as unknown as Segment
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(id => segment(id))
const all = [a, b, c, d].flatMap(one => one ?? [])

const size = (id: string, rows: number, value: string | null, valueMissing = 0) => ({
  id,
  hash: '',
  size: rows + 40,
  value,
  valueMissing,
  assigned: rows,
  assignedValue: value,
  assignedValueMissing: valueMissing,
  unknownInRule: 0,
  conditions: [],
})

const profile: Profile = {
  asOf: '2026-05-03',
  valueColumn: 'contribution',
  universe: {rows: 2400, value: '68700000', valueMissing: 47},
  segments: [size('a', 304, '24600000.10', 5), size('b', 264, '15600000.20'), size('c', 318, '-1900000')],
  overlaps: [],
  inNone: {rows: 10, value: '0'},
  inTwoOrMore: 0,
  firstMatch: {},
}

describe('figures of the ledger', () => {
  test('IMP-4 a lane adds up exactly and says how many have no figure', () => {
    const figures = ledgerFigures(profile, all)

    expect(figures.sum(all)).toEqual({customers: 886, estimated: false, value: 38_300_000.3, valueMissing: 5})
    expect(figures.power).toBe(6)
    expect([figures.leastValue, figures.mostValue]).toEqual([-1_900_000, 24_600_000.1])
  })

  test('SCORE-7 unknown is null, never 0; an estimate is marked as one', () => {
    const guessed = segment('e', 90)
    const figures = ledgerFigures(profile, [...all, guessed])

    expect(figures.of(all[3] ?? guessed)).toEqual({customers: null, estimated: false, value: null, valueMissing: 0})
    expect(figures.of(guessed)).toMatchObject({customers: 90, estimated: true, value: null})
    expect(figures.sum([])).toMatchObject({customers: null, value: null})
  })

  test('an empty workshop has rulers to draw on', () => {
    expect(ledgerFigures(null, [])).toMatchObject({universe: null, mostCustomers: 1, mostValue: 1, power: 0})
  })

  test('DESEL-4 more than half of the value is pointed out, a loss is not', () => {
    const known = {...profile, universe: {...profile.universe, value: '40000000'}}
    const figures = ledgerFigures(known, all)

    expect(
      deselectedShare(
        figures,
        [a, c].flatMap(one => one ?? []),
        all,
      ),
    ).toBeCloseTo(0.612, 2)
    expect(
      deselectedShare(
        figures,
        [b, c].flatMap(one => one ?? []),
        all,
      ),
    ).toBeNull()
  })
})
