import {expect, test} from 'vitest'
import {toldFields} from '../../../../client/steps/agree/changes/toldFields.ts'
import {en} from '../../../../shared/i18n/en.ts'
import {isTextKey} from '../../../../shared/i18n/text.ts'
import {diffModels} from '../../../../shared/model/diff.ts'
import {aFullContent} from '../../../shared/model/aFullContent.ts'

const full = aFullContent()
const nothing = {
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
}

test.each([
  ['new', diffModels(nothing, full)],
  ['gone', diffModels(full, nothing)],
])('VER-6 whatever is %s is said in words: each field of a model that gets a line has a name', (_, {changes}) => {
  const told = changes.flatMap(change => toldFields(change).map(({field}) => field))

  expect(new Set(told).size).toBeGreaterThan(40)
  expect(told.filter(field => !isTextKey(en, `diff.field.${field}`))).toEqual([])
})
