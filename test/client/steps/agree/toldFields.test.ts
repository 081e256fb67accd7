import {describe, expect, test} from 'vitest'
import {createWords} from '../../../../client/i18n/useWords.ts'
import {createFormat} from '../../../../client/i18n/format.ts'
import {fieldKey, toldFields} from '../../../../client/steps/agree/changes/toldFields.ts'
import {createValueWords} from '../../../../client/steps/agree/changes/useValueWords.ts'
import {en} from '../../../../shared/i18n/en.ts'
import {createText, isTextKey} from '../../../../shared/i18n/text.ts'
import {buildContent} from '../../../../shared/model/buildContent.ts'
import type {ModelContent} from '../../../../shared/model/content.ts'
import {diffModels} from '../../../../shared/model/diff.ts'
import {collections} from '../../../../shared/model/diffParts.ts'
import {emptyBoard} from '../../../shared/domain/commands/plainBoard.ts'
import {sampleContent} from '../../../shared/model/sampleContent.ts'
import {aRecord} from '../../../shared/record/aRecord.ts'

const ids = ['id', 'segmentId', 'segmentIds', 'subjects', 'check']
const full = sampleContent(0, [])
const otherwise = sampleContent(1, ids)
const nothing: ModelContent = {
  ...full,
  objective: {ladder: []},
  departments: [],
  needs: [],
  attributes: [],
  segments: [],
  criteria: [],
  tiers: [],
  deselections: [],
  contents: [],
  plan: [],
  commitments: [],
  waivers: [],
  data: null,
}
const usual = buildContent(emptyBoard(), aRecord({}), {weights: new Map(), cells: [], segments: new Map()})
const otherLimits = {...usual, thresholds: Object.fromEntries(Object.keys(usual.thresholds).map(name => [name, '9']))}
const two = (order: readonly string[]): ModelContent => ({
  ...full,
  tiers: full.tiers.map(tier => ({...tier, segmentIds: order})),
})

const text = createText('en', en)
const say = createValueWords(
  {text, texts: en, format: createFormat('en', 'UTC'), language: 'en'},
  {names: {}, words: createWords(text, en, []), catalogue: new Map(), currency: 'SEK'},
)

describe('VER-6 whatever two models say differently is said in words', () => {
  test.each([
    ['new', nothing, full],
    ['gone', full, nothing],
    ['another', full, otherwise],
    ['in another segment', full, sampleContent(1, ['id'])],
    ['in another order', two(['a', 'b']), two(['b', 'a'])],
    ['another limit', usual, otherLimits],
  ])('%s: each field that gets a line has a name, and its values can be said', (_, before, after) => {
    const {changes} = diffModels(before, after)
    // An exception is said by its check and its reason, not field by field.
    const told = changes
      .filter(({part}) => part !== 'waivers')
      .flatMap(change => toldFields(change).map(field => ({part: change.part, ...field})))

    expect(told.length).toBeGreaterThan(0)
    expect(told.filter(({part, field}) => !isTextKey(en, fieldKey(part, field)))).toEqual([])
    expect(told.flatMap(({field, before: was, after: is}) => [say(field, was), say(field, is)])).not.toContain(
      'undefined',
    )
  })

  test('the sample has every part and nearly every field otherwise', () => {
    const {changes} = diffModels(full, otherwise)

    expect(new Set(changes.map(({part}) => part))).toEqual(
      new Set(['objective', 'customers', 'thresholds', ...collections.map(({part}) => part)]),
    )
    expect(changes.flatMap(({fields}) => fields).length).toBeGreaterThan(70)
  })

  test('the limits of the checks, the kind of a criterion and the rule of a tier', () => {
    const lines = (before: ModelContent, after: ModelContent) =>
      diffModels(before, after).changes.flatMap(({part, fields}) =>
        fields.map(({field, before: was, after: is}) => {
          const key = fieldKey(part, field)
          return [isTextKey(en, key) ? text(key) : key, say(field, was), say(field, is)]
        }),
      )
    const criterion = (kind: string) => ({...nothing, criteria: [{id: 'one', kind, axis: 'strength'}]})
    const tier = (rule: string) => ({...nothing, tiers: [{id: 'one', name: 'grow', position: 1, segmentIds: [], rule}]})
    const limits = (overlapMax: string, gap: string) => ({...nothing, thresholds: {overlapMax, departmentGapMax: gap}})

    expect(lines(limits('0.2', '3'), limits('0.25', '4'))).toEqual([
      ['Disagreement between departments from, in steps', '3', '4'],
      ['Customers that two segments share, at most', '20%', '25%'],
    ])
    expect(lines(criterion('growth'), criterion('custom'))).toEqual([['Kind', 'Growth', 'Our own criterion']])
    expect(lines(tier('Call back'), tier('Write'))).toEqual([['Rule', 'Call back', 'Write']])
  })
})
