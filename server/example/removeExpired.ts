import {rm} from 'node:fs/promises'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import {customerFolder} from '../actions/customerFiles.ts'
import type {Schedule} from '../actions/profiles.ts'
import type {Deps} from '../deps.ts'

/** Takes away boards whose time is over, with their customers. */
export async function removeExpired(deps: Deps): Promise<void> {
  const rows = await deps.store.read<{board_id: string}>({
    sql: 'SELECT board_id FROM boards WHERE remove_at IS NOT NULL AND remove_at <= ?',
    parameters: [deps.now().toISOString()],
  })
  for (const {board_id} of rows) {
    const boardId = asId<'board'>(board_id)
    await removeExample(deps, boardId)
  }
}

/** Takes one away. When that fails it stays listed, is tried again on its day, and holds no other up. */
export async function removeExample(deps: Deps, boardId: BoardId): Promise<void> {
  try {
    await rm(customerFolder(deps.dataDir, boardId), {recursive: true, force: true})
    await deps.hub.removeBoard(boardId)
  } catch {
    deps.log.error({boardId}, 'an example board could not be removed')
  }
}

const everyMs = 60 * 60_000

/** Looks now and every hour, so that an example goes on its day also when nobody opens another. Answers how to stop. */
export function watchExpiry(deps: Deps, schedule: Schedule): () => void {
  let cancel: () => void = () => undefined
  const look = () => {
    removeExpired(deps).catch(() => deps.log.error({}, 'expired boards could not be removed'))
    cancel = schedule(everyMs, look)
  }
  look()
  return () => cancel()
}
