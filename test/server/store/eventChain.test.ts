import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {verifyBoard} from '../../../server/cli/verifyDatabase.ts'
import {migrate} from '../../../server/store/migrate.ts'
import {firstTables} from '../../../server/store/migrations/0001_first_tables.ts'
import {openSqlite} from '../../../server/store/sqlite.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

test('LOG-3 logs of an older release are taken over as they stand, and each says so at its end', () => {
  const folder = mkdtempSync(join(tmpdir(), 'enig-chain-'))
  folders.push(folder)
  const database = openSqlite(join(folder, 'enig.sqlite'), 'write')
  database.exec(firstTables)
  database.exec(`CREATE TABLE migrations (name TEXT PRIMARY KEY); INSERT INTO migrations VALUES ('0001_first_tables')`)
  const old = database.prepare('INSERT INTO events (board_id, seq, at, by, json) VALUES (?, ?, ?, ?, ?)')
  for (const seq of [1, 2, 5]) old.run('b1', seq, '2026-03-02T09:00:00.000Z', 'frida', '{"is":"notesReopened"}')
  old.run('b2', 1, '2026-03-02T09:00:00.000Z', 'frida', '{"is":"notesReopened"}')
  database.exec(`INSERT INTO latest (board_id, fact, seq, at, by, json) VALUES ('b1', 'notes', 7, '', '', '{}')`)

  migrate(database)

  const last = database
    .prepare(`SELECT seq, by, json FROM events WHERE board_id = 'b1' ORDER BY seq DESC LIMIT 1`)
    .get()
  expect(last).toEqual({seq: 8, by: 'server', json: '{"is":"logChained","entries":3}'})
  for (const [board, entries] of [
    ['b1', 4],
    ['b2', 2],
  ] as const) {
    const {head, fault} = verifyBoard(database, board, [])
    expect({entries: head.entries, fault}).toEqual({entries, fault: null})
  }
  database.exec(`UPDATE events SET by = 'bo' WHERE board_id = 'b1' AND seq = 2`)
  expect(verifyBoard(database, 'b1', []).fault).toMatchObject({number: 2, what: 'changed', kind: 'notesReopened'})
  database.close()
})
