import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {openSqlite} from '../../../server/store/sqlite.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {noPretendDisk, pretendDisk} from '../../rooms/faults/pretendDisk.ts'
import type {PretendDisk} from '../../rooms/faults/pretendDisk.ts'
import {seededIds} from '../../rooms/randomCommand.ts'
import {aWorkshop, startChild} from './childServer.ts'
import type {ChildServer, Seat} from './childServer.ts'
import {PlainTab} from './plainTab.ts'

const running: {server: ChildServer | null; disk: PretendDisk | null; tabs: PlainTab[]} = {
  server: null,
  disk: null,
  tabs: [],
}
afterEach(async () => {
  for (const tab of running.tabs.splice(0)) tab.close()
  await running.server?.end('SIGKILL')
  running.disk?.remove()
})

const newId = seededIds(seededNumbers(77))

/** A real server on a disk that does what it is told, with a workshop of two and another workshop. */
async function aServerOnADisk() {
  const disk = pretendDisk()
  running.disk = disk
  const start = async () => (running.server = await startChild(disk.dataDir, 0, disk.environment))
  const server = await start()
  const [[frida, anna], [elsewhere]] = [
    await aWorkshop(server.origin, ['product', 'sales']),
    await aWorkshop(server.origin, ['medical']),
  ]
  if (!frida || !anna || !elsewhere) throw new Error('three seats')
  const enter = async (seat: Seat, at = server) => {
    const tab = new PlainTab(at.origin, seat.boardId, seat.epoch, seat.cookie)
    running.tabs.push(tab)
    await tab.synced
    return tab
  }
  return {disk, server, start, frida, anna, elsewhere, enter}
}

function write({doc}: PlainTab): string {
  const id = newId()
  writeChanges(doc, [{do: 'create', kind: 'attributes', id, fields: {name: id, key: id}}])
  return id
}

const isThere = ({doc}: PlainTab, id: string) => doc.getMap('attributes').has(id)

/** Waits for what these tabs hear. */
async function until(tabs: readonly PlainTab[], holds: () => boolean): Promise<void> {
  while (!holds()) await Promise.race(tabs.map(tab => tab.news()))
}

/** Hears from the server that it is there, so many times. */
async function stillHears(tab: PlainTab, times: number): Promise<void> {
  const before = tab.presences
  for (let asked = 1; asked <= times; asked += 1) {
    tab.askWhoIsHere()
    await until([tab], () => tab.presences >= before + asked)
  }
}

const reason = noPretendDisk()
describe.skipIf(reason !== null)(`a disk${reason === null ? '' : ` (${reason})`}`, () => {
  test.each([
    ['the log of the database', '-wal', 1],
    // Reached only when a thousand pages of the log are brought in; SQLite by itself would say nothing.
    ['the database itself', '.sqlite', 700],
  ])(
    'SYNC-1 an fsync of %s that fails: no ack after it, the process ends, acknowledged edits are there',
    async (_, file, most) => {
      const {disk, server, start, frida, enter} = await aServerOnADisk()
      const tab = await enter(frida)
      const written = new Map<number, string>()
      const put = () => {
        const id = write(tab)
        written.set(tab.sent, id)
      }
      put()
      await until([tab], () => tab.saved >= tab.sent)

      disk.fail('fsync', file)
      const before = tab.saved
      for (let edit = 0; edit < most && !tab.closed; edit += 1) {
        put()
        if (most > 1) await until([tab], () => tab.saved >= tab.sent || tab.closed !== null)
      }
      const code = await server.ended
      await tab.gone

      expect(code).toBe(1)
      if (most === 1) expect(tab.saved).toBe(before)
      else expect(tab.saved).toBeGreaterThan(before)
      disk.heal()
      const again = await enter(frida, await start())
      const lost = [...written].filter(([upload, id]) => upload <= tab.saved && !isThere(again, id))
      expect(lost).toEqual([])
    },
  )

  test('SYNC-15 a full disk: no ack, nobody is thrown out, the rest goes on, and it is saved when there is room', async () => {
    const {disk, server, frida, anna, elsewhere, enter} = await aServerOnADisk()
    const [tab, other, reader] = [await enter(frida), await enter(anna), await enter(elsewhere)]
    const before = write(tab)
    await until([tab, other], () => isThere(other, before) && tab.saved >= tab.sent)
    const saved = tab.saved

    disk.fail('write', '-wal')
    const waiting = [write(tab), write(tab), write(reader)]
    await server.says('the store cannot be written for the moment')
    await Promise.all([tab, other, reader].map(each => stillHears(each, 20)))

    expect(tab.saved).toBe(saved)
    expect(waiting.some(id => isThere(other, id))).toBe(false)
    expect([tab.closed, other.closed, reader.closed]).toEqual([null, null, null])
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
    disk.heal()
    await server.says('the store can be written again')
    await until([tab, reader], () => tab.saved >= tab.sent && reader.saved >= reader.sent)
    await until([other], () => waiting.slice(0, 2).every(id => isThere(other, id)))
    expect([tab.closed, other.closed, reader.closed]).toEqual([null, null, null])
  })

  test('SYNC-15 one batch that is too big for the room that is left does not keep the others waiting', () => {
    const disk = pretendDisk()
    running.disk = disk
    const program = ['--import', 'tsx', join('test', 'rooms', 'faults', 'bigAndSmall.ts')]

    const {stdout, stderr} = spawnSync(
      process.execPath,
      [...program, join(disk.dataDir, 'enig.sqlite'), disk.environment['DISK_FAULT'] ?? ''],
      {env: {PATH: process.env['PATH'], HOME: process.env['HOME'], ...disk.environment}},
    )

    expect(stderr.toString()).toBe('')
    expect(JSON.parse(stdout.toString())).toEqual({
      outcomes: ['committed', 'StoreBusy', 'committed'],
      kept: ['another', 'first', 'small'],
    })
  })

  test('SYNC-15 a database that somebody else holds: acks wait, people see each other, other boards are read, then all is saved', async () => {
    const {disk, server, frida, anna, elsewhere, enter} = await aServerOnADisk()
    const [tab, other] = [await enter(frida), await enter(anna)]
    const thief = openSqlite(join(disk.dataDir, 'enig.sqlite'), 'write')
    thief.exec('BEGIN EXCLUSIVE')
    const saved = tab.saved

    const waiting = write(tab)
    await server.says('the store cannot be written for the moment')
    await Promise.all([stillHears(tab, 10), stillHears(other, 10), enter(elsewhere)])

    expect([tab.saved, isThere(other, waiting), tab.closed]).toEqual([saved, false, null])
    thief.exec('ROLLBACK')
    thief.close()
    await until([tab, other], () => tab.saved >= tab.sent && isThere(other, waiting))
    expect([tab.closed, other.closed]).toEqual([null, null])
  })
})
