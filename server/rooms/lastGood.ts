import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {LoggedDecision} from '../../shared/record/state.ts'
import type {Log} from '../deps.ts'
import type {Statement, Store} from '../store/store.ts'
import {BoardQuarantined, loadLog, logRow, readRow, stateOf} from './boardLog.ts'
import type {LoadedLog, LogRow} from './boardLog.ts'
import {eventRows} from './eventRows.ts'
import {loadRecord} from './recordLog.ts'
import {readSnapshot} from './snapshots.ts'

/** A damaged board as it last stood whole. */
export type LastGood = {
  readonly epoch: number
  readonly state: Uint8Array
  readonly owners: LoadedLog['owners']
  /** When the last change was made that it holds; null where only a snapshot says so. */
  readonly until: string | null
}

/**
 * The state of a damaged board before its damage: its snapshot and every whole row from there on. Null when the board
 * is whole, `'nothing'` when nothing of it can be read. (SYNC-14)
 */
export async function findLastGood(store: Store, log: Log, boardId: BoardId): Promise<LastGood | 'nothing' | null> {
  const [board] = await store.read<{epoch: number}>({
    sql: 'SELECT epoch FROM boards WHERE board_id = ?',
    parameters: [boardId],
  })
  if (!board || !(await isQuarantined(store, log, boardId, board.epoch))) return null
  const {epoch} = board
  const snapshot = await readSnapshot(store, boardId, epoch)
  const start = snapshot?.seq ?? 0
  const whole: LogRow[] = []
  // One by one: a page of the database that cannot be read ends it like a row that is not whole.
  for (let row = await readRow(store, boardId, epoch, start + 1); row;) {
    whole.push(row)
    row = await readRow(store, boardId, epoch, row.seq + 1)
  }
  const {state, owners} = stateOf(snapshot, whole)
  if (!state) return 'nothing'
  const last = whole.at(-1) ?? (await readRow(store, boardId, epoch, start))
  return {epoch, state, owners, until: last?.at ?? null}
}

/**
 * Opens it as a new document of the board, said in the record. Rows with the damage stay where they are, under the
 * epoch that was: nothing reads them, and whoever can mend them finds them.
 */
export async function openLastGood(
  store: Store,
  boardId: BoardId,
  {epoch, state, owners}: LastGood,
  decision: LoggedDecision,
): Promise<'committed' | 'conflict'> {
  const {at, by} = decision
  const {end} = await loadRecord(store, boardId)
  const writers = [...owners].map(([client, person]) => ({by: person, clients: [client], touched: []}))
  return store.writeBatch([
    nextEpoch(boardId, epoch),
    logRow(boardId, epoch + 1, 1, at, writers, state),
    ...eventRows(boardId, end, [{at, by, event: {is: 'decided', decision}}]).rows,
  ])
}

/** Two who press at once open it once. */
function nextEpoch(boardId: BoardId, epoch: number): Statement {
  return {
    sql: 'UPDATE boards SET epoch = ? WHERE board_id = ? AND epoch = ?',
    params: [epoch + 1, boardId, epoch],
    expectRows: 1,
  }
}

async function isQuarantined(store: Store, log: Log, boardId: BoardId, epoch: number): Promise<boolean> {
  try {
    await loadLog(store, log, boardId, epoch)
    return false
  } catch (fault) {
    if (fault instanceof BoardQuarantined) return true
    throw fault
  }
}
