import {describe, expect, test} from 'vitest'
import * as fc from 'fast-check'
import {isValidRule, operatorsFor, ruleFaults} from '../../../shared/definition/validate.ts'
import {anyRule, catalogue} from './rules.ts'

const codes = (rule: unknown): readonly string[] => ruleFaults(rule, catalogue).map(fault => fault.code)
const revenue = 'revenue "net"'

describe('RULE-3 a rule that says too little never means everybody', () => {
  test.each([
    ['nothing', null, 'rule.shape'],
    ['no condition', {}, 'attribute.unknown'],
    ['an empty group', {all: []}, 'group.empty'],
    ['an empty choice', {any: []}, 'group.empty'],
    ['a group inside not', {not: {any: []}}, 'group.empty'],
    ['an empty list', {attr: 'city', op: 'in', value: []}, 'list.empty'],
    ['a list that is one value', {attr: 'city', op: 'in', value: 'Malmö'}, 'value.wrongType'],
    ['half a range', {attr: revenue, op: 'between', value: [1]}, 'range.half'],
    ['a range with an open end', {attr: revenue, op: 'between', value: ['', 5]}, 'range.half'],
    ['a range turned round', {attr: revenue, op: 'between', value: [10, 9.5]}, 'range.backwards'],
    [
      'a range of days turned round',
      {attr: "o'clock; --", op: 'between', value: ['2014-01-02', '2014-01-01']},
      'range.backwards',
    ],
    ['no value', {attr: 'city', op: 'eq'}, 'value.absent'],
    ['an empty text', {attr: 'city', op: 'contains', value: ''}, 'value.absent'],
    ['an attribute that is gone', {attr: 'gone', op: 'eq', value: 'x'}, 'attribute.unknown'],
    ['a comparison the type has not', {attr: revenue, op: 'contains', value: '1'}, 'op.wrongType'],
    ['an order of options', {attr: 'tier', op: 'gt', value: 'A'}, 'op.wrongType'],
    ['a word for a number', {attr: revenue, op: 'gt', value: 'many'}, 'value.wrongType'],
    ['a number that is none', {attr: revenue, op: 'gt', value: Number.NaN}, 'value.wrongType'],
    ['a number no column can hold', {attr: revenue, op: 'gt', value: '1234567890123456789'}, 'value.tooLong'],
    ['a number for text', {attr: 'city', op: 'eq', value: 5}, 'value.wrongType'],
    ['a word for yes', {attr: 'active', op: 'eq', value: 'true'}, 'value.wrongType'],
    ['a day that does not exist', {attr: "o'clock; --", op: 'eq', value: '2023-02-29'}, 'value.wrongType'],
    ['an option nobody offers', {attr: 'tier', op: 'in', value: ['A', 'C']}, 'value.notAnOption'],
    ['a lone surrogate', {attr: 'city', op: 'eq', value: 'a\ud800'}, 'value.unwritable'],
    ['a NUL', {attr: 'city', op: 'eq', value: 'a\0'}, 'value.unwritable'],
    ['an unknown word for missing', {attr: 'city', op: 'eq', value: 'x', missing: 'maybe'}, 'rule.shape'],
    ['a key nobody knows', {attr: 'city', op: 'eq', value: 'x', like: true}, 'rule.shape'],
    ['two groups in one', {all: [{attr: 'city', op: 'is_missing'}], any: []}, 'rule.shape'],
    ['folding a number', {attr: revenue, op: 'eq', value: 1, caseInsensitive: true}, 'rule.shape'],
  ])('%s', (_, rule, code) => {
    expect(codes(rule)).toEqual([code])
  })
})

test('a fault says where in the rule it is', () => {
  const rule = {all: [{attr: 'city', op: 'not_missing'}, {any: [{attr: revenue, op: 'gte'}, {not: {all: []}}]}]}

  expect(ruleFaults(rule, catalogue)).toEqual([
    {code: 'value.absent', attr: revenue, path: [1, 0]},
    {code: 'group.empty', path: [1, 1, 0]},
  ])
})

test('a rule nested without end or with thousands of conditions is refused', () => {
  let deep: unknown = {attr: 'city', op: 'is_missing'}
  for (let depth = 0; depth < 5000; depth += 1) deep = {not: deep}

  expect(codes(deep)).toEqual(['rule.tooDeep'])
  expect(codes({any: Array.from({length: 5000}, () => ({attr: 'city', op: 'is_missing'}))})).toEqual(['rule.tooLong'])
})

test('every generated rule is valid', () => {
  fc.assert(fc.property(anyRule, rule => isValidRule(rule, catalogue)))
})

test('a number offers no search in text', () => {
  expect(operatorsFor('number')).not.toContain('contains')
  expect(operatorsFor('boolean')).toEqual(['eq', 'ne', 'is_missing', 'not_missing'])
})
