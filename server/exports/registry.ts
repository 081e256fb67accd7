import type {ExportTarget} from '../../shared/contract/models.ts'
import {assignmentsCsv} from './assignmentsCsv.ts'
import {duckdbSql} from './duckdbSql.ts'
import type {Exporter} from './exporter.ts'
import {postgresqlSql} from './postgresqlSql.ts'
import {segmodelJson} from './segmodelJson.ts'

/** All ways out, in the order in which they are offered. A new target is one file and one line here. */
export const exporters = {
  'segmodel.json': segmodelJson,
  'assignments.csv': assignmentsCsv,
  'postgresql.sql': postgresqlSql,
  'duckdb.sql': duckdbSql,
} as const satisfies Record<ExportTarget, Exporter>
