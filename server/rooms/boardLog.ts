import {Buffer} from 'node:buffer'
import {hash} from 'node:crypto'
import * as Y from 'yjs'
import type {Touched} from '../../shared/board/changedPlaces.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Log} from '../deps.ts'
import {OwnWords} from '../reason.ts'
import {isDamaged} from '../store/sqlite.ts'
import type {Statement, Store} from '../store/store.ts'
import type {LogEnd} from './eventRows.ts'
import {readSnapshot} from './snapshots.ts'
import type {Snapshot} from './snapshots.ts'

/** Who wrote what in one row of the log: activity, erasure and restore need it. */
export type RowWriter = {
  readonly by: string
  readonly clients: readonly number[]
  readonly touched: readonly Touched[]
}

/** A board whose log is damaged in the middle: nobody writes to it until it has been looked at. (SYNC-5) */
export class BoardQuarantined extends OwnWords {
  override readonly name = 'BoardQuarantined'
}

export type LoadedLog = {
  readonly state: Uint8Array | null
  readonly seq: number
  /** Of the last row. */
  readonly sum: Uint8Array
  /** The row up to which a snapshot holds everything; 0 = there is none. */
  readonly snapshotSeq: number
  /** Which person introduced which Yjs client. */
  readonly owners: ReadonlyMap<number, string>
  /** How far each Yjs client has come, where a snapshot says it without looking through the board. */
  readonly clocks: ReadonlyMap<number, number> | null
}

export type LogRow = {
  readonly seq: number
  readonly at: string
  readonly writers_json: string
  readonly bytes: Uint8Array
  readonly sum: Uint8Array
}

/**
 * Reads a board's log from its last snapshot on and checks every row. A damaged last row is set aside and said; one
 * in the middle, or a database that cannot be read there, stops the board. (SYNC-5)
 */
export async function loadLog(store: Store, log: Log, boardId: BoardId, epoch: number): Promise<LoadedLog> {
  const snapshot = await readSnapshot(store, boardId, epoch)
  const start = snapshot?.seq ?? 0
  const rows = await readRows(store, boardId, epoch, start)
  const missing = rows.findIndex((row, index) => row.seq !== start + index + 1)
  if (missing >= 0 || start + rows.length === 0)
    throw new BoardQuarantined(`row ${start + missing + 1} of ${boardId} is missing`)
  const damaged = rows.findIndex(row => !isWhole(boardId, epoch, row))
  // The first row is the seed: without it an empty board would stand in place of theirs.
  if ((start === 0 && damaged === 0) || (damaged >= 0 && damaged < rows.length - 1))
    throw new BoardQuarantined(`row ${start + damaged + 1} of ${boardId} is damaged`)
  const whole = damaged < 0 ? rows : rows.slice(0, -1)
  if (damaged >= 0) {
    log.warn({boardId, epoch, seq: rows.at(-1)?.seq}, 'the last row of a log is damaged and was dropped')
    await store.writeBatch(setAside(boardId, epoch, rows.at(-1)?.seq ?? 0))
  }
  const clocks = whole.length === 0 ? (snapshot?.clocks ?? null) : null
  const seq = start + whole.length
  const sum = whole.at(-1)?.sum ?? (await readSum(store, boardId, epoch, seq))
  return {...stateOf(snapshot, whole), seq, sum, snapshotSeq: start, clocks}
}

/** What a snapshot and the rows after it come to. */
export function stateOf(snapshot: Snapshot | null, rows: readonly LogRow[]): Pick<LoadedLog, 'state' | 'owners'> {
  const owners = new Map(snapshot?.owners)
  for (const row of rows) {
    // Written by ourselves and covered by the row's sum.
    for (const {by, clients} of JSON.parse(row.writers_json) as readonly RowWriter[])
      for (const client of clients) owners.set(client, by)
  }
  const parts = rows.map(row => row.bytes)
  return {state: mergeInGroups(snapshot ? [snapshot.state, ...parts] : parts), owners}
}

const columns = 'SELECT seq, at, writers_json, bytes, sum FROM log WHERE board_id = ? AND epoch = ?'

async function readRows(store: Store, boardId: BoardId, epoch: number, after: number): Promise<readonly LogRow[]> {
  try {
    const parameters = [boardId, epoch, after]
    return await store.read<LogRow>({sql: `${columns} AND seq > ? ORDER BY seq`, parameters})
  } catch (fault) {
    if (isDamaged(fault)) throw new BoardQuarantined(`the database is damaged where ${boardId} lies`)
    throw fault
  }
}

