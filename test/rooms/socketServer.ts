import {createHash, randomBytes, randomInt} from 'node:crypto'
import {createServer} from 'node:http'
import type {AddressInfo, Socket} from 'node:net'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {getRequestListener} from '@hono/node-server'
import {originRule} from '../../server/access/origin.ts'
import {openTickets} from '../../server/access/tickets.ts'
import {createApp} from '../../server/app.ts'
import type {Deps} from '../../server/deps.ts'
import {defaultLimits} from '../../server/rooms/limits.ts'
import type {Limits} from '../../server/rooms/limits.ts'
import {openHub} from '../../server/rooms/openHub.ts'
import {withSlowLanes} from '../../server/rooms/slowLanes.ts'
import {seenProofs} from '../../server/rooms/seenProofs.ts'
import type {Bloat} from '../../server/rooms/startOver.ts'
import {upgradeHandler} from '../../server/rooms/upgrade.ts'
import {openStore} from '../../server/store/openStore.ts'
import {idFromBytes} from '../../shared/std/ids.ts'
import {aSigner} from './aSigner.ts'

type Settings = {
  readonly dataDir: string
  /** 0: any that is free. */
  readonly port?: number
  readonly limits?: Partial<Limits>
  readonly bloat?: Bloat
  /** By how many milliseconds the rooms' own clock is ahead. */
  readonly ahead?: () => number
}

/** The product's app, rooms and sockets in this process. */
export async function startSocketServer({dataDir, port: wanted = 0, bloat, ahead = () => 0, ...set}: Settings) {
  const limits = {...defaultLimits, ...set.limits}
  const store = await openStore(join(dataDir, 'enig.sqlite'))
  const said: string[] = []
  const keep = (facts: object, message: string) => void said.push(`${message} ${JSON.stringify(facts)}`)
  const log = {info: keep, warn: keep, error: keep}
  const now = () => new Date()
  const hub = openHub({
    store,
    log,
    now,
    limits,
    bloat,
    seen: seenProofs(Buffer.alloc(32, 7)),
    ticks: () => performance.now() + ahead(),
  })
  const server = createServer()
  const ticks = () => performance.now() + ahead()
  const port = () => (server.address() as AddressInfo).port
  const deps: Deps = {
    store,
    hub,
    tickets: openTickets(count => randomBytes(count), ticks),
    key: createHash('sha256').update('a test installation').digest(),
    signer: aSigner(),
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
  await new Promise<void>(listening => server.listen(wanted, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${port()}`,
    hub,
    store,
    said,
    sockets,
    stop: async () => {
      await hub.close()
      for (const socket of sockets) socket.destroy()
      await new Promise(done => server.close(done))
      await store.close()
    },
  }
}
