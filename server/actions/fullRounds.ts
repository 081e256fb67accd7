import type {BoardId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {fullRound, revealWhenDue} from './revealRound.ts'

/**
 * A server may go down between the last ballot, which is kept, and the reveal that was to follow. So a round in which
 * everybody has voted is shown as soon as its board is opened again; after a start the server opens those boards
 * itself, with nobody there. (REV-9)
 */
export async function revealFullRounds(deps: Deps): Promise<void> {
  const reveal = async (boardId: BoardId): Promise<void> => {
    try {
      await deps.hub.decide<null>(boardId, async room => {
        if (fullRound(room.record)) await revealWhenDue(deps, room, boardId)
        return ok(null)
      })
    } catch {
      deps.log.error({boardId}, 'a round in which everybody has voted could not be revealed')
    }
  }
  deps.hub.onBoardOpened((boardId, record) => {
    if (fullRound(record)) void reveal(boardId)
  })
  for (const boardId of await boardsThatMayWait(deps)) await reveal(boardId)
}

/** Where the last ballot was ever to reveal, and the last round has not been shown; of these some have nothing to show. */
async function boardsThatMayWait({store}: Pick<Deps, 'store'>): Promise<readonly BoardId[]> {
  const rows = await store.read<{board_id: string}>({
    sql:
      `SELECT DISTINCT board_id FROM events AS opened WHERE json LIKE '{"is":"roundOpened"%' AND NOT EXISTS ` +
      `(SELECT 1 FROM events WHERE board_id = opened.board_id AND seq > opened.seq AND (json LIKE '{"is":"roundRevealed"%' ` +
      `OR json LIKE '{"is":"roundWithdrawn"%' OR json LIKE '{"is":"roundEndedEmpty"%')) ` +
      `AND EXISTS (SELECT 1 FROM events WHERE board_id = opened.board_id AND json LIKE '%"revealWhen":"allIn"%')`,
    parameters: [],
  })
  return rows.map(({board_id}) => asId<'board'>(board_id))
}
