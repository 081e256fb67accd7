import {expect, test} from 'vitest'
import {exampleCustomersCsv} from '../../../server/customers/exampleCustomers.ts'
import {exampleSegmentRules} from '../../../server/customers/exampleSegmentRules.ts'
import {profileSegments} from '../../../server/customers/profileSegments.ts'
import {readCustomerFile} from '../../../server/customers/readCustomerFile.ts'
import type {Catalogue} from '../../../shared/definition/ast.ts'
import {gini} from '../../../shared/domain/maths/gini.ts'
import {whaleCurve} from '../../../shared/domain/maths/whaleCurve.ts'
import type {ProbeRow} from '../../shared/definition/rules.ts'
import {tableOf, withCustomers} from './probe.ts'

const catalogue: Catalogue = new Map([['value', {valueType: 'number', options: []}]])

const curveOf = (amounts: readonly (string | null)[]) =>
  withCustomers(
    tableOf(
      amounts.map((value): ProbeRow => (value === null ? {} : {value})),
      catalogue,
    ),
    async customers => {
      const {curve} = await profileSegments(customers, [], catalogue, 'value')
      return curve
    },
  )

test('VALUE-1 VALUE-2 over the example file the engine finds the whale curve of the maths, in few points', async () => {
  const file = readCustomerFile(Buffer.from(exampleCustomersCsv(20260503)), {})
  if (!file.ok) throw new Error(file.code)
  const {preview, table} = file.value
  const types: Catalogue = new Map(preview.columns.map(({key, valueType, options}) => [key, {valueType, options}]))
  const column = table.columns.find(({key}) => key === 'contribution_sek')
  const amounts = (column?.cells ?? []).flatMap(cell => (cell === null ? [] : [Number(cell)]))
  const expected = whaleCurve(amounts.map((profit, index) => ({id: String(index), profit})))
  const ruled = exampleSegmentRules.map(({key, rule}) => ({id: key, rule}))

  const profile = await withCustomers(table, customers => profileSegments(customers, ruled, types, 'contribution_sek'))

  const {curve} = profile
  expect(curve).toMatchObject({
    customers: amounts.length,
    total: String(expected.total),
    profitable: expected.profitable,
    losing: expected.unprofitable,
    loss: String(-expected.erosion),
    gini: null,
  })
  expect(curve?.points.length).toBeLessThanOrEqual(100)
  expect(curve?.points.length).toBeGreaterThan(50)
  for (const {customers, sum} of curve?.points ?? [])
    expect(Number(sum)).toBe(expected.points[customers - 1]?.cumulative)
  expect(curve?.points).toContainEqual({customers: expected.peakAt, sum: String(expected.peak)})
  const losing = profile.segments.map(({assignedLosing}) => assignedLosing)
  expect(losing[0]).toBe(0)
  expect(losing[4]).toBeGreaterThan(100)
})

test('VALUE-1 amounts without a loss have the Gini coefficient of the maths, exact sums, and nobody without a figure', async () => {
  const amounts = Array.from({length: 40}, (_, index) => `${index * index}.10`)

  const curve = await curveOf([...amounts, null, null])

  expect(curve).toMatchObject({customers: 40, total: '20544', losing: 0, loss: '0'})
  expect(curve?.gini).toBeCloseTo(gini(amounts.map(Number)) ?? -1, 3)
  expect(curve?.points.map(({customers}) => customers)).toEqual([10, 20, 30, 40])
})

test('VALUE-2 a small file has no curve, and of a few losing ones neither sum nor peak is told', async () => {
  const few = Array.from({length: 31}, (_, index) => String(1000 + index))

  expect(await curveOf(few.slice(2))).toBeNull()
  expect(await curveOf(['700', ...few.map(() => '0')])).toBeNull()
  expect(await curveOf([...few, '-7', '-8'])).toMatchObject({
    losing: 2,
    loss: null,
    points: [{customers: 10}, {customers: 20}, {customers: 33}],
  })
})
