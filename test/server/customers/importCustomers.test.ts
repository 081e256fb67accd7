import {createHash} from 'node:crypto'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {commitImport, previewImport, rejectedRows} from '../../../server/customers/importCustomers.ts'
import {openCustomers, rowsOf} from '../../../server/customers/openCustomers.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enig-import-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const csv = Buffer.from('id;Ort;Omsättning;Sedan\nK1;Malmö;1 234,50;4-Sep-12\nK2;;-0,5;\nK3;Lund;x;1-Jan-13\n')
const target = (): {folder: string; importId: string; asOf: string} => ({folder, importId: 'i1', asOf: '2026-05-03'})

test('a preview stores nothing', async () => {
  const preview = await previewImport(csv, {columns: {Omsättning: {valueType: 'number'}}})

  expect(preview).toMatchObject({
    ok: true,
    value: {rows: 2, rejected: {count: 1, rows: [{line: 4, code: 'number.unreadable', column: 'Omsättning'}]}},
  })
  expect(await readdir(folder)).toEqual([])
})

test('a committed import is exact in its file and says what the board keeps', async () => {
  const summary = await commitImport(csv, {columns: {Omsättning: {valueType: 'number', key: 'revenue'}}}, target())

  expect(summary).toEqual({
    ok: true,
    value: {
      importId: 'i1',
      digest: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
      asOf: '2026-05-03',
      rows: 2,
      rejected: 1,
      encoding: 'utf-8',
      delimiter: ';',
      decimal: ',',
      columns: [
        {source: 'id', key: 'id', valueType: 'text', layer: 'demographic', missing: 0, distinct: 2, options: []},
        {source: 'Ort', key: 'Ort', valueType: 'text', layer: 'geographic', missing: 1, distinct: 1, options: []},
        {
          source: 'Omsättning',
          key: 'revenue',
          valueType: 'number',
          layer: 'product',
          missing: 0,
          distinct: 2,
          options: [],
        },
        {source: 'Sedan', key: 'Sedan', valueType: 'date', layer: 'behaviour', missing: 1, distinct: 1, options: []},
      ],
      idColumn: 'id',
      valueColumn: 'revenue',
      valueMeans: 'revenue',
    },
  })
  const customers = await openCustomers(join(folder, 'i1.parquet'))
  const rows = await rowsOf(
    customers,
    'SELECT key, "1:Ort", CAST("2:revenue" AS VARCHAR), typeof("2:revenue"), CAST("3:Sedan" AS VARCHAR) FROM customers ORDER BY 1',
  )
  customers.close()
  expect(rows).toEqual([
    ['K1', 'Malmö', '1234.5', 'DECIMAL(18,1)', '2012-09-04'],
    ['K2', null, '-0.5', 'DECIMAL(18,1)', null],
  ])
})

test('an import with ids on several lines stops until somebody chooses', async () => {
  const doubled = Buffer.from('id,city\nA,Lund\nA,Malmö\nB,x\nC,x\nD,x\nE,x\nF,x\nG,x\nH,x\nI,x\nJ,x\n')

  expect(await commitImport(doubled, {}, target())).toEqual({
    ok: false,
    code: 'import.duplicateIds',
    params: {count: 1, first: 'A'},
  })
  expect(await readdir(folder)).toEqual([])
  expect(await commitImport(doubled, {duplicates: 'last'}, target())).toMatchObject({
    ok: true,
    value: {rows: 10, rejected: 1},
  })
})

test('a file in which no row can be read is refused', async () => {
  expect(await commitImport(Buffer.from('id,city\n,Lund\n,Malmö\n'), {idColumn: 'id'}, target())).toEqual({
    ok: false,
    code: 'import.noRows',
    params: {rejected: 2},
  })
})

test('more bytes than allowed are refused before they are read', async () => {
  expect(await previewImport(new Uint8Array(10 * 1024 * 1024 + 1))).toMatchObject({ok: false, code: 'import.tooBig'})
})

test('every row that is left out can be had with line, reason and its fields', async () => {
  expect(await rejectedRows(csv, {columns: {Omsättning: {valueType: 'number'}}})).toEqual({
    ok: true,
    value: [
      {line: 4, code: 'number.unreadable', column: 'Omsättning', sample: 'x', fields: ['K3', 'Lund', 'x', '1-Jan-13']},
    ],
  })
})
