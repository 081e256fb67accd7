import {rm} from 'node:fs/promises'
import {asId} from '../../shared/std/ids.ts'
import {customerFolder} from '../actions/customerFiles.ts'
import type {Deps} from '../deps.ts'

/** Takes away boards whose time is over, with their customers. Asked at each new example: no clock of its own. */
export async function removeExpired(deps: Deps): Promise<void> {
  const rows = await deps.store.read<{board_id: string}>({
    sql: 'SELECT board_id FROM boards WHERE remove_at IS NOT NULL AND remove_at < ?',
    parameters: [deps.now().toISOString()],
  })
  for (const {board_id} of rows) {
    const boardId = asId<'board'>(board_id)
    await deps.hub.removeBoard(boardId)
    await rm(customerFolder(deps.dataDir, boardId), {recursive: true, force: true})
  }
}
