import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import type {ImportSummary} from '../../../shared/definition/importPreview.ts'
import type {Profile} from '../../../shared/definition/profile.ts'
import {modelData} from '../../../shared/model/modelData.ts'
import {modelSchema} from '../../../shared/model/schema.ts'
import {aModel} from '../../server/exports/aModel.ts'
import {aRecord} from '../record/aRecord.ts'

const asOf = '2026-03-02'
const digest = `sha256:${'0'.repeat(64)}`
const profile: Profile = {
  asOf,
  valueColumn: 'margin',
  universe: {rows: 100, value: '900', valueMissing: 0},
  segments: [],
  overlaps: [],
  inNone: {rows: 100, value: '900'},
  inTwoOrMore: 0,
  firstMatch: {},
}
const aFile = (set: Partial<ImportSummary>): ImportSummary => ({
  ...{importId: 'i1', digest, asOf, rows: 100, rejected: 0, encoding: 'utf-8', delimiter: ','},
  ...{decimal: '.', columns: [], idColumn: null, valueColumn: 'margin', ...set},
})
const dataOf = (set: Partial<ImportSummary>) => modelData(aRecord({customers: aFile(set), profile}))
const validate = new Ajv2020({strict: false}).compile(modelSchema as object)

test.each(['contribution', 'revenue'] as const)('IMP-5 the model says that its amounts are %s', valueMeans => {
  const data = dataOf({valueMeans})
  const model = aModel()

  expect(data).toMatchObject({valueColumn: 'margin', valueMeans})
  expect(validate({...model, content: {...model.content, data}}) ? [] : validate.errors).toEqual([])
})

test('IMP-5 of an import that nobody was asked about, or without amounts, it says what it always said', () => {
  const always = dataOf({})

  expect(always).not.toHaveProperty('valueMeans')
  expect(dataOf({valueMeans: null})).toEqual(always)
})
