import {expect, test} from 'vitest'
import {countNotes} from '../../../server/actions/countNotes.ts'
import {anna} from '../../client/session/writing.ts'

test('NOTE-1 before the reveal the number of notes is told, not what they are about', () => {
  const told = (...sides: ('customer' | 'company')[]) =>
    countNotes(
      [anna],
      sides.map((side, at) => ({
        participantId: anna.id,
        note: {id: `n${at}`, text: 'x', side, family: null, evidence: 'assumption' as const},
      })),
    )

  expect(told('company', 'company')).toEqual([{departmentId: anna.departmentId, notes: 2}])
  expect(told('customer', 'company')).toEqual(told('company', 'company'))
})
