import {expect, test} from 'vitest'
import {addressOf, stepIn} from '../../../client/workshop/stepInAddress.ts'

test.each([
  ['?step=needs', 'needs'],
  ['?step=signed', null],
  ['?step=', null],
  ['?invite', null],
  ['', null],
])('%j asks for the step %j', (search, step) => {
  expect(stepIn(search)).toBe(step)
})

test('an address says its step back', () => {
  expect(addressOf('/b/x', null)).toBe('/b/x')
  expect(stepIn(new URL(addressOf('/b/x', 'agree'), 'http://here').search)).toBe('agree')
})
