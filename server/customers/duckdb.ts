import {DuckDBInstance} from '@duckdb/node-api'
import type {DuckDBConnection} from '@duckdb/node-api'
import {duckdbText} from '../../shared/definition/compile/duckdb.ts'

export type Engine = {
  readonly connection: DuckDBConnection
  /** One more, for an answer that is read while others are asked. */
  readonly connect: () => Promise<DuckDBConnection>
  readonly close: () => void
}

/**
 * An engine in memory that can reach one folder and nothing else.
 *
 * The order matters: folder first, then the door shut, then the settings locked. Afterwards neither a file
 * elsewhere nor the network nor an extension can be reached, whatever SQL is run.
 */
export async function openEngine(folder: string): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '512MB',
    temp_directory: `${folder}/.duckdb`,
    threads: '2',
  })
  const connection = await instance.connect()
  await connection.run(`SET allowed_directories = [${duckdbText(folder)}]`)
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
  return {
    connection,
    connect: () => instance.connect(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
