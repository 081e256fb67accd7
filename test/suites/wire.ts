/* oxlint-disable unicorn/prefer-add-event-listener -- the provider sets on-functions, and so do its tests. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {expect, test} from 'vitest'
import * as Y from 'yjs'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import {messageTypes, protocolVersion} from '../../shared/contract/messages.ts'
import type {Change} from '../../shared/domain/change.ts'
import {id} from '../rooms/aBoard.ts'
import {aSocketServer} from '../rooms/aSocketServer.ts'
import type {Seat} from '../server/rooms/childServer.ts'

/** What both ways have of a browser's WebSocket. */
export type AnySocket = {
  binaryType: string
  readonly readyState: number
  onopen: unknown
  onmessage: unknown
  onclose: unknown
  onerror: unknown
  send: (data: Uint8Array<ArrayBuffer>) => void
  close: () => void
}

/** One way to the server, as a browser on `origin` with this cookie would take it. */
export type OneWay = {
  readonly name: string
  readonly open: (address: string, cookie: string, origin: string) => AnySocket
  /** From now on it takes no bytes, as a laptop does that was closed. */
  readonly stall: (socket: AnySocket) => void
}

/** A tab that speaks the protocol over any of the ways, and remembers what it heard. */
export class AnyTab {
  readonly doc = new Y.Doc()
  readonly socket: AnySocket
  sent = 0
  saved = 0
  records = 0
  presences = 0
  frames = 0
  refused: {readonly upload: number; readonly code: string} | null = null
  closed: {readonly code: number; readonly reason: string} | null = null
  isSynced = false
  #changed: (() => void)[] = []

  constructor(way: OneWay, origin: string, seat: Seat, set: {readonly query?: string; readonly from?: string} = {}) {
    const query = set.query ?? `epoch=${seat.epoch}&v=${protocolVersion}`
    const address = `${origin.replace('http', 'ws')}/sync/${seat.boardId}?${query}`
    this.socket = way.open(address, seat.cookie, set.from ?? origin)
    this.socket.binaryType = 'arraybuffer'
    this.socket.onopen = () => this.#send(messageTypes.sync, 0, Y.encodeStateVector(this.doc))
    this.socket.onmessage = ({data}: {readonly data: ArrayBuffer}) => {
      this.#receive(new Uint8Array(data))
      this.#wake()
    }
    this.socket.onclose = ({code, reason}: {readonly code: number; readonly reason: string}) => {
      this.closed = {code, reason}
      this.#wake()
    }
    this.socket.onerror = () => undefined
    this.doc.on('update', (update: Uint8Array, from: unknown) => {
      if (from !== this) this.upload(update)
    })
  }

  write(...changes: readonly Change[]): void {
    writeChanges(this.doc, changes)
  }

  upload(update: Uint8Array): void {
    this.sent += 1
    this.#send(messageTypes.sync, 2, update)
  }

  raw(frame: Uint8Array): void {
    this.socket.send(new Uint8Array(frame))
  }

