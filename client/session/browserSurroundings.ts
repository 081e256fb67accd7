import {chosenSocket} from './chosenSocket.ts'
import {browserDevice} from './device/browserDevice.ts'
import {newId} from './newId.ts'
import type {Surroundings} from './openSession.ts'
import {slowSocket} from './slowSocket.ts'
import type {SocketLike} from './socketLike.ts'

/** The real browser around a session. */
export function browserSurroundings(): Surroundings {
  const {fetch, Socket, later} = browserParts()
  const ticks = () => performance.now()
  return {
    fetch,
    ...chosenSocket({
      WebSocket: Socket,
      SlowSocket: slowSocket({fetch, later, ticks, onLeave, learned: {streamsAreHeld: false}}),
      later,
      ticks,
      onWake,
      onBack: task => addEventListener('online', task),
    }),
    address: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`,
    now: () => Date.now(),
    ticks,
    random: () => Math.random(),
    newKey: () => newId<'key'>(),
    later,
    onWake,
    onOffline: task => {
      addEventListener('offline', task)
      return () => removeEventListener('offline', task)
    },
    // It cannot know that a server is there, but knows when there is no network at all.
    isOffline: () => !(navigator.onLine ?? true),
    device: browserDevice(),
  }
}

/** The browser's own ways to a server. */
export function browserParts() {
  return {
    fetch: (...request: Parameters<typeof fetch>) => globalThis.fetch(...request),
    // The edge: the browser's own socket has all that is asked of one.
    Socket: globalThis.WebSocket as unknown as new (address: string) => SocketLike,
    later,
  }
}

function later(task: () => void, afterMs: number): () => void {
  const timer = setTimeout(task, afterMs)
  return () => clearTimeout(timer)
}

function onWake(task: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') task()
  }
  addEventListener('online', task)
  document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('online', task)
    document.removeEventListener('visibilitychange', seen)
  }
}

function onLeave(task: () => void): () => void {
  addEventListener('pagehide', task)
  return () => removeEventListener('pagehide', task)
}
