import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type {Attached} from '../../../server/rooms/hub.ts'
import {enter} from './enter.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {messageTypes, protocolVersion} from '../../../shared/contract/messages.ts'
import type {Change} from '../../../shared/domain/change.ts'
import type {Ear} from './ear.ts'
import {openLane} from './lane.ts'
import type {Hears, Knock, Line} from './lane.ts'
import {ourOrigin} from './product.ts'
import type {Product} from './product.ts'

type Seat = {readonly boardId: string; readonly cookie: string; readonly client: number; readonly overLane: boolean}

const nothing = Uint8Array.of(0, 0)

/** A tab of one person: a document of its own behind the product's own door, every frame of it overheard. */
export class Tab {
  readonly doc = new Y.Doc()
  isClosed = false
  /** The line was lost without a word. */
  isBroken = false
  readonly #ear: Ear
  readonly #isSlow: boolean
  /** What has come over a slow line and was not waited for. */
  #onItsWay: Uint8Array[] = []
  #waits = 0
  #line: Line | null = null
  /** The door asks before we know that it is open. */
  #early: Uint8Array[] = []
  #uploads = 0
  #saved = 0
  #hasBoard = false
  #clock = 0
  #changed: () => void = () => undefined

  private constructor(ear: Ear, client: number, isSlow: boolean) {
    this.#ear = ear
    this.#isSlow = isSlow
    this.doc.clientID = client
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#upload(2, update)
    })
  }

  /** Comes in and has the whole board; null where the door stays shut. */
  static async enter(product: Product, ear: Ear, {boardId, cookie, client, overLane}: Seat): Promise<Tab | null> {
    const tab = new Tab(ear, client, overLane && product.weather.isSlow)
    const params = new URLSearchParams({epoch: `${await product.hub.epoch(boardId as never)}`, v: `${protocolVersion}`})
    const hears = {
      frame: (frame: Uint8Array) => tab.#comes(frame),
      closed: () => tab.#close(),
      broken: () => tab.#break(),
    }
    const line = overLane
      ? await openLane(product, {boardId, params, cookie}, hears)
      : await openWire(product, {boardId, params, cookie}, hears)
    if (!line) return null
    tab.#line = line
    for (const frame of tab.#early.splice(0)) line.send(frame)
    tab.#say(messageTypes.sync, 0, Y.encodeStateVector(tab.doc))
    await tab.#until(() => tab.#hasBoard && tab.#saved >= tab.#uploads)
    return tab
  }

  /** Writes on the board and waits until it is saved, or refused. */
  async write(changes: readonly Change[]): Promise<void> {
    writeChanges(this.doc, changes)
    await this.#until(() => this.#saved >= this.#uploads)
  }

  /** Says where this person is looking; the rest of what it says is made up and goes no further. */
  present(step: string, secret: string): void {
    this.#clock += 1
    const entry = encoding.encode(encoder => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.doc.clientID)
      encoding.writeVarUint(encoder, this.#clock)
      encoding.writeVarString(encoder, JSON.stringify({who: {name: secret}, doing: {step, draft: secret}, secret}))
    })
    this.#say(messageTypes.awareness, null, entry)
  }

  /** What we said was taken, and everything that was told up to then has come: its confirmation stands behind it. */
  async caughtUp(): Promise<void> {
    this.#upload(1, nothing)
    await this.#until(() => this.#saved >= this.#uploads)
  }

  async leave(): Promise<void> {
    this.#close()
    await this.#line?.leave()
    this.doc.destroy()
  }

  #break(): void {
    if (!this.isClosed) this.isBroken = true
    this.#close()
  }

  #close(): void {
    this.#arrives()
    this.isClosed = true
    this.#changed()
  }

  #upload(step: number, update: Uint8Array): void {
    this.#uploads += 1
    this.#say(messageTypes.sync, step, update)
  }

  #say(type: number, step: number | null, payload: Uint8Array): void {
    if (this.isClosed) return
    const frame = encoding.encode(encoder => {
      encoding.writeVarUint(encoder, type)
      if (step !== null) encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, payload)
    })
    if (this.#line) this.#line.send(frame)
    else this.#early.push(frame)
  }

  #comes(frame: Uint8Array): void {
    if (this.#isSlow && this.#waits === 0) this.#onItsWay.push(frame)
    else this.#hear(frame)
  }

  #arrives(): void {
    for (const frame of this.#onItsWay.splice(0)) this.#hear(frame)
  }

  #hear(frame: Uint8Array): void {
    if (this.isClosed) return
    this.#ear.takeFrame(frame)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.saved) this.#saved = decoding.readVarUint(decoder)
    if (type === messageTypes.sync) this.#sync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
    this.#changed()
  }

  #sync(step: number, payload: Uint8Array): void {
    if (step === 0) return this.#upload(1, Y.encodeStateAsUpdate(this.doc, payload))
    Y.applyUpdate(this.doc, payload, this)
    if (step === 1) this.#hasBoard = true
  }

  /** Sent away by the server. */
  async gone(): Promise<void> {
    await this.#until(() => this.isClosed)
  }

  async #until(holds: () => boolean): Promise<void> {
    this.#waits += 1
    this.#arrives()
    while (!holds() && !this.isClosed)
      await new Promise<void>(done => {
        this.#changed = done
      })
    this.#waits -= 1
  }
}

async function openWire(product: Product, knock: Knock, hears: Hears): Promise<Line | null> {
  const wire = {send: hears.frame, close: hears.closed, waiting: () => 0}
  const answer = await enter(product.deps, product.limits, wire, {...knock, origin: ourOrigin, ticket: null})
  if ('why' in answer) return null
  return lineOf(answer)
}

function lineOf({receive, left}: Attached): Line {
  return {send: receive, leave: async () => left()}
}
