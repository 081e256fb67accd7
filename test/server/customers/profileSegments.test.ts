import {expect, test} from 'vitest'
import {assignments} from '../../../server/customers/assignments.ts'
import type {Assignment} from '../../../server/customers/assignments.ts'
import {exampleCustomersCsv} from '../../../server/customers/exampleCustomers.ts'
import {exampleSegmentRules} from '../../../server/customers/exampleSegmentRules.ts'
import type {Customers} from '../../../server/customers/openCustomers.ts'
import {profileColumns} from '../../../server/customers/profileColumns.ts'
import {profileSegments} from '../../../server/customers/profileSegments.ts'
import {readCustomerFile} from '../../../server/customers/readCustomerFile.ts'
import type {Catalogue, Rule} from '../../../shared/definition/ast.ts'
import {definitionHash} from '../../../shared/definition/hash.ts'
import {tableOf, withCustomers} from './probe.ts'

const catalogue: Catalogue = new Map([
  ['city', {valueType: 'text', options: []}],
  ['value', {valueType: 'number', options: []}],
])
const table = tableOf(
  [
    {city: 'Lund', value: '10.10'},
    {city: 'Lund', value: '20.2'},
    {city: 'Malmö', value: '0.1'},
    {city: 'Malmö'},
    {value: '-5'},
    {},
  ],
  catalogue,
)
const lund: Rule = {attr: 'city', op: 'eq', value: 'Lund'}
const big: Rule = {
  all: [{any: [lund, {attr: 'city', op: 'contains', value: 'm'}]}, {not: {attr: 'value', op: 'lt', value: 10}}],
}
const segments = [
  {id: 'lund', rule: lund},
  {id: 'big', rule: big},
]
const all = async (customers: Customers, of: typeof segments): Promise<readonly Assignment[]> => {
  const found: Assignment[] = []
  for await (const assignment of assignments(customers, of, catalogue)) found.push(assignment)
  return found
}

test('RULE-5 size and share after precedence, exact value, overlap, what is unknown, and each comparison by itself and in its place', async () => {
  const profile = await withCustomers(table, customers => profileSegments(customers, segments, catalogue, 'value'))

  expect(profile).toEqual({
    asOf: '2026-05-03',
    valueColumn: 'value',
    universe: {rows: 6, value: '25.4', valueMissing: 2},
    segments: [
      {
        id: 'lund',
        hash: definitionHash(lund, catalogue),
        size: 2,
        value: '30.3',
        valueMissing: 0,
        assigned: 2,
        assignedValue: '30.3',
        assignedValueMissing: 0,
        assignedLosing: null,
        unknownInRule: 2,
        conditions: [{path: [], attr: 'city', yes: 2, no: 2, unknown: 2, leftAfter: 2}],
      },
      {
        id: 'big',
        hash: definitionHash(big, catalogue),
        size: 3,
        value: '30.3',
        valueMissing: 1,
        assigned: 1,
        assignedValue: '0',
        assignedValueMissing: 1,
        assignedLosing: null,
        unknownInRule: 1,
        conditions: [
          {path: [0, 0], attr: 'city', yes: 2, no: 2, unknown: 2, leftAfter: 2},
          {path: [0, 1], attr: 'city', yes: 2, no: 2, unknown: 2, leftAfter: 4},
          {path: [1, 0], attr: 'value', yes: 2, no: 2, unknown: 2, leftAfter: 3},
        ],
      },
    ],
    overlaps: [{a: 'lund', b: 'big', rows: 2, value: '30.3'}],
    inNone: {rows: 3, value: '-4.9', losing: null},
    inTwoOrMore: 2,
    firstMatch: {lund: 2, big: 1},
    curve: null,
  })
})

test('without a value column there is no value, not zero', async () => {
  const profile = await withCustomers(table, customers => profileSegments(customers, segments, catalogue, null))

  expect(profile).toMatchObject({
    universe: {rows: 6, value: null, valueMissing: 0},
    inNone: {rows: 3, value: null},
    segments: [{value: null}, {value: null}],
  })
})

test('no segments leave everybody in none', async () => {
  const profile = await withCustomers(table, customers => profileSegments(customers, [], catalogue, 'value'))

  expect(profile).toMatchObject({segments: [], overlaps: [], inNone: {rows: 6, value: '25.4'}, inTwoOrMore: 0})
})

test('more segments than one mask has bits are still told apart', async () => {
  const many = Array.from({length: 70}, (_, index) => ({
    id: `s${index}`,
    rule: {attr: 'value', op: 'gt', value: index - 10} as const,
  }))

  await withCustomers(table, async customers => {
    const profile = await profileSegments(customers, many, catalogue, 'value')
    const [first] = await all(customers, many)

    expect(profile.segments.map(({size}) => size)).toEqual(
      many.map(({rule}) => [10.1, 20.2, 0.1, -5].filter(value => value > rule.value).length),
    )
    expect(profile.firstMatch).toMatchObject({s0: 4, s1: 0, s69: 0})
    expect(first?.matched.length).toBe(21)
  })
})

test('RULE-5 every customer is assigned once, in the order of the keys', async () => {
  const found = await withCustomers(table, customers => all(customers, segments))

  expect(found).toEqual([
    {customerKey: '1', matched: ['lund', 'big'], segmentId: 'lund'},
    {customerKey: '2', matched: ['lund', 'big'], segmentId: 'lund'},
    {customerKey: '3', matched: [], segmentId: null},
    {customerKey: '4', matched: ['big'], segmentId: 'big'},
    {customerKey: '5', matched: [], segmentId: null},
    {customerKey: '6', matched: [], segmentId: null},
  ])
})

