import {randomBytes} from 'node:crypto'
import {bodyDigest, emptyLogHead, linkHash} from '../../../shared/record/chain.ts'
import type {LogHead} from '../../../shared/record/chain.ts'
import type {Sqlite} from '../sqlite.ts'

const tables = `
ALTER TABLE events ADD COLUMN salt TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN prev TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN hash TEXT NOT NULL DEFAULT '';
CREATE TABLE event_heads (
  board_id TEXT PRIMARY KEY,
  entries INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

type Row = {readonly seq: number; readonly at: string; readonly by: string; readonly json: string}

/**
 * `events`: each row carries the hash of the one before it and its own (LOG-3). `event_heads`: where each log ends.
 *
 * What was written before is taken over as it stands, and an entry at its end says so: nobody can tell any more whether
 * it was changed until now.
 */
export function eventChain(database: Sqlite): void {
  database.exec(tables)
  const boards = database.prepare<[], string>('SELECT DISTINCT board_id FROM events').pluck().all()
  const rowsOf = database.prepare<[string], Row>('SELECT seq, at, by, json FROM events WHERE board_id = ? ORDER BY seq')
  const lastOf = database
    .prepare<[string, string], number>(
      'SELECT max(seq) FROM (SELECT seq FROM events WHERE board_id = ? UNION ALL SELECT seq FROM latest WHERE board_id = ?)',
    )
    .pluck()
  const chain = database.prepare('UPDATE events SET salt = ?, prev = ?, hash = ? WHERE board_id = ? AND seq = ?')
  const add = database.prepare('INSERT INTO events (board_id, seq, at, by, json) VALUES (?, ?, ?, ?, ?)')
  const note = database.prepare('INSERT INTO event_heads (board_id, entries, hash) VALUES (?, ?, ?)')
  // The moment at which it happens, in the form of the log.
  const at = database.prepare<[], string>(`SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`).pluck().get() ?? ''
  for (const boardId of boards) {
    const rows = rowsOf.all(boardId)
    const said = {
      seq: (lastOf.get(boardId, boardId) ?? 0) + 1,
      at,
      by: 'server',
      json: JSON.stringify({is: 'logChained', entries: rows.length}),
    }
    add.run(boardId, said.seq, said.at, said.by, said.json)
    let head: LogHead = emptyLogHead
    for (const {json, ...row} of [...rows, said]) {
      const salt = randomBytes(16).toString('hex')
      const prev = head.hash
      const hash = linkHash(boardId, {...row, body: bodyDigest(salt, json), prev})
      chain.run(salt, prev, hash, boardId, row.seq)
      head = {entries: head.entries + 1, hash}
    }
    note.run(boardId, head.entries, head.hash)
  }
}
