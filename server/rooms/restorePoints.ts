import type {RecordKind} from '../../shared/domain/board.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Statement, Store} from '../store/store.ts'
import type {RestorePoint} from './removalSpells.ts'

/** Stands in the same commit as the removal itself; a removal that goes on replaces it. (T8) */
export function restorePointRow(boardId: BoardId, {removal, records}: RestorePoint): Statement {
  return {
    sql:
      'INSERT INTO restore_points (board_id, removal_id, at, records_json) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (board_id, removal_id) DO UPDATE SET at = excluded.at, records_json = excluded.records_json',
    params: [boardId, removal.id, removal.at, JSON.stringify(records)],
    expectRows: 1,
  }
}

/** Which records one removal took off; null when there is no such point. */
export async function readRestorePoint(
  store: Store,
  boardId: BoardId,
  removalId: string,
): Promise<readonly {readonly kind: RecordKind; readonly id: string}[] | null> {
  const [row] = await store.read<{records_json: string}>({
    sql: 'SELECT records_json FROM restore_points WHERE board_id = ? AND removal_id = ?',
    parameters: [boardId, removalId],
  })
  // Written by ourselves, from what the gate has let through.
  return row ? (JSON.parse(row.records_json) as readonly {kind: RecordKind; id: string}[]) : null
}
