import type {ImportSummary} from '../../../shared/definition/importPreview.ts'
import {describe, expect, test} from 'vitest'
import {catalogueOf, segmentRule} from '../../../shared/definition/segmentRule.ts'
import {definitionHash} from '../../../shared/definition/hash.ts'
import type {Profile} from '../../../shared/definition/profile.ts'
import {applied, doing, emptyBoard, id} from '../domain/commands/plainBoard.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import {proposedApprovers} from '../../../shared/record/approvers.ts'
import {asId} from '../../../shared/std/ids.ts'
import {aRecord, aRound, at, person} from './aRecord.ts'

const today = at.slice(0, 10)
const sales = asId<'department'>('sales')

/** A board with an attribute, a segment and a rule on it. */
const ruled = [
  {
    do: 'create',
    kind: 'attributes',
    id: id('beds'),
    fields: {name: 'Beds', key: 'beds', valueType: 'number', layer: 'demographic'},
  },
  {
    do: 'create',
    kind: 'conditions',
    id: id('many'),
    fields: {segmentId: id('hospital'), kind: 'leaf', attributeId: id('beds'), op: 'gte', value: 300},
  },
] as const
const board = applied(doing(emptyBoard(), 'addSegment', {id: id<'segment'>('hospital'), name: 'Hospital'}), ruled)

function profile(hash: string): Profile {
  const of = {size: 40, value: '-12.5', valueMissing: 0, assigned: 40, assignedValue: '-12.5', assignedValueMissing: 0}
  return {
    asOf: today,
    valueColumn: 'sales',
    universe: {rows: 100, value: '900', valueMissing: 0},
    segments: [{...of, id: id('hospital'), hash, unknownInRule: 0, conditions: []}],
    overlaps: [],
    inNone: {rows: 60, value: '0'},
    inTwoOrMore: 0,
    firstMatch: {},
  }
}

const aFile = (set: Partial<ImportSummary>): ImportSummary => ({
  ...{importId: 'i1', digest: 'sha256:1', asOf: today, rows: 100, rejected: 0, encoding: 'utf-8', delimiter: ','},
  ...{decimal: '.', columns: [], idColumn: null, valueColumn: 'sales', ...set},
})

