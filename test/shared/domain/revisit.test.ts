import {describe, expect, test} from 'vitest'
import type {RevisitTrigger} from '../../../shared/domain/entities/revisitTrigger.ts'
import {measured, revisit, uncounted} from '../../../shared/domain/revisit.ts'

const counted = {customers: 50, value: '250.5', all: {customers: 200, value: '1002'}}
const today = '2027-03-01'
const manyCustomers: RevisitTrigger = {figure: 'customers', comparison: 'atLeast', value: 50}
const fewCustomers: RevisitTrigger = {figure: 'customers', comparison: 'atMost', value: 49}

describe('when a deselected segment is looked at again', () => {
  test.each([
    ['its day has come', '2027-03-01', null, true],
    ['its day is tomorrow', '2027-03-02', null, false],
    ['the condition holds, and its day is tomorrow', '2027-03-02', manyCustomers, true],
    ['the condition does not hold, and its day is tomorrow', '2027-03-02', fewCustomers, false],
    ['the condition does not hold, and its day has come', '2027-03-01', fewCustomers, true],
    ['the condition does not hold, and there is no day', null, fewCustomers, false],
    ['there is neither', null, null, true],
  ] as const)('DESEL-7 %s', (_, revisitOn, revisitTrigger, due) => {
    expect(revisit({revisitOn, revisitTrigger}, counted, today).due).toBe(due)
  })

  test('DESEL-7 what nobody has counted does not say that it is not time', () => {
    const standing = revisit({revisitOn: null, revisitTrigger: fewCustomers}, uncounted, today)

    expect(standing).toEqual({due: true, figure: null, holds: null, causes: []})
  })

  test('DESEL-7 says by what it is time: the day, the condition, or both', () => {
    const both = revisit({revisitOn: '2027-01-01', revisitTrigger: manyCustomers}, counted, today)

    expect(both).toEqual({
      due: true,
      figure: 50,
      holds: true,
      causes: [
        {is: 'day', on: '2027-01-01'},
        {is: 'condition', ...manyCustomers},
      ],
    })
  })

  test('DESEL-7 shares are of the whole file; of nothing there is no share', () => {
    const shares = (['customers', 'customerShare', 'value', 'valueShare'] as const).map(each => measured(each, counted))

    expect(shares).toEqual([50, 0.25, 250.5, 0.25])
    expect(measured('valueShare', {...counted, all: {customers: 0, value: '0'}})).toBe(null)
  })
})
