import {duckdbIdentifier} from '../../shared/definition/compile/duckdb.ts'
import {maxListedValues} from '../../shared/definition/profile.ts'
import type {ColumnProfile} from '../../shared/definition/profile.ts'
import {count} from './amounts.ts'
import {rowsOf} from './openCustomers.ts'
import type {Customers} from './openCustomers.ts'

/** How well each column is filled, and the values to choose from where there are few. A column that is not in the file is missing throughout. */
export async function profileColumns(customers: Customers, keys: readonly string[]): Promise<readonly ColumnProfile[]> {
  const profiles: ColumnProfile[] = []
  const [[size] = []] = await rowsOf(customers, 'SELECT count(*) FROM customers')
  const rows = count(size)
  for (const key of keys) {
    const stored = customers.columns.get(key)
    if (!stored) {
      profiles.push({key, rows, missing: rows, distinct: 0, values: []})
      continue
    }
    const column = duckdbIdentifier(stored.name)
    const [[filled, distinct] = []] = await rowsOf(
      customers,
      `SELECT count(${column}), count(DISTINCT ${column}) FROM customers`,
    )
    const isListed = count(distinct) <= maxListedValues && stored.valueType !== 'number'
    const values = isListed
      ? await rowsOf(
          customers,
          `SELECT CAST(${column} AS VARCHAR), count(*) FROM customers WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
        )
      : []
    profiles.push({
      key,
      rows,
      missing: rows - count(filled),
      distinct: count(distinct),
      values: values.map(([value, customersWithIt]) => ({value: String(value), rows: count(customersWithIt)})),
    })
  }
  return profiles
}
