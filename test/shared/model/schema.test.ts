import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {modelSchema} from '../../../shared/model/schema.ts'
import {aModel} from '../../server/exports/aModel.ts'

const validate = new Ajv2020({strict: false}).compile(modelSchema as object)

test('EXP-1 the published document is valid by its own schema', () => {
  expect(validate(aModel()) ? [] : validate.errors).toEqual([])
})

test('EXP-1 the schema refuses a member it does not know and a rule with an empty group', () => {
  const model = aModel()
  const [first] = model.content.segments

  expect(validate({...model, extra: true})).toBe(false)
  expect(validate({...model, content: {...model.content, segments: [{...first, rule: {all: []}}]}})).toBe(false)
})
