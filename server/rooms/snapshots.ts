import {createHash} from 'node:crypto'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import {isDamaged} from '../store/sqlite.ts'
import type {Statement, Store} from '../store/store.ts'

/** A board as it stood after row `seq` of its log, so that opening it does not read every row again. */
export type Snapshot = {
  readonly seq: number
  readonly state: Uint8Array
  readonly owners: ReadonlyMap<number, string>
  /** How far each Yjs client has come; null where the snapshot does not say. */
  readonly clocks: ReadonlyMap<number, number> | null
}

const rowsWorthReading = {quiet: 50, busy: 500}
/** Encoding a large board takes some milliseconds: while people write, not more often than this. */
const busyEveryMs = 10_000

/** When a board is due for its next snapshot. */
export class SnapshotPace {
  #seq: number
  #at: number

  constructor(seq: number, nowMs: number) {
    this.#seq = seq
    this.#at = nowMs - busyEveryMs
  }

  /** Are there so many rows behind the last one that whoever opens the board should not read them? */
  isWorthIt(seq: number): boolean {
    return seq - this.#seq >= rowsWorthReading.quiet
  }

  /** Asks once: a yes counts as taken. */
  isDue(seq: number, nowMs: number, pace: 'quiet' | 'busy'): boolean {
    if (seq - this.#seq < rowsWorthReading[pace]) return false
    if (pace === 'busy' && nowMs - this.#at < busyEveryMs) return false
    this.#seq = seq
    this.#at = nowMs
    return true
  }

  /** Another document, whose log begins anew. */
  startsOver(): void {
    this.#seq = 0
  }
}

type Row = {seq: number; owners_json: string; bytes: Uint8Array; sum: Uint8Array}

/** Null when there is none or it is damaged: the rows themselves are always kept and say the same. */
export async function readSnapshot(store: Store, boardId: BoardId, epoch: number): Promise<Snapshot | null> {
  const sql = 'SELECT seq, owners_json, bytes, sum FROM snapshots WHERE board_id = ? AND epoch = ?'
  const [row] = await store.read<Row>({sql, parameters: [boardId, epoch]}).catch((fault: unknown) => {
    if (isDamaged(fault)) return []
    throw fault
  })
  if (!row || !sumOf(boardId, epoch, row.seq, row.owners_json, row.bytes).equals(row.sum)) return null
  // Written by ourselves and covered by the sum.
  const lines = JSON.parse(row.owners_json) as readonly (readonly [number, string, number?])[]
  const clocks = new Map(lines.flatMap(([client, , clock]) => (typeof clock === 'number' ? [[client, clock]] : [])))
  return {
    seq: row.seq,
    state: row.bytes,
    owners: new Map(lines.map(([client, owner]) => [client, owner])),
    clocks: clocks.size > 0 && clocks.size === lines.length ? clocks : null,
  }
}

export function snapshotRow(boardId: BoardId, epoch: number, snapshot: Snapshot): Statement {
  const {seq, state, owners, clocks} = snapshot
  const json = JSON.stringify([...owners].map(([client, owner]) => [client, owner, clocks?.get(client)]))
  return {
    sql:
      'INSERT INTO snapshots (board_id, epoch, seq, owners_json, bytes, sum) VALUES (?, ?, ?, ?, ?, ?) ' +
      'ON CONFLICT (board_id, epoch) DO UPDATE SET seq = excluded.seq, owners_json = excluded.owners_json, ' +
      'bytes = excluded.bytes, sum = excluded.sum WHERE excluded.seq > snapshots.seq',
    params: [boardId, epoch, seq, json, state, sumOf(boardId, epoch, seq, json, state)],
  }
}

function sumOf(boardId: BoardId, epoch: number, seq: number, json: string, state: Uint8Array): Buffer {
  return createHash('sha256').update(`snapshot\n${boardId}\n${epoch}\n${seq}\n${json}\n`).update(state).digest()
}
