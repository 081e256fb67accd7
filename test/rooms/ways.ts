import WebSocket from 'ws'
import {slowSocket} from '../../client/session/slowSocket.ts'
import type {SlowParts} from '../../client/session/slowParts.ts'
import type {AnySocket, OneWay} from '../suites/wire.ts'

export const overSocket: OneWay = {
  name: 'a WebSocket',
  open: (address, cookie, origin) => new WebSocket(address, {headers: {cookie, ...(origin === '' ? {} : {origin})}}),
  // The edge: `ws` can be told not to read.
  stall: socket => (socket as unknown as WebSocket).pause(),
}

/** The slow lane as a browser takes it: with its cookie and, on writes, its origin. */
export function overLane(name: string, streamsAreHeld: boolean): OneWay {
  const stalls = new WeakMap<AnySocket, () => void>()
  return {
    name,
    open: (address, cookie, origin) => {
      let isStalled = false
      const ask = asBrowser(cookie, origin)
      const fetchLike: typeof fetch = async (to, init = {}) => {
        const answer = await ask(to, init)
        return init.method === 'POST' ? answer : stallable(answer, () => isStalled)
      }
      const Socket = slowSocket({...nodeParts(fetchLike), learned: {streamsAreHeld}})
      const socket = new Socket(address) as unknown as AnySocket
      stalls.set(socket, () => {
        isStalled = true
      })
      return socket
    },
    stall: socket => stalls.get(socket)?.(),
  }
}

/** What a browser adds by itself: its cookie, and its origin on writes. */
export const asBrowser =
  (cookie: string, origin: string): typeof fetch =>
  (to, init = {}) =>
    fetch(to, {...init, headers: {...init.headers, cookie, ...(init.method === 'POST' && origin ? {origin} : {})}})

export function nodeParts(fetchLike: typeof fetch): SlowParts {
  return {
    fetch: fetchLike,
    later: (task, afterMs) => {
      const timer = setTimeout(task, afterMs)
      return () => clearTimeout(timer)
    },
    ticks: () => performance.now(),
    onLeave: () => () => undefined,
    learned: {streamsAreHeld: false},
  }
}

/** An answer of which no more bytes are read once somebody says so. */
function stallable(answer: Response, isStalled: () => boolean): Response {
  if (!answer.body) return answer
  const source = answer.body.getReader()
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async controller => {
        if (isStalled()) return new Promise(() => undefined)
        const piece = await source.read()
        if (piece.done) controller.close()
        else controller.enqueue(piece.value)
      },
      cancel: () => source.cancel(),
    },
    {highWaterMark: 0},
  )
  return new Response(body, {status: answer.status, headers: answer.headers})
}
