import {compileRule, duckdbIdentifier, duckdbText} from '../../shared/definition/compile/duckdb.ts'
import type {Exporter} from './exporter.ts'
import {fileStem} from './exporter.ts'
import {sqlLosses, sqlScript} from './sqlScript.ts'

export const duckdbSql: Exporter = {
  target: 'duckdb.sql',
  mediaType: 'application/sql; charset=utf-8',
  needsCustomers: false,
  fileName: model => `${fileStem(model)}.duckdb.sql`,
  losses: sqlLosses,
  async *write(model) {
    yield sqlScript(model, {dialect: 'DuckDB', compileRule, identifier: duckdbIdentifier, text: duckdbText})
  },
}