test('assignments can be read while others count', async () => {
  await withCustomers(table, async customers => {
    const keys: string[] = []
    for await (const {customerKey} of assignments(customers, segments, catalogue)) {
      keys.push(customerKey)
      await profileSegments(customers, segments, catalogue, 'value')
    }

    expect(keys).toEqual(['1', '2', '3', '4', '5', '6'])
  })
})

test('an attribute that the file does not have is unknown for everybody, not an error and not a guess', async () => {
  const wider: Catalogue = new Map([
    ...catalogue,
    ['asked', {valueType: 'number', options: []}],
    ['CITY', {valueType: 'text', options: []}],
    ['value', {valueType: 'text', options: []}],
  ])
  const rule: Rule = {
    any: [
      {attr: 'asked', op: 'gte', value: 1},
      {attr: 'CITY', op: 'eq', value: 'Lund'},
      {attr: 'value', op: 'eq', value: '0.1'},
    ],
  }

  const profile = await withCustomers(table, customers => profileSegments(customers, [{id: 's', rule}], wider, 'asked'))

  expect(profile).toMatchObject({
    valueColumn: null,
    segments: [
      {size: 0, value: null, unknownInRule: 6, conditions: [{yes: 0, no: 0, unknown: 6}, {unknown: 6}, {unknown: 6}]},
    ],
  })
})

test('columns that differ only in case are two columns', async () => {
  const cased: Catalogue = new Map([
    ['City', {valueType: 'text', options: []}],
    ['city', {valueType: 'text', options: []}],
  ])
  const rows = tableOf([{City: 'Lund', city: 'Malmö'}, {City: 'Malmö', city: 'Lund'}, {City: 'Malmö'}], cased)

  const profile = await withCustomers(rows, customers =>
    profileSegments(
      customers,
      [
        {id: 'a', rule: {attr: 'City', op: 'eq', value: 'Malmö'}},
        {id: 'b', rule: {attr: 'city', op: 'eq', value: 'Malmö'}},
      ],
      cased,
      null,
    ),
  )

  expect(profile.segments.map(({size}) => size)).toEqual([2, 1])
})

test('columns say how full they are and which values they hold', async () => {
  const profiles = await withCustomers(table, customers => profileColumns(customers, ['city', 'value', 'asked']))

  expect(profiles).toEqual([
    {
      key: 'city',
      rows: 6,
      missing: 2,
      distinct: 2,
      values: [
        {value: 'Lund', rows: 2},
        {value: 'Malmö', rows: 2},
      ],
    },
    {key: 'value', rows: 6, missing: 2, distinct: 4, values: []},
    {key: 'asked', rows: 6, missing: 6, distinct: 0, values: []},
  ])
})

test('the engine reaches nothing but its own table and folder, and cannot be talked out of it', async () => {
  await withCustomers(table, async ({connection}) => {
    for (const sql of [
      "SELECT content FROM read_text('/etc/hostname')",
      "FROM read_csv('/etc/passwd')",
      "FROM read_parquet('https://example.org/x.parquet')",
      "COPY customers TO '/tmp/enig-must-not-exist.csv'",
      "ATTACH '/tmp/enig-must-not-exist.db'",
      'SET enable_external_access = true',
      'INSTALL httpfs',
      'LOAD httpfs',
      "SET memory_limit = '10GB'",
    ]) {
      const run = await connection.run(sql).then(
        () => 'ran',
        () => 'refused',
      )
      expect({sql, run}).toEqual({sql, run: 'refused'})
    }
  })
})

test.each([[1], [7], [20260503]])('the example file of seed %i has the five segments in their sizes', async seed => {
  const csv = exampleCustomersCsv(seed)
  const file = readCustomerFile(Buffer.from(csv), {})
  if (!file.ok) throw new Error(file.code)
  const {preview, table: customersTable} = file.value
  const types: Catalogue = new Map(preview.columns.map(({key, valueType, options}) => [key, {valueType, options}]))
  const ruled = exampleSegmentRules.map(({key, rule}) => ({id: key, rule}))

  const profile = await withCustomers(customersTable, customers =>
    profileSegments(customers, ruled, types, 'contribution_sek'),
  )

  expect(csv).toBe(exampleCustomersCsv(seed))
  expect(preview).toMatchObject({
    rows: 2400,
    idColumn: 'customer_id',
    valueColumn: 'contribution_sek',
    rejected: {count: 0},
    suggestedMissing: [],
    warnings: [],
  })
  expect(preview.columns.length).toBe(18)
  expect(new Set(preview.columns.map(({layer}) => layer)).size).toBe(6)
  const missing = preview.columns.reduce((sum, column) => sum + column.missing, 0) / 2400 / 18
  expect(missing).toBeGreaterThan(0.06)
  expect(missing).toBeLessThan(0.08)
  for (const letter of 'åäöæøÅÖÆØ'.replace('Æ', '')) expect(csv).toContain(letter)
  expect(profile.segments.map(({size}) => size)).toEqual([304, 302, 762, 591, 325])
  expect(Object.values(profile.firstMatch)).toEqual([304, 264, 742, 560, 318])
  expect(profile).toMatchObject({inNone: {rows: 212}, inTwoOrMore: 96})
  expect(profile.segments.every(({unknownInRule}) => unknownInRule > 0)).toBe(true)
  expect(Number(profile.segments[4]?.value)).toBeLessThan(0)
})
