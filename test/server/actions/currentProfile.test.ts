import {expect, test} from 'vitest'
import {isCounted} from '../../../server/actions/currentProfile.ts'
import type {ImportSummary} from '../../../shared/definition/importPreview.ts'
import type {Profile} from '../../../shared/definition/profile.ts'
import {emptyBoard} from '../../shared/domain/commands/plainBoard.ts'
import {aRecord} from '../../shared/record/aRecord.ts'

const customers: ImportSummary = {
  ...{importId: 'i1', digest: 'sha256:1', asOf: '2026-05-03', rows: 100, rejected: 0, encoding: 'utf-8'},
  ...{delimiter: ',', decimal: '.', columns: [], idColumn: null, valueColumn: 'sales'},
}
const earlier: Profile = {
  ...{asOf: '2026-05-03', valueColumn: 'sales', universe: {rows: 100, value: '7', valueMissing: 0}},
  ...{segments: [], overlaps: [], inNone: {rows: 100, value: '7'}, inTwoOrMore: 0, firstMatch: {}},
}

test('VALUE-1 counts of a release that knew no curve are made once more, those without enough figures are not', () => {
  expect(isCounted(emptyBoard(), aRecord({customers, profile: earlier}))).toBe(false)
  expect(isCounted(emptyBoard(), aRecord({customers, profile: {...earlier, curve: null}}))).toBe(true)
})
