import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach} from 'vitest'
import WebSocket from 'ws'
import {WebsocketProvider} from 'y-websocket'
import * as Y from 'yjs'
import {aWorkshop} from '../server/rooms/childServer.ts'
import type {Seat} from '../server/rooms/childServer.ts'
import {startSocketServer} from './socketServer.ts'

const running: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of running.splice(0).toReversed()) await stop()
})

/** The product's app, rooms and sockets in this process, on a port that the system picks. */
export async function aSocketServer(set: Omit<Parameters<typeof startSocketServer>[0], 'dataDir'> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-sockets-'))
  const {stop, ...server} = await startSocketServer({...set, dataDir})
  running.push(async () => {
    await stop()
    rmSync(dataDir, {recursive: true, force: true})
  })
  return {...server, workshop: (...departments: string[]) => aWorkshop(server.origin, departments)}
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
