import {browserDevice} from './device/browserDevice.ts'
import {newId} from './newId.ts'
import type {Surroundings} from './openSession.ts'

/** The real browser around a session. */
export function browserSurroundings(): Surroundings {
  return {
    fetch: (...request) => globalThis.fetch(...request),
    Socket: globalThis.WebSocket,
    address: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`,
    now: () => Date.now(),
    random: () => Math.random(),
    newKey: () => newId<'key'>(),
    later: (task, afterMs) => {
      const timer = setTimeout(task, afterMs)
      return () => clearTimeout(timer)
    },
    onWake: task => {
      const seen = () => {
        if (document.visibilityState === 'visible') task()
      }
      addEventListener('online', task)
      document.addEventListener('visibilitychange', seen)
      return () => {
        removeEventListener('online', task)
        document.removeEventListener('visibilitychange', seen)
      }
    },
    onOffline: task => {
      addEventListener('offline', task)
      return () => removeEventListener('offline', task)
    },
    device: browserDevice(),
  }
}
