import type {Deps} from '../deps.ts'
import type {Deadlines} from './deadlines.ts'
import {startDeadlines, watchOpenRounds} from './deadlines.ts'
import {revealFullRounds} from './fullRounds.ts'
import {startProfiles} from './profiles.ts'
import type {Profiles, Schedule} from './profiles.ts'
import type {SigningDays} from './signingDays.ts'
import {startSigningDays, watchSetDays} from './signingDays.ts'

/** What works by itself beside the requests. */
export type Services = {
  readonly profiles: Profiles
  readonly deadlines: Deadlines
  readonly signingDays: SigningDays
  readonly close: () => Promise<void>
}

/** What can change which customers a segment has. */
const countedKinds: ReadonlySet<string> = new Set(['attributes', 'conditions', 'segments'])

export function startServices(deps: Deps, schedule: Schedule = laterWithoutHoldingTheProcess): Services {
  const profiles = startProfiles({
    hub: deps.hub,
    dataDir: deps.dataDir,
    schedule,
    onFault: boardId => deps.log.error({boardId}, 'the customers of a board could not be counted'),
  })
  deps.hub.onBoardCommitted((boardId, touched) => {
    if (touched.some(({kind}) => countedKinds.has(kind))) profiles.touched(boardId)
  })
  const deadlines = startDeadlines(deps, schedule)
  revealFullRounds(deps).catch(() => deps.log.error({}, 'rounds in which everybody has voted could not be looked up'))
  watchOpenRounds(deps, deadlines).catch(() => deps.log.error({}, 'open rounds could not be looked up'))
  const signingDays = startSigningDays(deps, schedule)
  watchSetDays(deps, signingDays).catch(() => deps.log.error({}, 'days to sign by could not be looked up'))
  return {
    profiles,
    deadlines,
    signingDays,
    async close() {
      deadlines.close()
      signingDays.close()
      await profiles.close()
    },
  }
}

export const laterWithoutHoldingTheProcess: Schedule = (afterMs, task) => {
  const timer = setTimeout(task, afterMs)
  timer.unref()
  return () => clearTimeout(timer)
}
