import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Rule} from '../../../shared/definition/ast.ts'
import {evaluate} from '../../../shared/definition/evaluate.ts'
import {definitionHash} from '../../../shared/definition/hash.ts'
import {normaliseRule} from '../../../shared/definition/normalise.ts'
import {isValidRule} from '../../../shared/definition/validate.ts'
import {anyRow, anyRule, catalogue, customerOf} from './rules.ts'

const hash = (rule: Rule): string => definitionHash(rule, catalogue)
const big: Rule = {attr: 'revenue "net"', op: 'gte', value: 1000}
const here: Rule = {attr: 'city', op: 'in', value: ['Lund', 'Malmö']}

test('RULE-4 what is written differently but means the same has one hash', () => {
  expect(hash({all: [big, here]})).toBe(
    hash({
      all: [
        {attr: 'city', op: 'in', value: ['Malmo\u0308', 'Lund', 'Lund'], missing: 'exclude'},
        {all: [{...big, value: '1000.0', caseInsensitive: false}]},
        here,
      ],
    }),
  )
  expect(hash({not: {not: big}})).toBe(hash({any: [big]}))
})

test('RULE-4 another meaning is another hash', () => {
  const rules: readonly Rule[] = [
    big,
    {not: big},
    {...big, op: 'gt'},
    {...big, value: 1001},
    {...big, missing: 'include'},
    {all: [big, here]},
    {any: [big, here]},
  ]

  expect(new Set(rules.map(hash)).size).toBe(rules.length)
})

test('the same key as another type is another meaning', () => {
  const rule: Rule = {attr: 'size', op: 'eq', value: '5'}

  expect(definitionHash(rule, new Map([['size', {valueType: 'text', options: []}]]))).not.toBe(
    definitionHash(rule, new Map([['size', {valueType: 'number', options: []}]])),
  )
})

test('the hash stays what it was', () => {
  expect(hash({all: [big, here]})).toMatchInlineSnapshot(
    `"sha256:cd61c835657c760917ecef905b26e1fd0398bc7e4b8eb372c986980a4988f594"`,
  )
})

test('the normal form is valid, selects the same customers and is its own normal form', () => {
  fc.assert(
    fc.property(anyRule, anyRow, (rule, row) => {
      const normal = normaliseRule(rule, catalogue)
      expect(isValidRule(normal, catalogue)).toBe(true)
      expect(evaluate(normal, customerOf(row), catalogue)).toBe(evaluate(rule, customerOf(row), catalogue))
      expect(normaliseRule(normal, catalogue)).toEqual(normal)
    }),
  )
})