  /** Waits for what this tab hears; no clock. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>(done => this.#changed.push(done))
  }

  synced(): Promise<void> {
    return this.until(() => this.isSynced || this.closed !== null)
  }

  allSaved(): Promise<void> {
    return this.until(() => this.saved >= this.sent || this.closed !== null)
  }

  async gone(): Promise<number> {
    await this.until(() => this.closed !== null)
    return this.closed?.code ?? 0
  }

  has(name: string): boolean {
    return this.doc.getMap('attributes').has(id(name))
  }

  #wake(): void {
    for (const changed of this.#changed.splice(0)) changed()
  }

  #send(type: number, step: number, payload: Uint8Array): void {
    this.raw(
      encoding.encode(encoder => {
        encoding.writeVarUint(encoder, type)
        encoding.writeVarUint(encoder, step)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    )
  }

  #receive(frame: Uint8Array): void {
    this.frames += 1
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.saved:
        this.saved = decoding.readVarUint(decoder)
        return
      case messageTypes.record:
        this.records += 1
        return
      case messageTypes.awareness:
        this.presences += 1
        return
      case messageTypes.refused:
        this.refused = {upload: decoding.readVarUint(decoder), code: decoding.readVarString(decoder)}
        return
      case messageTypes.sync: {
        const step = decoding.readVarUint(decoder)
        const payload = decoding.readVarUint8Array(decoder)
        if (step === 0) {
          this.sent += 1
          this.#send(messageTypes.sync, 1, Y.encodeStateAsUpdate(this.doc, payload))
          return
        }
        Y.applyUpdate(this.doc, payload, this)
        if (step === 1) this.isSynced = true
      }
    }
  }
}

export const anAttribute = (name: string, more: object = {}): Change => ({
  do: 'create',
  kind: 'attributes',
  id: id(name),
  fields: {name, key: name, ...more},
})

/** Whatever carries frames between a tab and a room passes this. */
export function wireSuite(way: OneWay): void {
  const twoPeople = async (set: Parameters<typeof aSocketServer>[0] = {}) => {
    const server = await aSocketServer(set)
    const [frida, anna] = (await server.workshop('product', 'sales')) as [Seat, Seat]
    const tab = (seat: Seat, more: ConstructorParameters<typeof AnyTab>[3] = {}) =>
      new AnyTab(way, server.origin, seat, more)
    return {...server, frida, anna, tab}
  }

  test('SYNC-1 SYNC-2 two people see each other write, and hear that it is saved', async () => {
    const {frida, anna, tab} = await twoPeople()
    const [one, two] = [tab(frida), tab(anna)]
    await Promise.all([one.synced(), two.synced()])

    one.write(anAttribute('age'))
    await two.until(() => two.has('age'))
    two.write(anAttribute('town'))
    await one.until(() => one.has('town'))
    await Promise.all([one.allSaved(), two.allSaved()])

    expect(one.doc.getMap('attributes').toJSON()).toEqual(two.doc.getMap('attributes').toJSON())
    expect([one.records > 0, two.records > 0]).toEqual([true, true])
    expect([one.saved, two.saved]).toEqual([2, 2])
  })

  test('SYNC-2 a hundred edits in a row arrive in order, each once', async () => {
    const {frida, anna, tab} = await twoPeople()
    const [one, two] = [tab(frida), tab(anna)]
    await Promise.all([one.synced(), two.synced()])

    for (let edit = 0; edit < 100; edit += 1) one.write(anAttribute(`a${edit}`))
    await one.allSaved()
    await two.until(() => two.has('a99'))

    expect(two.doc.getMap('attributes').size).toBe(100)
    expect([two.doc.store.pendingStructs, two.doc.store.pendingDs]).toEqual([null, null])
    expect(one.saved).toBe(101)
  })

  test('SYNC-2 half a megabyte in one edit', async () => {
    const {frida, anna, tab} = await twoPeople({limits: {bytesPerSecond: 1e9}})
    const [one, two] = [tab(frida), tab(anna)]
    await Promise.all([one.synced(), two.synced()])

    one.write(...Array.from({length: 60}, (_, at) => anAttribute(`a${at}`, {options: words(50, 180)})))
    await Promise.all([one.allSaved(), two.until(() => two.has('a59'))])

    expect(two.doc.getMap('attributes').toJSON()).toEqual(one.doc.getMap('attributes').toJSON())
  })

  test('SYNC-3 what the gate refuses is said with its number, then 4422', async () => {
    const {frida, anna, tab} = await twoPeople()
    const [bad, honest] = [tab(anna), tab(frida)]
    await Promise.all([bad.synced(), honest.synced()])

    bad.doc.getMap('nonsense').set('x', 1)

    expect(await bad.gone()).toBe(4422)
    expect(bad.refused?.upload).toBe(2)
    honest.write(anAttribute('age'))
    await honest.allSaved()
    expect(honest.closed).toBeNull()
  })

  test('JOIN-2 no cookie, a board that is not there and one of others are closed alike, before any frame', async () => {
    const {anna, tab, workshop} = await twoPeople()
    const [stranger] = await workshop('medical')
    const tabs = [
      tab({...anna, cookie: ''}),
      tab({...anna, cookie: 'enig=nobody-has-this-cookie-at-all'}),
      tab({...anna, boardId: 'aaaaaaaaaaaaaaaaaaaaa'}),
      tab({...anna, cookie: stranger?.cookie ?? ''}),
      tab(anna, {from: 'https://evil.example'}),
      tab(anna, {from: ''}),
    ]

    expect(await Promise.all(tabs.map(one => one.gone()))).toEqual(tabs.map(() => 4401))
    expect(tabs.map(({frames}) => frames)).toEqual(tabs.map(() => 0))
  })

  test('another epoch and another protocol are closed with 4409, before any frame', async () => {
    const {anna, tab} = await twoPeople()
    const [epoch, none, protocol] = [
      tab(anna, {query: 'epoch=7&v=1'}),
      tab(anna, {query: 'v=1'}),
      tab(anna, {query: 'epoch=1&v=99'}),
    ]

    expect(await Promise.all([epoch, none, protocol].map(one => one.gone()))).toEqual([4409, 4409, 4409])
    expect(protocol.closed?.reason).toBe('protocol')
    expect([epoch, none, protocol].map(({frames}) => frames)).toEqual([0, 0, 0])
  })

  test('T6 bytes that are no frame: 4400', async () => {
    const {anna, tab} = await twoPeople()
    const broken = tab(anna)
    await broken.synced()

    broken.raw(new Uint8Array([250, 250, 1]))

    expect(await broken.gone()).toBe(4400)
  })

  test.each([5000, 300_000])('T7 a frame of %d bytes where 4096 are allowed: 4413', async bytes => {
    const {anna, tab} = await twoPeople({limits: {mostFrameBytes: 4096}})
    const big = tab(anna)
    await big.synced()

    big.raw(new Uint8Array(bytes))

    expect(await big.gone()).toBe(4413)
  })

  test('T7 uploads without end: 4429 with the seconds to wait', async () => {
    const {anna, tab} = await twoPeople({limits: {uploadsPerSecond: 5, burstSeconds: 2}})
    const flood = tab(anna)
    await flood.synced()

    for (let edit = 0; edit < 40; edit += 1) flood.upload(new Uint8Array([0, 0]))

    expect(await flood.gone()).toBe(4429)
    expect(Number(flood.closed?.reason)).toBeGreaterThan(0)
  })

  test('JOIN-4 a seat that is taken away: 4403 at once', async () => {
    const {origin, frida, anna, tab} = await twoPeople()
    const revoked = tab(anna)
    await revoked.synced()
    const headers = {cookie: frida.cookie, 'x-enig': '1', 'content-type': 'application/json'}
    const board = `${origin}/api/v1/boards/${frida.boardId}`
    const {record} = (await (await fetch(`${board}/record`, {headers})).json()) as {
      record: {participants: {id: string; name: string}[]}
    }
    const her = record.participants.find(({name}) => name === 'P0')?.id ?? ''

    await fetch(`${board}/participants/${her}`, {method: 'PATCH', headers, body: JSON.stringify({revoked: true})})

    expect(await revoked.gone()).toBe(4403)
  })

  test('T12 whoever does not read is cut off and does not stay; the others go on', async () => {
    const {frida, anna, tab, hub} = await twoPeople({
      limits: {mostBufferedBytes: 20_000, uploadsPerSecond: 5000, bytesPerSecond: 1e9},
    })
    const [stalled, author] = [tab(anna), tab(frida)]
    await Promise.all([stalled.synced(), author.synced()])
    way.stall(stalled.socket)

    for (let edit = 0; hub.counts().connections > 1; edit += 1) {
      author.write(anAttribute(`a${edit}`, {options: words(200, 150)}))
      await author.allSaved()
    }

    expect(author.closed).toBeNull()
  }, 60_000)

  test('a server that stops says 4503 to everybody, after what was uploaded is saved', async () => {
    const {frida, anna, tab, hub} = await twoPeople()
    const tabs = [tab(frida), tab(anna)]
    await Promise.all(tabs.map(one => one.synced()))
    for (const [index, one] of tabs.entries()) one.write(anAttribute(`a${index}`))
    await Promise.all(tabs.map(one => one.allSaved()))

    await hub.close()

    expect(await Promise.all(tabs.map(one => one.gone()))).toEqual([4503, 4503])
  })

  test('whoever leaves is gone for the others', async () => {
    const {frida, anna, tab, hub} = await twoPeople()
    const [one, two] = [tab(frida), tab(anna)]
    await Promise.all([one.synced(), two.synced()])

    two.socket.close()

    while (hub.counts().connections > 1) await new Promise(done => setTimeout(done, 10))
    expect(one.closed).toBeNull()
  })
}

function words(count: number, length: number): readonly string[] {
  return Array.from({length: count}, (_, at) => `${at}`.padEnd(length, 'x'))
}
