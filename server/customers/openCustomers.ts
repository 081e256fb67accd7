import {dirname} from 'node:path'
import type {DuckDBConnection, DuckDBResultReader} from '@duckdb/node-api'
import {duckdbText} from '../../shared/definition/compile/duckdb.ts'
import type {SegmentSize} from '../../shared/definition/profile.ts'
import {openEngine} from './duckdb.ts'

/** What is counted of one rule beside its size. */
export type ConditionCounts = Pick<SegmentSize, 'unknownInRule' | 'conditions'>

/** A customer file held open for counting. One board holds one; it is closed when nobody counts any more. */
export type Customers = {
  readonly connection: DuckDBConnection
  /** The day the file speaks of. */
  readonly asOf: string | null
  /** Counts of rules that did not change since they were counted last, by their exact text. */
  readonly countedRules: Map<string, ConditionCounts>
  readonly close: () => void
}

/** Loads a staged file into memory; afterwards the engine reads nothing but its own table. */
export async function openCustomers(path: string, asOf: string | null = null): Promise<Customers> {
  const {connection, close} = await openEngine(dirname(path))
  try {
    await connection.run(`CREATE TABLE customers AS FROM read_parquet(${duckdbText(path)})`)
  } catch (error) {
    close()
    throw error
  }
  return {connection, asOf, countedRules: new Map(), close}
}

/** Runs one query and gives its rows. */
export async function rowsOf(customers: Customers, sql: string): Promise<ReturnType<DuckDBResultReader['getRows']>> {
  const reader = await customers.connection.runAndReadAll(sql)
  return reader.getRows()
}
