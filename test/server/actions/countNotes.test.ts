import {expect, test} from 'vitest'
import {countNotes} from '../../../server/actions/countNotes.ts'
import {anna} from '../../client/session/writing.ts'

test('NOTE-1 a department of one is told apart by its number of notes only, not by what they are about', () => {
  const kept = (sides: readonly ('customer' | 'company')[]) =>
    sides.map((side, at) => ({
      participantId: anna.id,
      note: {id: `n${at}`, text: 'x', side, family: null, evidence: 'assumption' as const},
    }))
  const told = (...sides: ('customer' | 'company')[]) => countNotes([anna], kept(sides))

  expect(told('customer', 'customer', 'company')).toEqual(told('customer', 'company', 'company'))
  // That somebody must still write about the customer, the method says to everybody.
  expect(told('company', 'company')).toEqual([{departmentId: anna.departmentId, notes: 2, customerSide: 0}])
})
