import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import {messages, syncFrame, syncSteps, tokenFrame} from './frames.ts'
import {LeanSocket} from './leanSocket.ts'

/** The way into one room of one server, for one person. */
export type Door = {
  readonly address: URL
  readonly headers: Readonly<Record<string, string>>
  /** Stands before every message. */
  readonly prefix: Uint8Array
  /** Shown after the socket is open; null where the door itself has asked. */
  readonly token: string | null
}

export type Visit = {
  /** What this person holds already; nothing by default. */
  readonly vector?: Uint8Array
  /** What is answered when the server asks for what it lacks; nothing by default. */
  readonly answer?: Uint8Array
  /** Synced is who has had a sync message of at least this size: an answer that leaves the board out is none. */
  readonly leastBytes?: number
  /** Sees every frame whole. */
  readonly sees?: (frame: Buffer) => void
}

/** No client, no struct, no deletion. */
const nothingKnown = new Uint8Array([0])
const nothingNew = new Uint8Array([0, 0])
/** Of Hocuspocus' answers to a token. */
const authenticated = 2

/** Somebody who holds all of this already, deletions included. */
export function returning(state: Uint8Array): Visit {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const vector = Y.encodeStateVector(doc)
  const answer = Y.encodeStateAsUpdate(doc, vector)
  doc.destroy()
  return {vector, answer}
}

/** One person's tab, as far as a server can tell. */
export class Visitor {
  readonly synced: Promise<void>
  /** The line has broken, or was closed by the server. */
  readonly gone: Promise<void>
  fault: string | null = null
  /** Where the log stands, as our server says it; a tab of ours says so when it comes back. */
  seq: number | null = null
  readonly #door: Door
  readonly #visit: Visit
  readonly #socket: LeanSocket
  #isLeaving = false
  #syncedNow: () => void = () => undefined
  #goneNow: () => void = () => undefined
  #failed: (why: Error) => void = () => undefined

  constructor(door: Door, visit: Visit = {}) {
    this.#door = door
    this.#visit = visit
    this.synced = new Promise((done, failed) => {
      this.#syncedNow = done
      this.#failed = failed
    })
    this.gone = new Promise(done => {
      this.#goneNow = done
    })
    // Whoever waits hears of it; nobody has to wait.
    this.synced.catch(() => undefined)
    this.#socket = new LeanSocket(door.address, door.headers, visit.sees !== undefined, {
      open: () => this.#entered(),
      frame: (head, length) => this.#hears(head, length),
      closed: code => {
        if (!this.#isLeaving) this.#fail(`closed with ${code}`)
        this.#goneNow()
      },
    })
  }

  get prefix(): Uint8Array {
    return this.#door.prefix
  }

  get bytes(): number {
    return this.#socket.bytes
  }

  upload(update: Uint8Array): void {
    this.send(syncFrame(this.#door.prefix, syncSteps.update, update))
  }

  send(frame: Uint8Array): void {
    this.#socket.send(frame)
  }

  leave(): void {
    this.#isLeaving = true
    this.#socket.end()
  }

  #entered(): void {
    const {token, prefix} = this.#door
    // Like Hocuspocus' own provider: the question goes with the token and waits there.
    if (token !== null) this.send(tokenFrame(prefix, token))
    this.send(syncFrame(this.#door.prefix, syncSteps.vector, this.#visit.vector ?? nothingKnown))
  }

  #hears(head: Buffer, length: number): void {
    const at = this.#door.prefix.length
    const type = head[at]
    if (type === messages.sync) {
      const step = head[at + 1]
      if (step === syncSteps.vector) {
        this.send(syncFrame(this.#door.prefix, syncSteps.state, this.#visit.answer ?? nothingNew))
      } else if (step === syncSteps.state || this.#visit.leastBytes !== undefined) {
        if (length >= (this.#visit.leastBytes ?? 0)) this.#syncedNow()
      }
    } else if (type === messages.auth && this.#door.token !== null) {
      if (head[at + 1] !== authenticated) this.#fail('not let in')
    } else if (type === messages.saved && this.#door.token === null) {
      const decoder = decoding.createDecoder(head.subarray(at + 1))
      decoding.readVarUint(decoder)
      this.seq = decoding.readVarUint(decoder)
    } else if (type === messages.refused && this.#door.token === null) {
      this.#fail(`refused: ${head.toString('latin1', at + 2, at + 40)}`)
    }
    this.#visit.sees?.(head)
  }

  #fail(why: string): void {
    this.fault ??= why
    this.#failed(new Error(why))
  }
}
