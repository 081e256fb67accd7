import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import {openSession} from '../../client/session/openSession.ts'
import type {Session} from '../../client/session/session.ts'
import {messageTypes} from '../../shared/contract/messages.ts'
import type {Seat} from '../server/rooms/childServer.ts'

/** Our client's waits are made for people; a test has less time. */
const timesFaster = 2
/** A port on which nobody listens. */
const nowhere = 'ws://127.0.0.1:1'

type LineEvents = {
  readonly address: (wanted: string) => string
  readonly opened: (socket: WebSocket) => void
  readonly closed: (socket: WebSocket, code: number) => void
  readonly sends: (frame: Uint8Array) => void
}

/** A socket as a browser would open it, watched. */
function lineOf(headers: Readonly<Record<string, string>>, on: LineEvents): new (address: string) => WebSocket {
  return class Line extends WebSocket {
    constructor(address: string) {
      super(on.address(address), {headers})
      on.opened(this)
      this.on('close', code => on.closed(this, code))
    }

    override send(data: Uint8Array): void {
      on.sends(data)
      super.send(data)
    }
  }
}

/** One person with our own client over a real socket, whose network is in the test's hand. */
export class Peer {
  isOffline = false
  /** How often a socket was opened, and what the server said when it closed one. */
  connects = 0
  readonly closes: number[] = []
  /** How often it told the server about the presence of somebody else. */
  saidOfOthers = 0
  /** What this tab's document said of itself when it last connected: its vector, and what it has and we may lack. */
  vector: Uint8Array | null = null
  answer: Uint8Array | null = null
  readonly #sockets = new Set<WebSocket>()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #opened: ReturnType<typeof openSession>
  #wake: () => void = () => undefined

  constructor(origin: string, {boardId, cookie}: Seat, random: () => number) {
    const Line = lineOf(
      {cookie, origin},
      {
        address: address => (this.isOffline ? nowhere : address),
        opened: socket => {
          this.#sockets.add(socket)
          this.connects += 1
        },
        closed: (socket, code) => {
          this.#sockets.delete(socket)
          this.closes.push(code)
        },
        sends: frame => this.#look(frame),
      },
    )
    this.#opened = openSession(boardId, {
      fetch: (path, init) => {
        if (this.isOffline) return Promise.reject(new TypeError('no network'))
        const headers = {...(init?.headers as Record<string, string>), cookie, origin}
        return fetch(new URL(String(path), origin), {...init, headers})
      },
      // The edge: `ws` has the parts of a browser's socket that the provider uses.
      Socket: Line as unknown as typeof globalThis.WebSocket,
      address: `${origin.replace('http', 'ws')}/sync`,
      now: () => Date.now(),
      ticks: () => performance.now(),
      random,
      newKey: () => String(random()),
      later: (task, afterMs) => {
        const timer = setTimeout(() => {
          this.#timers.delete(timer)
          task()
        }, afterMs / timesFaster)
        this.#timers.add(timer)
        return () => clearTimeout(timer)
      },
      onWake: task => {
        this.#wake = task
        return () => undefined
      },
      onOffline: () => () => undefined,
      isOffline: () => false,
      device: {is: 'unable', why: 'noStorage'},
    })
  }

  get session(): Session {
    const state = this.#opened.state.get()
    if (state.is !== 'open') throw new Error(`not open: ${JSON.stringify(state)}`)
    return state.session
  }

  get isOpen(): boolean {
    return this.#opened.state.get().is === 'open'
  }

  /** Connected, and everything this tab did is on the server's disk. */
  get isSettled(): boolean {
    return this.isOpen && this.session.link.get().is === 'online' && this.session.unsent.get() === 0
  }

  /** For whoever has to find out why it is not settled. */
  get condition(): object {
    const {connects, closes, isOffline} = this
    const state = this.#opened.state.get()
    if (state.is !== 'open') return {state, connects, closes: closes.slice(-8), isOffline}
    const {link, unsent, notices, unsavedTexts} = state.session
    const told = notices.all.get().map(({notice}) => notice)
    return {
      link: link.get(),
      unsent: unsent.get(),
      connects,
      closes: closes.slice(-8),
      isOffline,
      told,
      texts: unsavedTexts(),
    }
  }

  /** The line breaks without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate()
  }

  goOffline(): void {
    this.isOffline = true
    this.cut()
  }

  comeBack(): void {
    this.isOffline = false
    this.#wake()
  }

  close(): void {
    this.#opened.close()
    for (const timer of this.#timers) clearTimeout(timer)
    this.cut()
  }

  #look(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.awareness) {
      // One entry is one's own.
      if (decoding.readVarUint(decoding.createDecoder(decoding.readVarUint8Array(decoder))) > 1) this.saidOfOthers += 1
      return
    }
    if (type !== messageTypes.sync) return
    const step = decoding.readVarUint(decoder)
    if (step === 0) {
      this.vector = decoding.readVarUint8Array(decoder)
      this.answer = null
    } else if (step === 1) this.answer = decoding.readVarUint8Array(decoder)
  }
}

/** Everything a document says of itself to the outside, comparable; what is pending would stand among the structs. */
export function standingOf({vector, answer}: Pick<Peer, 'vector' | 'answer'>) {
  if (!vector || !answer) return null
  const {structs, ds} = Y.decodeUpdate(answer)
  const clocks = [...Y.decodeStateVector(vector)].toSorted(([a], [b]) => a - b)
  const deleted = [...ds.clients].toSorted(([a], [b]) => a - b)
  return {
    clocks,
    deleted: deleted.map(([client, ranges]) => [client, ranges.map(({clock, len}) => [clock, len])]),
    unsaid: structs.length,
  }
}
