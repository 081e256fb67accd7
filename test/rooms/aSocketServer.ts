import {createHash, randomBytes, randomInt} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo, Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {getRequestListener} from '@hono/node-server'
import {afterEach} from 'vitest'
import WebSocket from 'ws'
import {WebsocketProvider} from 'y-websocket'
import * as Y from 'yjs'
import {originRule} from '../../server/access/origin.ts'
import {createApp} from '../../server/app.ts'
import type {Deps} from '../../server/deps.ts'
import {defaultLimits} from '../../server/rooms/limits.ts'
import type {Limits} from '../../server/rooms/limits.ts'
import {openHub} from '../../server/rooms/openHub.ts'
import {withSlowLanes} from '../../server/rooms/slowLanes.ts'
import {upgradeHandler} from '../../server/rooms/upgrade.ts'
import {openStore} from '../../server/store/openStore.ts'
import {idFromBytes} from '../../shared/std/ids.ts'
import {aWorkshop} from '../server/rooms/childServer.ts'
import type {Seat} from '../server/rooms/childServer.ts'

const running: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of running.splice(0).toReversed()) await stop()
})

/** The product's app, rooms and sockets in this process, on a port that the system picks. */
export async function aSocketServer(set: {readonly limits?: Partial<Limits>} = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-sockets-'))
  const limits = {...defaultLimits, ...set.limits}
  const store = await openStore(join(dataDir, 'enig.sqlite'))
  const said: string[] = []
  const keep = (facts: object, message: string) => void said.push(`${message} ${JSON.stringify(facts)}`)
  const log = {info: keep, warn: keep, error: keep}
  const now = () => new Date()
  const hub = openHub({store, log, now, limits, ticks: () => performance.now()})
  const server = createServer()
  const port = () => (server.address() as AddressInfo).port
  const deps: Deps = {
    store,
    hub,
    key: createHash('sha256').update('a test installation').digest(),
    now,
    randomBytes: count => randomBytes(count),
    randomInt: below => randomInt(below),
    newId: () => idFromBytes(randomBytes(21)),
    publicUrl: null,
    isHttps: false,
    mayCallFrom: originRule(null, '127.0.0.1', port),
    dataDir,
    examples: false,
    version: 'test',
    log,
  }
  const app = await createApp(deps, {clientFolder: null, isReady: () => true})
  server.on('request', withSlowLanes(deps, limits, getRequestListener(app.fetch)))
  server.on('upgrade', upgradeHandler(deps, limits))
  const sockets = new Set<Socket>()
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${port()}`
  running.push(async () => {
    await hub.close()
    for (const socket of sockets) socket.destroy()
    await new Promise(done => server.close(done))
    await store.close()
    rmSync(dataDir, {recursive: true, force: true})
  })
  return {origin, hub, store, said, sockets, workshop: (...departments: string[]) => aWorkshop(origin, departments)}
}

/** The provider that everybody installs from npm, with the two headers that a browser would send by itself. */
export function stockTab(origin: string, {boardId, epoch, cookie}: Seat) {
  class BrowserLike extends WebSocket {
    constructor(address: string) {
      super(address, {headers: {cookie, origin}})
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, boardId, doc, {
    params: {epoch: String(epoch)},
    disableBc: true,
    // The edge: `ws` has the parts of a browser's socket that the provider uses.
    WebSocketPolyfill: BrowserLike as unknown as typeof globalThis.WebSocket,
  })
  running.push(async () => {
    provider.destroy()
    provider.awareness.destroy()
  })
  return {
    doc,
    provider,
    synced: until(provider, () => provider.synced),
    /** Resolves when the document says so. */
    sees: (holds: () => boolean) => until(doc, holds),
    hears: (holds: () => boolean) => until(provider.awareness, holds),
  }
}

type Emitter = {on: (name: never, listener: () => void) => unknown; off: (name: never, listener: () => void) => unknown}

function until(emitter: unknown, holds: () => boolean): Promise<void> {
  const {on, off} = emitter as Emitter
  return new Promise(done => {
    const names = ['sync', 'update', 'change'] as never[]
    const look = () => {
      if (!holds()) return
      for (const name of names) off.call(emitter, name, look)
      done()
    }
    for (const name of names) on.call(emitter, name, look)
    look()
  })
}
