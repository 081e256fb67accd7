import {createHash} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setImmediate as nextTurn} from 'node:timers/promises'
import {getRequestListener} from '@hono/node-server'
import type {Hono} from 'hono'
import {startServices} from '../../../server/actions/services.ts'
import {createApp} from '../../../server/app.ts'
import {openTickets} from '../../../server/access/tickets.ts'
import type {Deps} from '../../../server/deps.ts'
import {openMetrics} from '../../../server/metrics.ts'
import type {Hub} from '../../../server/rooms/hub.ts'
import {defaultLimits} from '../../../server/rooms/limits.ts'
import {seenProofs} from '../../../server/rooms/seenProofs.ts'
import {openHub} from '../../../server/rooms/openHub.ts'
import {withSlowLanes} from '../../../server/rooms/slowLanes.ts'
import {openStore} from '../../../server/store/openStore.ts'
import type {Store} from '../../../server/store/store.ts'
import {StoreUnavailable} from '../../../server/store/store.ts'
import {idFromBytes} from '../../../shared/std/ids.ts'
import {aSigner} from '../../rooms/aSigner.ts'
import {countedBytes} from '../../rooms/countedBytes.ts'
import type {Leak} from './leak.ts'
import {calm} from './weather.ts'

export type Product = Awaited<ReturnType<typeof startProduct>>

export const ourOrigin = 'http://localhost:4400'
/** So small that boards of a session start over when they are quiet. */
const bloat = {mostTimesLive: 1, mostClients: 2, fromBytes: 500}
const noBudget = {uploadsPerSecond: 1e6, awarenessPerSecond: 1e6, bytesPerSecond: 1e9}
/** Whoever is not heard for some rounds is let go; how long a session takes is the machine's doing. */
const limits = {...defaultLimits, ...noBudget, pingSeconds: 24 * 60 * 60}
const quietMs = 11_000
const seen = seenProofs(Buffer.alloc(32, 7))

/**
 * The product in this process, without a port for all but the slow lane: its app, rooms and a store of its own, with a
 * clock and a randomness that we hold, so that two of them can do the same. A leak may be put into it, and there is weather
 * on the way to its slow lanes.
 */
export async function startProduct(leak: Leak | null = null, weather = calm) {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-secrecy-'))
  const clock = {ms: Date.parse('2026-03-02T09:00:00Z')}
  const disk = {isFull: false}
  const said: string[] = []
  const keep = (facts: Readonly<Record<string, unknown>>, message: string) =>
    void said.push(`${message} ${JSON.stringify(facts)}`)
  const log = {info: keep, warn: keep, error: keep}
  const now = () => new Date((clock.ms += 1))
  let random = countedBytes(0)
  let due: {readonly at: number; readonly task: () => void}[] = []
  const later = (afterMs: number, task: () => void) => {
    const entry = {at: clock.ms + afterMs, task}
    due.push(entry)
    return () => void (due = due.filter(each => each !== entry))
  }
  /** Runs what is due by now, and what follows from it. */
  const runDue = async () => {
    const ready = due.filter(({at}) => at <= clock.ms)
    due = due.filter(({at}) => at > clock.ms)
    for (const {task} of ready) task()
    await nextTurn()
  }

  const begin = async (on: Store | null = null) => {
    const opened = on ?? (await openStore(join(dataDir, 'enig.sqlite')))
    const store: Store = {
      ...opened,
      writeBatch: (...batch) =>
        disk.isFull ? Promise.reject(new StoreUnavailable('no space left')) : opened.writeBatch(...batch),
    }
    const atOnce = (task: () => void) => void later(0, task)
    // Boards are put away when a session says so, not when the machine has taken its time.
    const every = () => () => undefined
    const own = openHub({store, log, now, limits, seen, ticks: () => clock.ms, bloat, later: atOnce, every})
    return {opened, store, hub: leak?.hub?.(own, {say: words => keep({}, words)}) ?? own}
  }
  let running = await begin()
  const deps: Deps = {
    get store() {
      return running.store
    },
    get hub() {
      return running.hub
    },
    key: createHash('sha256').update('a test installation').digest(),
    signer: aSigner(),
    now,
    randomBytes: count => random(count),
    randomInt: below => new DataView(random(4).buffer).getUint32(0) % below,
    newId: () => idFromBytes(random(21)),
    tickets: openTickets(random, () => clock.ms),
    publicUrl: null,
    isHttps: false,
    mayCallFrom: origin => origin === ourOrigin,
    dataDir,
    examples: false,
    version: 'test',
    log,
  }
  // The process has its numbers once, however often the server starts in it.
  const metrics = openMetrics({counts: () => running.hub.counts()} as Hub)
  const serve = async () => {
    const services = startServices(deps, later)
    const app = await createApp(deps, {clientFolder: null, isReady: () => true, services, metrics})
    return {services, app: leak?.app?.(app) ?? app, lanes: withSlowLanes(deps, limits, getRequestListener(app.fetch))}
  }
  let serving = await serve()
  const server = createServer((request, response) => void serving.lanes(request, response))
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const {port} = server.address() as AddressInfo

  const end = async () => {
    await serving.services.close()
    await running.hub.close()
  }

  return {
    deps,
    limits,
    weather,
    disk,
    clock,
    lanes: `http://127.0.0.1:${port}`,
    get hub(): Hub {
      return running.hub
    },
    get app(): Hono {
      return serving.app
    },
    /** What the log has said since the last call. */
    newLines: () => said.splice(0),
    metrics: () => metrics.metrics(),
    /** Randomness as at the beginning of this session, so that another product can have the same. */
    seed: (seed: number): void => {
      random = countedBytes(seed)
    },
    /** Presence that waits is told, and what the event loop holds is done. */
    breathe: runDue,
    pass: async (ms: number): Promise<void> => {
      clock.ms += ms
      await runDue()
    },
    /** Nobody has written for a while: documents are put away, snapshots made, bloated boards start over. */
    quiet: async (): Promise<void> => {
      clock.ms += quietMs
      await runDue()
      await running.hub.tidy()
    },
    /** Everybody is sent away and comes back to another server on the same data, with a store opened anew or not. */
    restart: async (storeToo: boolean): Promise<void> => {
      await end()
      if (storeToo) await running.opened.close()
      running = await begin(storeToo ? null : running.opened)
      serving = await serve()
    },
    stop: async (): Promise<void> => {
      await end()
      await running.opened.close()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      rmSync(dataDir, {recursive: true, force: true})
    },
  }
}
