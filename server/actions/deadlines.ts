import type {BoardId, RoundId} from '../../shared/domain/entities/ids.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import {dueAt, openRoundOf} from '../../shared/record/inForce.ts'
import type {Round} from '../../shared/record/round.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {asId} from '../../shared/std/ids.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {startAlarms} from './alarms.ts'
import type {Schedule} from './profiles.ts'
import {revealWhenDue} from './revealRound.ts'

/** What happens to rounds at their deadline, by the server's clock, also when nobody is there. (REV-9) */
export type Deadlines = {
  readonly watch: (boardId: BoardId, round: Due) => void
  /** The round that is open now, if it has a deadline. */
  readonly watchOpen: (boardId: BoardId, record: Pick<RecordState, 'rounds'>) => void
  readonly close: () => void
}

type Due = Pick<Round, 'id' | 'deadline' | 'askedUntil'>

export function startDeadlines(deps: Deps, schedule: Schedule): Deadlines {
  const alarms = startAlarms<RoundId>(deps, schedule)
  const watched = new Map<RoundId, string>()

  const fire = async (boardId: BoardId, roundId: RoundId, at: string): Promise<void> => {
    await deps.hub.decide<null>(boardId, async room => {
      const round = openRoundOf(room.record.rounds)
      if (round?.id !== roundId) {
        watched.delete(roundId)
        return ok(null)
      }
      // The minutes that were left have passed, whatever the wall clock was set to meanwhile. (REC-3)
      if (dueAt(round) === at) await revealWhenDue(deps, room, boardId, 'has come')
      const after = openRoundOf(room.record.rounds)
      // Whom a reveal asks once more, it waits for: until another moment.
      if (after?.id === roundId && dueAt(after) !== at) watch(boardId, after)
      return ok(null)
    })
  }
  const watch: Deadlines['watch'] = (boardId, round) => {
    const at = dueAt(round)
    if (at === null || watched.get(round.id) === at) return
    watched.set(round.id, at)
    alarms.set(round.id, at, () => {
      fire(boardId, round.id, at).catch(() =>
        deps.log.error({boardId}, 'a round could not be revealed at its deadline'),
      )
    })
  }

  return {
    watch,
    watchOpen: (boardId, {rounds}) => {
      const round = openRoundOf(rounds)
      if (round) watch(boardId, round)
    },
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
