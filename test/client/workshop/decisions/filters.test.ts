import {expect, test} from 'vitest'
import {everything, fitsFilters, noFilters} from '../../../../client/workshop/decisions/filters.ts'
import type {Filters} from '../../../../client/workshop/decisions/filters.ts'
import type {DecisionEntry} from '../../../../shared/contract/decisionLog.ts'

const anEntry = (number: number, set: Partial<DecisionEntry>): DecisionEntry => ({
  number,
  at: '2026-03-02T09:00:00.000Z',
  by: 'frida',
  departmentId: 'product',
  kind: 'merged',
  isDecision: true,
  subjectIds: [],
  subjectNames: [],
  text: '',
  details: [],
  hash: '',
  ...set,
})
const entries = [
  anEntry(1, {kind: 'workshopOpened', isDecision: false}),
  anEntry(2, {text: 'Same needs', subjectIds: ['clinics']}),
  anEntry(3, {kind: 'deselected', departmentId: 'sales', subjectIds: ['clinics', 'wards']}),
]
const shown = (set: Partial<Filters>): readonly number[] =>
  entries.filter(entry => fitsFilters(entry, {...noFilters, ...set}, ({text}) => text)).map(({number}) => number)

test('LOG-7 decisions first; kind, department, segment and words narrow them down together', () => {
  expect(shown({})).toEqual([2, 3])
  expect(shown({kind: everything})).toEqual([1, 2, 3])
  expect(shown({kind: 'deselected'})).toEqual([3])
  expect(shown({department: 'product'})).toEqual([2])
  expect(shown({segment: 'wards'})).toEqual([3])
  expect(shown({text: ' SAME '})).toEqual([2])
  expect(shown({segment: 'clinics', department: 'sales', text: 'same'})).toEqual([])
})
