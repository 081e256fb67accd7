import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {openStore} from '../../../server/store/openStore.ts'
import {patientStore} from '../../../server/store/patientStore.ts'
import {openSqlite} from '../../../server/store/sqlite.ts'
import type {Statement, Store} from '../../../server/store/store.ts'
import {StoreBusy, StoreUnavailable} from '../../../server/store/store.ts'
import {storeSuite} from '../../suites/store.ts'

const folders: string[] = []
const open: Store[] = []
afterEach(async () => {
  for (const store of open.splice(0)) await store.close().catch(() => undefined)
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

const rest = {later: () => undefined, ticks: () => 0, onWaiting: () => undefined}
async function aPatientStore() {
  const folder = mkdtempSync(join(tmpdir(), 'enig-patient-'))
  folders.push(folder)
  const reopen = async () => {
    const store = patientStore(await openStore(join(folder, 'enig.sqlite')), rest)
    open.push(store)
    return store
  }
  return {store: await reopen(), reopen}
}

const batch = (name: string, bytes = 1): readonly Statement[] => [{sql: name, params: [new Uint8Array(bytes)]}]

/** A store that is busy, broken or well as it is told, under a clock that we move. */
function aTroubledStore() {
  const state = {is: 'well' as 'well' | 'busy' | 'broken', tries: 0}
  const written: string[] = []
  const said: (string | null)[] = []
  const timers: {readonly due: number; readonly task: () => void}[] = []
  let nowMs = 0
  const base: Store = {
    read: async () => [],
    writeBatch: async ([first]) => {
      state.tries += 1
      if (state.is === 'busy') throw new StoreBusy('database or disk is full')
      if (state.is === 'broken') throw new StoreUnavailable('disk I/O error')
      written.push(first?.sql ?? '')
      return 'committed'
    },
    close: async () => undefined,
  }
  const store = patientStore(base, {
    later: (task, afterMs) => void timers.push({due: nowMs + afterMs, task}),
    ticks: () => nowMs,
    onWaiting: why => void said.push(why),
  })
  /** Lets the clock go on, timer by timer. */
  const pass = async (ms: number) => {
    const end = nowMs + ms
    await new Promise(done => setImmediate(done))
    for (;;) {
      const next = timers.toSorted((a, b) => a.due - b.due)[0]
      if (!next || next.due > end) break
      timers.splice(timers.indexOf(next), 1)
      nowMs = next.due
      next.task()
      await new Promise(done => setImmediate(done))
    }
    nowMs = end
  }
  return {store, state, written, said, pass}
}

describe('a store that waits', () => {
  storeSuite(aPatientStore)

  test('SYNC-15 waits for room and writes in order, also what came meanwhile; nothing is answered before', async () => {
    const {store, state, written, said, pass} = aTroubledStore()
    const answered: string[] = []
    const write = (name: string) => void store.writeBatch(batch(name), 'long').then(() => answered.push(name))
    state.is = 'busy'

    for (const name of ['a', 'b', 'c']) write(name)
    await pass(30_000)
    expect([answered, written]).toEqual([[], []])
    state.is = 'well'
    write('d')
    await pass(1000)

    expect(written).toEqual(['a', 'b', 'c', 'd'])
    expect(answered).toEqual(['a', 'b', 'c', 'd'])
    expect(said).toEqual(['database or disk is full', null])
  })

  test('SYNC-15 asks about once a second, however many wait', async () => {
    const {store, state, pass} = aTroubledStore()
    state.is = 'busy'

    void store.writeBatch(batch('a'), 'long').catch(() => undefined)
    await pass(20_000)

    expect(state.tries).toBeGreaterThan(15)
    expect(state.tries).toBeLessThan(25)
  })

  test('SYNC-15 whoever pressed a button is told after five seconds; edits wait forty seconds', async () => {
    const {store, state, written, pass} = aTroubledStore()
    state.is = 'busy'
    const outcomes: string[] = []
    const write = (name: string, patience: 'brief' | 'long') =>
      void store
        .writeBatch(batch(name), patience)
        .catch((why: Error) => outcomes.push(`${name}: ${why.constructor.name}`))

    write('edit', 'long')
    write('button', 'brief')
    await pass(7000)
    expect(outcomes).toEqual(['button: StoreBusy'])
    await pass(60_000)
    expect(outcomes).toEqual(['button: StoreBusy', 'edit: StoreBusy'])

    state.is = 'well'
    await pass(60_000)
    expect(written).toEqual([])
  })

  test('SYNC-1 a disk that fails is not waited for: it is never asked again', async () => {
    const {store, state, pass} = aTroubledStore()
    state.is = 'broken'

    await expect(store.writeBatch(batch('a'), 'long')).rejects.toThrow('disk I/O error')
    await pass(60_000)

    expect(state.tries).toBe(1)
  })

  test('SYNC-1 a disk that fails while others wait for room fails all of them', async () => {
    const {store, state, pass} = aTroubledStore()
    state.is = 'busy'
    const waiting = ['a', 'b'].map(name => store.writeBatch(batch(name), 'long').catch((why: Error) => why))
    await pass(100)

    state.is = 'broken'
    await pass(2000)

    for (const why of await Promise.all(waiting)) expect(why).not.toBeInstanceOf(StoreBusy)
  })

  test('SYNC-15 what waits is bounded in number and bytes; the rest is told at once', async () => {
    const {store, state} = aTroubledStore()
    state.is = 'busy'
    const megabyte = 1024 * 1024
    let refused = 0
    const write = (bytes: number) => void store.writeBatch(batch('x', bytes), 'long').catch(() => (refused += 1))

    for (let count = 0; count < 100; count += 1) write(megabyte)
    await new Promise(done => setImmediate(done))
    expect(refused).toBeGreaterThanOrEqual(36)
    for (let count = 0; count < 5000; count += 1) write(1)
    await new Promise(done => setImmediate(done))

    expect(refused).toBeGreaterThan(3000)
  })
})

test('SYNC-15 SQLite: a database that somebody else holds is busy, not broken, and can be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'enig-locked-'))
  folders.push(folder)
  const file = join(folder, 'enig.sqlite')
  const broken: string[] = []
  const store = await openStore(file, why => void broken.push(why))
  open.push(store)
  const row = {
    sql: 'INSERT INTO latest (board_id, fact, seq, at, by, json) VALUES (?, ?, 1, ?, ?, ?)',
    params: ['b', 'f', '', '', '{}'],
  }
  const other = openSqlite(file, 'write')
  other.exec('BEGIN EXCLUSIVE')

  await expect(store.writeBatch([row])).rejects.toBeInstanceOf(StoreBusy)
  expect(await store.read({sql: 'SELECT fact FROM latest', parameters: []})).toEqual([])
  other.exec('ROLLBACK')
  other.close()

  expect(await store.writeBatch([row])).toBe('committed')
  expect(broken).toEqual([])
})
