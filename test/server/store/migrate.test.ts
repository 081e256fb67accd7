import {copyFileSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {verifyBoard} from '../../../server/cli/verifyDatabase.ts'
import {migrate} from '../../../server/store/migrate.ts'
import {firstTables} from '../../../server/store/migrations/0001_first_tables.ts'
import {openSqlite} from '../../../server/store/sqlite.ts'
import type {Sqlite} from '../../../server/store/sqlite.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

const boards = 100

/** A database of the first release with many boards on it. */
function anOldDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'enig-migrate-'))
  folders.push(folder)
  const file = join(folder, 'old.sqlite')
  const database = openSqlite(file, 'write')
  database.exec(firstTables)
  database.exec(`CREATE TABLE migrations (name TEXT PRIMARY KEY); INSERT INTO migrations VALUES ('0001_first_tables')`)
  const event = database.prepare('INSERT INTO events (board_id, seq, at, by, json) VALUES (?, ?, ?, ?, ?)')
  database.transaction(() => {
    for (let board = 0; board < boards; board += 1)
      for (const seq of [1, 2, 3])
        event.run(`b${board}`, seq, '2026-03-02T09:00:00.000Z', 'frida', '{"is":"notesReopened"}')
  })()
  database.close()
  return file
}

/** Drawn anew, or the moment at which it happened. */
const ofTheMoment = new Set(['salt', 'prev', 'hash', 'at'])

/** The tables and everything in them. */
function everythingIn(database: Sqlite): unknown {
  const tables = database
    .prepare<[], {name: string; sql: string}>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
  const lasting = (row: object) => Object.entries(row).filter(([column]) => !ofTheMoment.has(column))
  return tables.map(({name, sql}) => {
    const rows = database.prepare<[], object>(`SELECT * FROM ${name}`).all()
    return {name, sql, rows: rows.map(lasting)}
  })
}

const doneIn = (database: Sqlite) => database.prepare('SELECT name FROM migrations ORDER BY rowid').pluck().all()

test('a start that is cut off in any step of bringing tables up to date goes on there, and ends like one that was not', () => {
  const old = anOldDatabase()
  const open = (name: string) => {
    copyFileSync(old, `${old}.${name}`)
    return openSqlite(`${old}.${name}`, 'write')
  }
  const whole = open('whole')
  migrate(whole)
  const steps = doneIn(whole).slice(1)

  for (const [index, step] of steps.entries()) {
    const database = open(String(step))
    // All of the step has been done when this stops it; nothing of it may stay.
    database.exec(
      `CREATE TRIGGER cut BEFORE INSERT ON migrations WHEN NEW.name = '${String(step)}' ` +
        `BEGIN SELECT RAISE(ABORT, 'cut off'); END`,
    )
    expect(() => migrate(database)).toThrow('cut off')
    expect(doneIn(database).slice(1)).toEqual(steps.slice(0, index))
    database.exec('DROP TRIGGER cut')
    migrate(database)

    expect(everythingIn(database)).toEqual(everythingIn(whole))
    for (let board = 0; board < boards; board += 1) expect(verifyBoard(database, `b${board}`, []).fault).toBeNull()
    database.close()
  }

  expect(steps.length).toBeGreaterThan(6)
  const before = everythingIn(whole)
  migrate(whole)
  expect(everythingIn(whole)).toEqual(before)
  whole.close()
})
