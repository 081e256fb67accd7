import {duckdbIdentifier} from '../../shared/definition/compile/duckdb.ts'
import {maxListedValues} from '../../shared/definition/profile.ts'
import type {ColumnProfile} from '../../shared/definition/profile.ts'
import {count} from './amounts.ts'
import {rowsOf} from './openCustomers.ts'
import type {Customers} from './openCustomers.ts'

/** How well each column is filled, and the values to choose from where there are few. */
export async function profileColumns(customers: Customers, keys: readonly string[]): Promise<readonly ColumnProfile[]> {
  const profiles: ColumnProfile[] = []
  for (const key of keys) {
    const column = duckdbIdentifier(key)
    const [[rows, filled, distinct, type] = []] = await rowsOf(
      customers,
      `SELECT count(*), count(${column}), count(DISTINCT ${column}), any_value(typeof(${column})) FROM customers`,
    )
    const isListed = count(distinct) <= maxListedValues && !String(type).startsWith('DECIMAL')
    const values = isListed
      ? await rowsOf(
          customers,
          `SELECT CAST(${column} AS VARCHAR), count(*) FROM customers WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
        )
      : []
    profiles.push({
      key,
      rows: count(rows),
      missing: count(rows) - count(filled),
      distinct: count(distinct),
      values: values.map(([value, size]) => ({value: String(value), rows: count(size)})),
    })
  }
  return profiles
}
