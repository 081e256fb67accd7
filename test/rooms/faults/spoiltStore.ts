import type {LogRow} from '../../../server/rooms/boardLog.ts'
import type {Statement, Store} from '../../../server/store/store.ts'

type SnapshotRow = {
  readonly seq: number
  readonly owners_json: string
  readonly bytes: Uint8Array
  readonly sum: Uint8Array
}

export type Stored = {readonly rows: readonly LogRow[]; readonly snapshot: SnapshotRow | null}

/** What a real store has kept of a board. */
export async function storedOf(store: Store, boardId: string): Promise<Stored> {
  const parameters = [boardId]
  const rows = await store.read<LogRow>({
    sql: 'SELECT seq, at, writers_json, bytes, sum FROM log WHERE board_id = ? ORDER BY seq',
    parameters,
  })
  const [snapshot] = await store.read<SnapshotRow>({
    sql: 'SELECT seq, owners_json, bytes, sum FROM snapshots WHERE board_id = ?',
    parameters,
  })
  return {rows, snapshot: snapshot ?? null}
}

/** A store that reads exactly this, so that thousands of damages need no disk. What it is told to write is kept. */
export function spoiltStore({rows, snapshot}: Stored): Store & {readonly written: Statement[]} {
  const written: Statement[] = []
  // The edge: a store answers rows in the shape that the query names.
  const answer = (found: readonly object[]) => found as readonly never[]
  return {
    written,
    read: async ({sql, parameters}) => {
      if (sql.includes('FROM snapshots')) return answer(snapshot ? [snapshot] : [])
      const at = Number(parameters[2])
      return answer(rows.filter(({seq}) => (sql.includes('seq = ?') ? seq === at : seq > at)))
    },
    writeBatch: async statements => {
      written.push(...statements)
      return 'committed'
    },
    close: async () => undefined,
  }
}

/** The same bytes with one bit of one byte changed. */
export function flipped(bytes: Uint8Array, at: number, bit = 0): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ (1 << bit)
  return changed
}