/** Empty where the row is gone, or lies where the database is damaged: then nothing rests on it but the snapshot. */
async function readSum(store: Store, boardId: BoardId, epoch: number, seq: number): Promise<Uint8Array> {
  return (await readRow(store, boardId, epoch, seq))?.sum ?? new Uint8Array(8)
}

/** One row; null when it is not there, not whole, or lies where the database is damaged. */
export async function readRow(store: Store, boardId: BoardId, epoch: number, seq: number): Promise<LogRow | null> {
  try {
    const [row] = await store.read<LogRow>({sql: `${columns} AND seq = ?`, parameters: [boardId, epoch, seq]})
    return row && isWhole(boardId, epoch, row) ? row : null
  } catch (fault) {
    if (isDamaged(fault)) return null
    throw fault
  }
}

function setAside(boardId: BoardId, epoch: number, seq: number): readonly Statement[] {
  const which = 'FROM log WHERE board_id = ? AND epoch = ? AND seq = ?'
  const params = [boardId, epoch, seq]
  const kept = 'board_id, epoch, seq, at, writers_json, bytes, sum'
  return [
    {sql: `INSERT INTO damaged_rows (${kept}) SELECT ${kept} ${which}`, params, expectRows: 1},
    {sql: `DELETE ${which}`, params, expectRows: 1},
  ]
}

/**
 * One row: the merged bytes of one turn, with its sum. Another process having written it first is a conflict, and so is
 * a board that is gone or stands in another document by now: nobody would read the row there. (SYNC-1, SYNC-17)
 */
export function logRow(
  boardId: BoardId,
  epoch: number,
  seq: number,
  at: string,
  writers: readonly RowWriter[],
  bytes: Uint8Array,
): Statement & {readonly sum: Uint8Array} {
  const writersJson = JSON.stringify(writers)
  const sum = sumOf(boardId, epoch, seq, at, writersJson, bytes)
  return {
    sql:
      'INSERT INTO log (board_id, epoch, seq, at, writers_json, bytes, sum) ' +
      'SELECT board_id, epoch, ?, ?, ?, ?, ? FROM boards WHERE board_id = ? AND epoch = ?',
    params: [seq, at, writersJson, bytes, sum, boardId, epoch],
    expectRows: 1,
    sum,
  }
}

/** Does the store hold more of this board than a room has put there, or another document? Then another process writes it. */
export async function isOvertaken(
  store: Store,
  boardId: BoardId,
  epoch: number,
  seq: number,
  facts: LogEnd,
): Promise<boolean> {
  const [row] = await store.read<{epoch: number | null; log: number | null; facts: number | null; head: string | null}>(
    {
      sql:
        'SELECT (SELECT epoch FROM boards WHERE board_id = ?) AS epoch, ' +
        '(SELECT max(seq) FROM log WHERE board_id = ? AND epoch = ?) AS log, ' +
        '(SELECT max(seq) FROM (SELECT seq FROM events WHERE board_id = ? ' +
        'UNION ALL SELECT seq FROM latest WHERE board_id = ?)) AS facts, ' +
        '(SELECT hash FROM event_heads WHERE board_id = ?) AS head',
      parameters: [boardId, boardId, epoch, boardId, boardId, boardId],
    },
  )
  if (row?.epoch !== epoch || (row.log ?? 0) > seq || (row.facts ?? 0) > facts.seq) return true
  return row.head !== (facts.isNoted ? facts.head.hash : null)
}

function isWhole(boardId: BoardId, epoch: number, {seq, at, writers_json, bytes, sum}: LogRow): boolean {
  return sumOf(boardId, epoch, seq, at, writers_json, bytes).equals(sum)
}

function sumOf(
  boardId: BoardId,
  epoch: number,
  seq: number,
  at: string,
  writersJson: string,
  bytes: Uint8Array,
): Buffer {
  // At once: a hash that is fed in parts costs more than what it hashes.
  const said = Buffer.from(`${boardId}\n${epoch}\n${seq}\n${at}\n${writersJson}\n`)
  return hash('sha256', Buffer.concat([said, bytes]), 'buffer')
}

const groupSize = 100

/** Merging a whole log at once is quadratic in its rows; in groups of groups it is not. */
function mergeInGroups(updates: readonly Uint8Array[]): Uint8Array | null {
  let level = updates
  while (level.length > 1) {
    const next: Uint8Array[] = []
    for (let at = 0; at < level.length; at += groupSize) next.push(Y.mergeUpdates(level.slice(at, at + groupSize)))
    level = next
  }
  return level[0] ?? null
}
