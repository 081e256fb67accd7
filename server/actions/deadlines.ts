import type {BoardId, RoundId} from '../../shared/domain/entities/ids.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import {openRoundOf} from '../../shared/record/inForce.ts'
import type {Round} from '../../shared/record/round.ts'
import {asId} from '../../shared/std/ids.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {startAlarms} from './alarms.ts'
import type {Schedule} from './profiles.ts'
import {revealWhenDue} from './revealRound.ts'

/** Reveals rounds at their deadline where the setting says so, by the server's clock, also when nobody is there. */
export type Deadlines = {
  readonly watch: (boardId: BoardId, round: Pick<Round, 'id' | 'deadline'>) => void
  readonly close: () => void
}

export function startDeadlines(deps: Deps, schedule: Schedule): Deadlines {
  const alarms = startAlarms<RoundId>(deps, schedule)

  const fire = async (boardId: BoardId, roundId: RoundId): Promise<void> => {
    await deps.hub.decide<null>(boardId, async room => {
      // The minutes that were left have passed, whatever the wall clock was set to meanwhile. (REC-3)
      const isOpen = openRoundOf(room.record.rounds)?.id === roundId
      if (isOpen && room.record.settings.revealWhen === 'deadline') await revealWhenDue(deps, room, boardId, 'has come')
      return ok(null)
    })
  }
  const watch: Deadlines['watch'] = (boardId, {id, deadline}) => {
    if (deadline === null) return
    alarms.set(id, deadline, () => {
      fire(boardId, id).catch(() => deps.log.error({boardId}, 'a round could not be revealed at its deadline'))
    })
  }

  return {
    watch,
    close: alarms.close,
  }
}

/** After a start: the rounds that were open when the server went down. */
export async function watchOpenRounds(deps: Deps, deadlines: Deadlines): Promise<void> {
  const rows = await deps.store.read<{board_id: string; json: string}>({
    sql: `SELECT board_id, json FROM events WHERE json LIKE '{"is":"roundOpened"%'`,
    parameters: [],
  })
  for (const row of rows) {
    // Written by ourselves: our own action put this event there.
    const event = JSON.parse(row.json) as PublicEvent
    if (event.is === 'roundOpened') deadlines.watch(asId<'board'>(row.board_id), event.round)
  }
}
