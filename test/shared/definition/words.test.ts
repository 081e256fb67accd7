import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Catalogue, Rule} from '../../../shared/definition/ast.ts'
import {conditionsOf} from '../../../shared/definition/ruleTree.ts'
import {describeRule, sayRule} from '../../../shared/definition/words.ts'
import type {SaidRule} from '../../../shared/definition/words.ts'
import {anyRule, catalogue} from './rules.ts'

const words: Catalogue = new Map([
  ['pathway', {valueType: 'boolean', options: [], name: 'Takes part in a care pathway'}],
  ['revenue', {valueType: 'number', options: [], name: 'Revenue', unit: 'SEK'}],
  ['city', {valueType: 'text', options: [], name: 'City'}],
  ['since', {valueType: 'date', options: [], name: 'Customer since'}],
])
const rule: Rule = {
  all: [
    {attr: 'pathway', op: 'eq', value: true},
    {
      any: [
        {attr: 'revenue', op: 'gte', value: '1234567.5', missing: 'include'},
        {attr: 'revenue', op: 'between', value: [-1, 2014]},
      ],
    },
    {
      not: {
        any: [
          {attr: 'city', op: 'in', value: ['Malmö', 'Lund', 'Århus']},
          {attr: 'city', op: 'is_missing'},
        ],
      },
    },
    {attr: 'since', op: 'lt', value: '2014-05-03'},
  ],
}

test('a rule is said in three languages with their own numbers, dates and quotation marks', () => {
  const said = (['en', 'sv', 'da'] as const).map(language => sayRule(rule, words, language).replaceAll('\u00a0', '~'))

  expect(said).toEqual([
    'all of (Takes part in a care pathway is yes; any of (Revenue is at least 1,234,567.5~SEK or has no value; Revenue is between −1~SEK and 2014~SEK); none of (City is “Malmö”, “Lund” or “Århus”; City has no value); Customer since is before 3~May 2014)',
    'alla (Takes part in a care pathway är ja; minst ett (Revenue är minst 1~234~567,5~SEK eller saknar värde; Revenue är mellan −1~SEK och 2014~SEK); inget (City är ”Malmö”, ”Lund” eller ”Århus”; City saknar värde); Customer since är före 3~maj 2014)',
    'alle (Takes part in a care pathway er ja; mindst én (Revenue er mindst 1.234.567,5~SEK eller mangler værdi; Revenue er mellem −1~SEK og 2014~SEK); ingen (City er »Malmö«, »Lund« eller »Århus«; City mangler værdi); Customer since er før 3.~maj 2014)',
  ])
})

test('a half-written rule can be said too', () => {
  expect(sayRule({attr: 'gone', op: 'between', value: [1]}, words, 'en')).toBe('gone is between 1 and …')
  expect(sayRule({attr: 'city', op: 'in', value: []}, words, 'sv')).toBe('City är …')
})

test('the parts carry the path of each comparison', () => {
  const pathsIn = (said: SaidRule): readonly string[] =>
    said.is === 'condition' ? [said.path.join('.')] : said.members.flatMap(pathsIn)

  fc.assert(
    fc.property(anyRule, rule => {
      expect(pathsIn(describeRule(rule, catalogue, 'en'))).toEqual(conditionsOf(rule).map(({path}) => path.join('.')))
    }),
  )
})
