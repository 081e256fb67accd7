import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Rule} from '../../../shared/definition/ast.ts'
import {evaluate, isUndecided} from '../../../shared/definition/evaluate.ts'
import {anyRow, anyRule, catalogue, customerOf} from './rules.ts'
import type {ProbeRow} from './rules.ts'

const revenue = 'revenue "net"'
const takes = (rule: Rule, row: ProbeRow): boolean => evaluate(rule, customerOf(row), catalogue)

describe('RULE-2 missing values are two-valued', () => {
  const below: Rule = {attr: revenue, op: 'lt', value: 10}

  test('a comparison with a missing value is false and its NOT true', () => {
    expect(takes(below, {})).toBe(false)
    expect(takes({not: below}, {})).toBe(true)
    expect(takes({attr: revenue, op: 'ne', value: 10}, {})).toBe(false)
  })

  test('unless the condition includes the missing', () => {
    expect(takes({...below, missing: 'include'}, {})).toBe(true)
    expect(takes({not: {...below, missing: 'include'}}, {})).toBe(false)
  })

  test('who is undecided is said beside it', () => {
    const rule: Rule = {all: [below, {attr: 'active', op: 'eq', value: true}]}

    expect(isUndecided(rule, customerOf({active: true}), catalogue)).toBe(true)
    expect(isUndecided(rule, customerOf({active: false}), catalogue)).toBe(false)
    expect(isUndecided({...below, missing: 'include'}, customerOf({}), catalogue)).toBe(false)
    expect(isUndecided({attr: revenue, op: 'is_missing'}, customerOf({}), catalogue)).toBe(false)
  })
})

describe('values are compared exactly', () => {
  test('numbers as decimals, never as binary fractions', () => {
    expect(takes({attr: revenue, op: 'eq', value: 0.3}, {[revenue]: '0.30000000000000004'})).toBe(false)
    expect(takes({attr: revenue, op: 'eq', value: '0.30'}, {[revenue]: 0.3})).toBe(true)
    expect(takes({attr: revenue, op: 'gt', value: '9007199254740992'}, {[revenue]: '9007199254740993'})).toBe(true)
  })

  test('a range includes both ends', () => {
    const rule: Rule = {attr: revenue, op: 'between', value: [1, 2]}

    expect([0.99, 1, 2, 2.01].map(value => takes(rule, {[revenue]: value}))).toEqual([false, true, true, false])
  })

  test('text in NFC, code point by code point, blanks and case included', () => {
    const rule: Rule = {attr: 'city', op: 'eq', value: 'Malmo\u0308'}

    expect(['Malmö', 'Malmo\u0308', 'malmö', 'Malmö '].map(city => takes(rule, {city}))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('case is folded only where the condition says so, å ä ö æ ø included', () => {
    const rule: Rule = {attr: 'city', op: 'in', value: ['ÄRLIG', 'Øst'], caseInsensitive: true}

    expect(['ärlig', 'ØST', 'arlig'].map(city => takes(rule, {city}))).toEqual([true, true, false])
  })

  test('wildcards are letters like any other', () => {
    expect(takes({attr: 'city', op: 'contains', value: '%'}, {city: 'abc'})).toBe(false)
    expect(takes({attr: 'city', op: 'starts_with', value: '.'}, {city: 'abc'})).toBe(false)
  })
})

test('NOT turns every answer round, and only a missing value leaves one open', () => {
  fc.assert(
    fc.property(anyRule, anyRow, (rule, row) => {
      expect(takes({not: rule}, row)).toBe(!takes(rule, row))
      if (Object.values(row).every(cell => cell !== null))
        expect(isUndecided(rule, customerOf(row), catalogue)).toBe(false)
    }),
  )
})
