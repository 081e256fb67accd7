import {compileRule, postgresqlIdentifier, postgresqlText} from '../../shared/definition/compile/postgresql.ts'
import type {Exporter} from './exporter.ts'
import {fileStem} from './exporter.ts'
import {sqlLosses, sqlScript} from './sqlScript.ts'

export const postgresqlSql: Exporter = {
  target: 'postgresql.sql',
  mediaType: 'application/sql; charset=utf-8',
  needsCustomers: false,
  fileName: model => `${fileStem(model)}.postgresql.sql`,
  losses: sqlLosses,
  async *write(model) {
    yield sqlScript(model, {
      dialect: 'PostgreSQL',
      compileRule,
      identifier: postgresqlIdentifier,
      text: postgresqlText,
    })
  },
}
