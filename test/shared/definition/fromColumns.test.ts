import {expect, test} from 'vitest'
import {ruleFromColumns} from '../../../shared/definition/fromColumns.ts'

test('a rule over columns becomes a rule of ours', () => {
  const rule = {and: [{column: 'a', op: 'in', value: [1, 2]}, {not: {or: [{column: 'b', op: 'is_missing'}]}}]}

  expect(ruleFromColumns(rule)).toEqual({
    ok: true,
    value: {all: [{attr: 'a', op: 'in', value: [1, 2]}, {not: {any: [{attr: 'b', op: 'is_missing'}]}}]},
  })
})

test.each([
  [null],
  [{}],
  [{and: 1}],
  [{and: [], or: []}],
  [{column: 'a', op: 'like', value: 'x'}],
  [{column: 'a', op: 'eq', value: {}}],
  [{column: 'a', op: 'eq', value: 1, extra: 1}],
])('anything else is refused: %j', rule => {
  expect(ruleFromColumns(rule)).toMatchObject({ok: false, code: 'rule.shape'})
})
