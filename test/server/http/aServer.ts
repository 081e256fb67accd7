import {createHash} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {puttingOnBoard} from '../../../server/actions/prepareCriteria.ts'
import {startServices} from '../../../server/actions/services.ts'
import {openTickets} from '../../../server/access/tickets.ts'
import type {Deps} from '../../../server/deps.ts'
import {routes} from '../../../server/http/routes.ts'
import type {Hub} from '../../../server/rooms/hub.ts'
import {defaultLimits} from '../../../server/rooms/limits.ts'
import type {Limits} from '../../../server/rooms/limits.ts'
import {seenProofs} from '../../../server/rooms/seenProofs.ts'
import {openHub} from '../../../server/rooms/openHub.ts'
import {openStore} from '../../../server/store/openStore.ts'
import type {Store} from '../../../server/store/store.ts'
import {StoreUnavailable} from '../../../server/store/store.ts'
import type {Board} from '../../../shared/domain/board.ts'
import type {Change} from '../../../shared/domain/change.ts'
import type {BoardId} from '../../../shared/domain/entities/ids.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import type {Phase} from '../../../shared/domain/phase.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import {idFromBytes} from '../../../shared/std/ids.ts'
import {aSigner} from '../../rooms/aSigner.ts'
import {countedBytes} from '../../rooms/countedBytes.ts'
import {afterTest} from '../../rooms/afterTest.ts'
import {APerson} from './aPerson.ts'

export type TestServer = Awaited<ReturnType<typeof aServer>>

const running: (() => Promise<void>)[] = []

afterTest(async () => {
  for (const stop of running.splice(0)) await stop()
})

/** The real routes on a real store in a folder of its own; a clock that we move, tasks that we run. */
export async function aServer(
  options: {
    readonly seed?: number
    readonly dataDir?: string
    readonly limits?: Partial<Limits>
    /** Where the clock stands; a server that comes after another one goes on from there. */
    readonly startsAt?: number
    /** Puts something else in the place of the rooms, to see that a test would notice. */
    readonly double?: ((hub: Hub) => Hub) | undefined
  } = {},
) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'enig-http-'))
  const opened = await openStore(join(dataDir, 'enig.sqlite'))
  const disk = {isFull: false}
  const store: Store = {
    ...opened,
    writeBatch: statements =>
      disk.isFull ? Promise.reject(new StoreUnavailable('no space left')) : opened.writeBatch(statements),
  }
  /** `ms` only goes forward; `ahead`: so much the wall clock was set forward or back. */
  const clock = {ms: options.startsAt ?? Date.parse('2026-03-02T09:00:00Z'), ahead: 0}
  const now = () => new Date((clock.ms += 1) + clock.ahead)
  const random = countedBytes(options.seed ?? 1)
  const log: string[] = []
  const keep = (facts: Readonly<Record<string, unknown>>, message: string) =>
    void log.push(`${message} ${JSON.stringify(facts)}`)
  const rooms = openHub({
    store,
    log: {info: keep, warn: keep, error: keep},
    now,
    limits: {...defaultLimits, ...options.limits},
    ticks: () => clock.ms,
    seen: seenProofs(Buffer.alloc(32, 7)),
  })
  const hub = options.double?.(rooms) ?? rooms
  const deps: Deps = {
    store,
    hub,
    tickets: openTickets(random, () => clock.ms),
    key: createHash('sha256').update('a test installation').digest(),
    signer: aSigner(),
    now,
    randomBytes: random,
    randomInt: below => new DataView(random(4).buffer).getUint32(0) % below,
    newId: () => idFromBytes(random(21)),
    publicUrl: null,
    isHttps: false,
    mayCallFrom: origin => origin === 'http://localhost:4400',
    dataDir,
    examples: true,
    version: 'test',
    log: {info: keep, warn: keep, error: keep},
  }
  const tasks: {readonly due: number; readonly task: () => void}[] = []
  const services = startServices(deps, (afterMs, task) => {
    const entry = {due: clock.ms + afterMs, task}
    tasks.push(entry)
    return () => {
      const at = tasks.indexOf(entry)
      if (at >= 0) tasks.splice(at, 1)
    }
  })
  const app = routes(deps, services)
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await services.close()
    await hub.close()
    await store.close()
    if (options.dataDir === undefined) rmSync(dataDir, {recursive: true, force: true})
  }
  running.push(stop)

  return {
    deps,
    hub,
    services,
    disk,
    log,
    stop,
    clock,
    ask: async (path: string, init: RequestInit): Promise<Response> =>
      app.request(`http://localhost:4400${path}`, init),
    /** Lets the clock go on and runs what is due by then. */
    pass: async (ms: number): Promise<void> => {
      clock.ms += ms
      for (const entry of tasks.filter(({due}) => due <= clock.ms)) {
        tasks.splice(tasks.indexOf(entry), 1)
        entry.task()
      }
      await new Promise(done => setImmediate(done))
    },
    board: async (boardId: BoardId): Promise<Board> => {
      const read = await hub.decide(boardId, async room => ({ok: true as const, value: await room.board()}))
      if (!read.ok) throw new Error(read.code)
      return read.value
    },
    /** What people write on the board, put there at once. */
    write: async (boardId: BoardId, changes: readonly Change[]): Promise<void> => {
      await hub.decide(boardId, async room => {
        await room.commit({by: 'server', changes})
        return {ok: true, value: null}
      })
    },
    /** Stands the workshop in a phase without walking there. */
    stand: async (boardId: BoardId, to: Phase): Promise<void> => {
      await hub.decide(boardId, async room => {
        const event = {is: 'phaseMoved', from: room.record.phase, to, reason: ''} as const
        const judged = isFrom(to, 'evaluate') ? puttingOnBoard(room.record) : {events: [], changes: []}
        await room.commit({by: 'server', ...judged, events: [...judged.events, event]})
        return {ok: true, value: null}
      })
    },
    /** What is or will be judged, wherever it is kept now. */
    criteria: async (boardId: BoardId) => {
      const board = await hub.decide(boardId, async room => ({ok: true, value: await room.board()}))
      const prepared = (await hub.record(boardId))?.prepared ?? []
      return [...(board.ok ? board.value.criteria.values() : []), ...prepared]
    },
    record: async (boardId: BoardId): Promise<RecordState> => {
      const record = await hub.record(boardId)
      if (!record) throw new Error('no such board')
      return record
    },
    person: () => new APerson((path, init) => app.request(`http://localhost:4400${path}`, init)),
  }
}
