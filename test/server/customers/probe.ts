import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {numberColumn} from '../../../server/customers/convertRows.ts'
import type {CustomerColumn, CustomerTable} from '../../../server/customers/customerTable.ts'
import {openCustomers} from '../../../server/customers/openCustomers.ts'
import type {Customers} from '../../../server/customers/openCustomers.ts'
import {stageCustomers} from '../../../server/customers/stageCustomers.ts'
import type {Catalogue} from '../../../shared/definition/ast.ts'
import type {ProbeRow} from '../../shared/definition/rules.ts'

/** Rows of cells as a table ready to be stored; keys count from 1. */
export function tableOf(rows: readonly ProbeRow[], catalogue: Catalogue): CustomerTable {
  const columns = [...catalogue].map(([key, {valueType}]): CustomerColumn => {
    const cells = rows.map(row => row[key] ?? null)
    if (valueType === 'boolean')
      return {key, valueType, cells: cells.map(cell => (typeof cell === 'boolean' ? cell : null))}
    if (valueType === 'number')
      return numberColumn(
        key,
        cells.map(cell => (cell === null ? null : String(cell))),
      ).column
    const texts = cells.map(cell => (cell === null ? null : String(cell)))
    return {key, valueType: valueType === 'date' ? 'date' : 'text', cells: texts}
  })
  return {customerKeys: rows.map((_, index) => String(index + 1)), columns}
}

/** The table staged in a folder of its own and opened, for the time of one piece of work. */
export async function withCustomers<Result>(
  table: CustomerTable,
  work: (customers: Customers) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'enig-test-'))
  try {
    const customers = await openCustomers(await stageCustomers(table, folder, 'probe'), '2026-05-03')
    try {
      return await work(customers)
    } finally {
      customers.close()
    }
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
