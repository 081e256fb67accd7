import {expect, test} from 'vitest'
import {shallow} from '../../../client/session/shallow.ts'

const thing = {}

test.each([
  [[1, thing], [1, thing], true],
  [[1, {}], [1, {}], false],
  [new Set(['a']), new Set(['a']), true],
  [new Map([['a', thing]]), new Map([['a', thing]]), true],
  [new Map([['a', 1]]), new Map([['b', 1]]), false],
  [{a: 1, b: thing}, {a: 1, b: thing}, true],
  [{a: 1}, {a: 1, b: 2}, false],
  [null, null, true],
  [null, {}, false],
])('%o and %o: %s', (a: unknown, b: unknown, same) => {
  expect(shallow(a, b)).toBe(same)
})