describe('what the checks see', () => {
  test('SEG-1 a valid rule with the attributes that it uses', () => {
    expect(checkView(board, aRecord(), today).segments).toMatchObject([
      {id: id('hospital'), rule: 'valid', attributeIds: [id('beds')], size: null, tierIds: [], deselection: null},
    ])
  })

  test.each([
    ['half written', {op: null}, 'invalid'],
    ['with a value of the wrong type', {value: 'many'}, 'invalid'],
  ])('RULE-3 a rule %s is invalid, never "everybody"', (_, fields, rule) => {
    const broken = applied(
      board,
      Object.entries(fields).map(([field, value]) => ({do: 'set', kind: 'conditions', id: id('many'), field, value})),
    )

    expect(checkView(broken, aRecord(), today).segments[0]).toMatchObject({rule})
  })

  test('SEG-4 a count belongs to one wording of the rule', () => {
    const spelled = segmentRule(board, id<'segment'>('hospital'))
    const hash = spelled.is === 'rule' ? definitionHash(spelled.rule, catalogueOf(board)) : ''

    const customers = aFile({valueMeans: 'contribution'})

    expect(checkView(board, aRecord({customers, profile: profile(hash)}), today).segments[0]).toMatchObject({
      size: 40,
      contribution: -12.5,
    })
    expect(checkView(board, aRecord({profile: profile('sha256:old')}), today).segments[0]).toMatchObject({
      size: null,
      contribution: null,
    })
  })

  test.each([
    ['said to be contribution', {valueMeans: 'contribution'}, -12.5],
    ['said to be revenue', {valueColumn: 'contribution_sek', valueMeans: 'revenue'}, null],
    ['of an older import, called margin', {valueColumn: 'Gross margin'}, -12.5],
    ['of an older import, called sales', {valueColumn: 'sales'}, null],
  ] as const)('IMP-5 the sum of a column %s', (_, file, contribution) => {
    const spelled = segmentRule(board, id<'segment'>('hospital'))
    const hash = spelled.is === 'rule' ? definitionHash(spelled.rule, catalogueOf(board)) : ''
    const record = aRecord({customers: aFile(file), profile: profile(hash)})

    expect(checkView(board, record, today).segments[0]).toMatchObject({size: 40, contribution})
  })

  test('NEED-1 silent notes count for their department, by number only', () => {
    const counts = [{departmentId: sales, notes: 3}]
    const record = aRecord({noteWriting: {state: 'open', revealedAt: null, counts}})

    expect(checkView(board, record, today).departments.find(({id}) => id === sales)).toEqual({
      id: sales,
      voices: 1,
      voters: 1,
      customerNotes: 3,
      signs: true,
      approver: false,
    })
  })

  test('BAL-6 of an open round only who has voted', () => {
    const rounds = [aRound([person('anna', 'sales')], {counts: [{departmentId: sales, cast: 0, expected: 1}]})]

    expect(checkView(board, aRecord({rounds}), today).judging).toEqual({state: 'open', counts: rounds[0]?.counts})
  })

  test('REV-3 a later round replaces what it asked again, and nothing else', () => {
    const answers = (scores: readonly number[]) => [
      {departmentId: sales, scores, cannotJudge: 0, evidence: {figures: 0, experience: 0, gut: 0}},
    ]
    const cell = (name: string, scores: readonly number[]) => ({
      segmentId: id<'segment'>('hospital'),
      criterionId: id<'criterion'>(name),
      departments: answers(scores),
      comments: [],
    })
    const result = (cells: readonly ReturnType<typeof cell>[]) => ({
      cells,
      weights: [{departmentId: sales, shares: [], voters: 1}],
      measures: {kendallW: null, raters: 0},
      cast: 1,
    })
    const first = aRound([], {state: 'revealed', result: result([cell('growth', [3]), cell('strength', [5])])})
    const only = [{segmentId: id<'segment'>('hospital'), criterionId: id<'criterion'>('growth')}]
    const second = aRound([], {
      number: 2,
      only,
      state: 'revealed',
      result: {...result([cell('growth', [7])]), weights: []},
    })

    const {judging} = checkView(board, aRecord({rounds: [first, second]}), today)

    expect(judging).toMatchObject({
      state: 'closed',
      cells: [{criterionId: id('growth'), departments: [{scores: [7]}]}, {criterionId: id('strength')}],
      weights: [{departmentId: sales}],
    })
  })

  test('SIGN-1 the hash is that of a candidate that lies there, not of one that was amended', () => {
    const candidate = {number: 1, contentHash: 'sha256:a', frozenAt: at, by: asId<'participant'>('frida')}

    expect(checkView(board, aRecord({phase: 'agree', candidate}), today).contentHash).toBe('sha256:a')
    expect(checkView(board, aRecord({phase: 'engage', candidate}), today).contentHash).toBeNull()
  })

  test('ATTR-2 completeness is that of the imported demographic columns', () => {
    const column = (key: string, missing: number) => ({
      source: key,
      key,
      valueType: 'number' as const,
      layer: 'product' as const,
      missing,
      distinct: 1,
      options: [],
    })
    const customers = {
      importId: 'i',
      digest: '',
      asOf: today,
      rows: 100,
      rejected: 0,
      encoding: 'utf-8' as const,
      delimiter: ',' as const,
      decimal: '.' as const,
      columns: [column('beds', 20), column('other', 90)],
      idColumn: null,
      valueColumn: null,
    }

    expect(checkView(board, aRecord({customers}), today).demographicCompleteness).toBeCloseTo(0.8)
    expect(checkView(board, aRecord(), today).demographicCompleteness).toBeNull()
    const none = {...customers, columns: [column('other', 0)]}
    expect(checkView(board, aRecord({customers: none}), today).demographicCompleteness).toBe(0)
  })
})

test('SIGN-5 the only voice of a department without an approver is proposed, nobody else', () => {
  const people = [
    person('anna', 'sales'),
    person('olle', 'sales', {role: 'observer'}),
    person('mats', 'marketing'),
    person('mia', 'marketing'),
    person('dora', 'medical', {signsFor: asId<'department'>('medical')}),
  ]
  const {departments, participants} = aRecord({participants: people})

  expect(
    proposedApprovers(departments, participants).map(({departmentId, person}) => [departmentId, person.name]),
  ).toEqual([['sales', 'anna']])
})
