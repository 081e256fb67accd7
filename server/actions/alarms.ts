import type {Deps} from '../deps.ts'
import type {Schedule} from './profiles.ts'

/** Moments at which something is to be done, by the server's clock, also when nobody is there. */
export type Alarms<Key> = {
  /** Another moment for the same thing takes the place of the one before. */
  readonly set: (key: Key, at: string, task: () => void) => void
  readonly callOff: (key: Key) => void
  readonly close: () => void
}

/** Timers cannot wait for weeks: a longer wait is taken in steps. */
const longestWaitMs = 24 * 60 * 60_000

export function startAlarms<Key>(deps: Pick<Deps, 'now'>, schedule: Schedule): Alarms<Key> {
  const waiting = new Map<Key, () => void>()
  const callOff: Alarms<Key>['callOff'] = key => {
    waiting.get(key)?.()
    waiting.delete(key)
  }
  const set: Alarms<Key>['set'] = (key, at, task) => {
    callOff(key)
    const leftMs = Date.parse(at) - deps.now().getTime()
    const wake = () => {
      waiting.delete(key)
      if (leftMs > longestWaitMs) set(key, at, task)
      else task()
    }
    waiting.set(key, schedule(Math.min(Math.max(leftMs, 0), longestWaitMs), wake))
  }
  return {
    set,
    callOff,
    close: () => {
      for (const key of waiting.keys()) callOff(key)
    },
  }
}
