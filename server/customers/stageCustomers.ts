import {BOOLEAN, DATE, DECIMAL, DuckDBDataChunk, DuckDBDateValue, DuckDBDecimalValue, VARCHAR} from '@duckdb/node-api'
import type {DuckDBType, DuckDBValue} from '@duckdb/node-api'
import {duckdbIdentifier, duckdbText} from '../../shared/definition/compile/duckdb.ts'
import {digitsAt, readDecimal, zero} from '../../shared/std/decimal.ts'
import type {CustomerColumn, CustomerTable} from './customerTable.ts'
import {openEngine} from './duckdb.ts'

/** The column with the customer's key. Those of the file begin with a digit. */
export const keyColumn = 'key'

/** The engine takes `City` and `city` for one name, so each column carries its number before its key. */
function storedName(key: string, index: number): string {
  return `${index}:${key}`
}
export function keyOfStored(name: string): string | null {
  return /^\d+:/.test(name) ? name.slice(name.indexOf(':') + 1) : null
}

// What one chunk of the engine holds.
const chunkRows = 2048

/** Writes the customers as `folder/<importId>.parquet`: decimals exact, dates as dates, missing as NULL. */
export async function stageCustomers(table: CustomerTable, folder: string, importId: string): Promise<string> {
  if (!/^[A-Za-z0-9_-]+$/.test(importId)) throw new Error('an import id is a file name')
  const path = `${folder}/${importId}.parquet`
  const engine = await openEngine(folder)
  try {
    const types = [VARCHAR, ...table.columns.map(typeOf)]
    const names = [keyColumn, ...table.columns.map(({key}, index) => storedName(key, index))]
    const columns = names.map((name, index) => `${duckdbIdentifier(name)} ${String(types[index])}`)
    await engine.connection.run(`CREATE TABLE customers (${columns.join(', ')})`)
    const appender = await engine.connection.createAppender('customers')
    for (let from = 0; from < table.customerKeys.length; from += chunkRows) {
      const keys = table.customerKeys.slice(from, from + chunkRows)
      const chunk = DuckDBDataChunk.create(types)
      chunk.setColumns([keys, ...table.columns.map(column => valuesOf(column, from, from + keys.length))])
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
    await engine.connection.run(`COPY customers TO ${duckdbText(path)} (FORMAT parquet, COMPRESSION zstd)`)
    return path
  } finally {
    engine.close()
  }
}

function typeOf(column: CustomerColumn): DuckDBType {
  switch (column.valueType) {
    case 'number':
      return DECIMAL(widthOf(column), column.scale)
    case 'boolean':
      return BOOLEAN
    case 'date':
      return DATE
    case 'text':
      return VARCHAR
  }
}

function widthOf({whole, scale}: {readonly whole: number; readonly scale: number}): number {
  // 18 digits are one machine word.
  return whole + scale <= 18 ? 18 : 38
}

function valuesOf(column: CustomerColumn, from: number, to: number): DuckDBValue[] {
  switch (column.valueType) {
    case 'number': {
      const width = widthOf(column)
      return column.cells
        .slice(from, to)
        .map(cell =>
          cell === null
            ? null
            : new DuckDBDecimalValue(digitsAt(readDecimal(cell) ?? zero, column.scale), width, column.scale),
        )
    }
    case 'date':
      return column.cells.slice(from, to).map(cell => (cell === null ? null : new DuckDBDateValue(daysSince1970(cell))))
    case 'boolean':
    case 'text':
      return column.cells.slice(from, to)
  }
}

function daysSince1970(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000
}
