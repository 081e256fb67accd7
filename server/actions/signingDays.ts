import type {BoardId} from '../../shared/domain/entities/ids.ts'
import {signingOf} from '../../shared/record/outcome.ts'
import {asId} from '../../shared/std/ids.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {startAlarms} from './alarms.ts'
import type {Schedule} from './profiles.ts'

/** Says of a candidate that it is not agreed when its day to sign by comes, also when nobody is there. (SIGN-7) */
export type SigningDays = {
  readonly watch: (boardId: BoardId, until: string) => void
  readonly close: () => void
}

export function startSigningDays(deps: Deps, schedule: Schedule): SigningDays {
  const alarms = startAlarms<BoardId>(deps, schedule)

  const fire = async (boardId: BoardId): Promise<void> => {
    await deps.hub.decide<null>(boardId, async ({record, now, commit}) => {
      const {phase, signBy, lapsed} = record
      // The day was moved, or what lay there was agreed or opened again meanwhile.
      if (phase !== 'agree' || signBy === null || lapsed !== null) return ok(null)
      if (now < signBy) watch(boardId, signBy)
      else
        await commit({
          by: 'server',
          events: [{is: 'signByPassed', until: signBy, missing: signingOf(record).missing}],
        })
      return ok(null)
    })
  }
  const watch: SigningDays['watch'] = (boardId, until) =>
    alarms.set(boardId, until, () => {
      fire(boardId).catch(() => deps.log.error({boardId}, 'it could not be said that the day to sign by has passed'))
    })

  return {watch, close: alarms.close}
}

/** After a start: the days that were set before, and those that came while nobody ran. */
export async function watchSetDays(deps: Deps, days: SigningDays): Promise<void> {
  const rows = await deps.store.read<{board_id: string; json: string}>({
    sql: `SELECT board_id, json FROM events WHERE json LIKE '{"is":"signBy%' OR json LIKE '{"is":"versionAgreed"%' ORDER BY seq`,
    parameters: [],
  })
  // The last of them counts: what came after a day has settled it.
  const last = new Map(rows.map(({board_id, json}) => [board_id, json]))
  for (const [boardId, json] of last) {
    const [, until] = /^\{"is":"signByMoved","until":"([^"]+)"/.exec(json) ?? []
    if (until !== undefined) days.watch(asId<'board'>(boardId), until)
  }
}
