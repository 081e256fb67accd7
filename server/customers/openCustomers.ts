import {dirname} from 'node:path'
import type {DuckDBConnection, DuckDBResultReader} from '@duckdb/node-api'
import {duckdbText} from '../../shared/definition/compile/duckdb.ts'
import type {SegmentSize} from '../../shared/definition/profile.ts'
import type {ValueCurve} from '../../shared/definition/valueCurve.ts'
import {openEngine} from './duckdb.ts'
import type {Engine} from './duckdb.ts'
import {keyOfStored} from './stageCustomers.ts'

/** What is counted of one rule beside its size. */
export type ConditionCounts = Pick<SegmentSize, 'unknownInRule' | 'conditions'>

type StoredColumn = {readonly name: string; readonly valueType: 'text' | 'number' | 'date' | 'boolean'}

/** A customer file held open for counting. One board holds one; it is closed when nobody counts any more. */
export type Customers = Engine & {
  /** The day the file speaks of. */
  readonly asOf: string | null
  /** By the attribute's key. */
  readonly columns: ReadonlyMap<string, StoredColumn>
  /** Counts of rules that did not change since they were counted last, by their exact text. */
  readonly countedRules: Map<string, ConditionCounts>
  /** By the stored column: they stay the same however the rules change. */
  readonly curves: Map<string, ValueCurve | null>
}

/** Loads a staged file into memory; afterwards the engine reads nothing but its own table. */
export async function openCustomers(path: string, asOf: string | null = null): Promise<Customers> {
  const engine = await openEngine(dirname(path))
  try {
    await engine.connection.run(`CREATE TABLE customers AS FROM read_parquet(${duckdbText(path)})`)
    return {
      ...engine,
      asOf,
      columns: await storedColumns(engine.connection),
      countedRules: new Map(),
      curves: new Map(),
    }
  } catch (error) {
    engine.close()
    throw error
  }
}

/** Runs one query and gives its rows. */
export async function rowsOf(
  {connection}: Pick<Engine, 'connection'>,
  sql: string,
): Promise<ReturnType<DuckDBResultReader['getRows']>> {
  const reader = await connection.runAndReadAll(sql)
  return reader.getRows()
}

const valueTypes = {VARCHAR: 'text', DATE: 'date', BOOLEAN: 'boolean'} as const

async function storedColumns(connection: DuckDBConnection): Promise<ReadonlyMap<string, StoredColumn>> {
  const rows = await rowsOf({connection}, 'SELECT column_name, column_type FROM (DESCRIBE customers)')
  const columns = rows.flatMap(([name, type]): readonly (readonly [string, StoredColumn])[] => {
    const key = typeof name === 'string' ? keyOfStored(name) : null
    if (key === null || typeof name !== 'string') return []
    const plain = type === 'VARCHAR' || type === 'DATE' || type === 'BOOLEAN'
    return [[key, {name, valueType: plain ? valueTypes[type] : 'number'}]]
  })
  return new Map(columns)
}
