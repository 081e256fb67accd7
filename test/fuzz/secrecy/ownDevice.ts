import type {OwnDevice} from '../../../client/session/device/ownDevice.ts'
import {openSession} from '../../../client/session/openSession.ts'
import type {Attached} from '../../../server/rooms/hub.ts'
import {enter} from './enter.ts'
import {aClock} from '../../rooms/aClock.ts'
import type {Ear} from './ear.ts'
import {ourOrigin} from './product.ts'
import type {Product} from './product.ts'

type Seat = {
  readonly boardId: string
  readonly cookie: string
  readonly ask: (path: string, init: RequestInit) => Promise<Response>
}
/** The browser's storage is written when nothing has come for so long. */
const quietMs = 4000
const stepMs = 500
const mostTurns = 2000

/**
 * Our own client in a tab of somebody who called the device her own: what it hears, and what it puts into the
 * browser's storage, before it is locked and after.
 */
export async function openOnOwnDevice(product: Product, seat: Seat, ears: {tab: Ear; storage: Ear}) {
  const clock = aClock()
  const opened = openSession(seat.boardId, {
    fetch: (path, init) => seat.ask(String(path), init ?? {}),
    // The edge: it has the parts of a browser's socket that the provider uses.
    Socket: socketThrough(product, seat, ears.tab) as unknown as typeof WebSocket,
    address: 'ws://localhost:4400/sync',
    now: () => clock.ms,
    ticks: () => clock.ms,
    random: () => 0.5,
    newKey: () => 'key',
    later: clock.later,
    onWake: () => () => undefined,
    onOffline: () => () => undefined,
    isOffline: () => false,
    device: ownDevice(ears.storage),
  })
  const isOnline = () => {
    const state = opened.state.get()
    return state.is === 'open' && state.session.link.get().is === 'online'
  }
  /** Lets the tab come back where it was sent away, and come to rest. */
  const rest = async () => {
    for (let turn = 0; turn < mostTurns && !isOnline(); turn += 1) {
      await clock.move(stepMs)
      await new Promise(done => setTimeout(done, 1))
    }
    if (!isOnline()) throw new Error(`our own client does not come in: ${JSON.stringify(opened.state.get())}`)
    await clock.move(quietMs)
    await new Promise(done => setImmediate(done))
  }
  await rest()
  const state = opened.state.get()
  if (state.is === 'open') await state.session.device.keep(true)
  return {rest, close: opened.close}
}

function ownDevice(storage: Ear): OwnDevice {
  const rows = new Map<string, Uint8Array<ArrayBuffer>>()
  const {subtle} = globalThis.crypto
  const keep = (from: string, bytes: Uint8Array) => storage.takeWords(from, Buffer.from(bytes).toString('latin1'))
  return {
    is: 'able',
    vault: {
      isTrusted: async () => true,
      trust: async () => undefined,
      rows: async () => [...rows].map(([name, bytes]) => ({name, bytes})),
      put: async (_, {name, bytes}) => {
        keep(`the row ${name}`, bytes)
        rows.set(name, bytes)
      },
      remove: async (_, name) => void rows.delete(name),
      holds: async () => 'nothing',
      wipe: async () => rows.clear(),
    },
    subtle: {
      importKey: subtle.importKey.bind(subtle),
      decrypt: subtle.decrypt.bind(subtle),
      encrypt: (algorithm: AesGcmParams, key: CryptoKey, bytes: Uint8Array<ArrayBuffer>) => {
        keep('what is locked away', bytes)
        return subtle.encrypt(algorithm, key, bytes)
      },
    } as unknown as SubtleCrypto,
    randomBytes: count => globalThis.crypto.getRandomValues(new Uint8Array(count)),
    claim: async () => () => undefined,
  }
}

function socketThrough(product: Product, {cookie}: Seat, ear: Ear) {
  return class Socket {
    binaryType: BinaryType = 'arraybuffer'
    readyState = 0
    bufferedAmount = 0
    onopen: ((event: object) => void) | null = null
    onmessage: ((event: {readonly data: ArrayBuffer}) => void) | null = null
    onclose: ((event: {readonly code: number; readonly reason: string}) => void) | null = null
    onerror: ((event: object) => void) | null = null
    #attached: Attached | null = null
    #early: Uint8Array[] | null = []

    constructor(address: string) {
      this.#open(new URL(address)).catch(() => this.#end(1006, ''))
    }

    send(frame: Uint8Array): void {
      // Copied: the provider goes on with its bytes.
      if (this.readyState === 1) this.#attached?.receive(Uint8Array.from(frame))
    }

    close(): void {
      this.#attached?.left()
      this.#end(1000, '')
    }

    async #open({pathname, searchParams}: URL): Promise<void> {
      const wire = {
        send: (frame: Uint8Array) => this.#hear(frame),
        close: (code: number, reason: string) => this.#end(code, reason),
        waiting: () => 0,
      }
      const boardId = pathname.split('/').at(-1) ?? ''
      const knock = {boardId, params: searchParams, origin: ourOrigin, cookie, ticket: null}
      const answer = await enter(product.deps, product.limits, wire, knock)
      if ('why' in answer) return this.#end(4401, answer.why)
      this.#attached = answer
      if (this.readyState === 3) return answer.left()
      this.readyState = 1
      this.onopen?.({})
      const early = this.#early ?? []
      this.#early = null
      for (const frame of early) this.#hear(frame)
    }

    #hear(frame: Uint8Array): void {
      if (this.readyState === 3) return
      if (this.#early) return void this.#early.push(frame)
      ear.takeFrame(frame)
      this.onmessage?.({data: Uint8Array.from(frame).buffer})
    }

    #end(code: number, reason: string): void {
      if (this.readyState === 3) return
      this.readyState = 3
      this.onclose?.({code, reason})
    }
  }
}
