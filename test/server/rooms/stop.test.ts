import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {setImmediate as nextTurn} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {boardText} from '../../../shared/board/boardText.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {Peer} from '../../rooms/aPeer.ts'
import {seededIds} from '../../rooms/randomCommand.ts'
import {startSocketServer} from '../../rooms/socketServer.ts'
import {until} from '../../rooms/until.ts'
import {aWorkshop, startChild} from './childServer.ts'
import {PlainTab} from './plainTab.ts'

const tabsOfOne = 5
const departments = [
  'product',
  'sales',
  'marketing',
  'medical',
  'service',
  'sales',
  'medical',
  'product',
  'sales',
  'sales',
]

test('SYNC-1 SYNC-2 fifty tabs are back after a restart, with what they did meanwhile, and say nothing of each other', async () => {
  const numbers = seededNumbers(50)
  const newId = seededIds(numbers)
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-back-'))
  let server = await startSocketServer({dataDir})
  const port = Number(new URL(server.origin).port)
  const seats = await aWorkshop(server.origin, departments)
  const peers = seats.flatMap(seat =>
    Array.from({length: tabsOfOne}, () => new Peer(server.origin, seat, () => numbers.next())),
  )
  await until(() => peers.every(peer => peer.isOpen), 'everybody is in')
  const made: string[] = []
  const writeOne = ({session}: Peer) => {
    const id = newId()
    made.push(id)
    session.dispatch('addRecord', {kind: 'attributes', id, fields: {name: id, key: id}})
  }

  for (const peer of peers) writeOne(peer)
  await until(() => peers.every(peer => peer.isSettled), 'all is saved')
  await server.stop()
  for (const peer of peers) writeOne(peer)
  server = await startSocketServer({dataDir, port})
  await until(() => peers.every(peer => peer.isSettled), 'everybody is back')
  await until(() => peers.every(({session}) => session.board.get().attributes.size === made.length), 'all have all')

  expect(server.hub.counts().connections).toBe(seats.length * tabsOfOne)
  expect(made).toHaveLength(seats.length * tabsOfOne * 2)
  expect(new Set(peers.map(({session}) => boardText(session.board.get()))).size).toBe(1)
  expect(peers.flatMap(({closes}) => closes.filter(code => code >= 4400 && code < 4500))).toEqual([])
  // An echo of everybody's presence from everybody would be fifty times fifty.
  expect(Math.max(...peers.map(({saidOfOthers}) => saidOfOthers))).toBe(0)
  for (const peer of peers) peer.close()
  await server.stop()
  rmSync(dataDir, {recursive: true, force: true})
}, 180_000)

test('SYNC-1 SIGTERM while four people write: what was shown as saved is there, and it ends in time', async () => {
  const newId = seededIds(seededNumbers(15))
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-term-'))
  const server = await startChild(dataDir)
  const seats = await aWorkshop(server.origin, ['product', 'sales', 'marketing', 'medical'])
  const tabs = seats.map(({boardId, epoch, cookie}) => new PlainTab(server.origin, boardId, epoch, cookie))
  await Promise.all(tabs.map(tab => tab.synced))
  const written = tabs.map(() => new Map<number, string>())
  let isEnding = false
  const write = async (tab: PlainTab, own: Map<number, string>) => {
    while (tab.closed === null) {
      await nextTurn()
      if (tab.sent - tab.saved > 15) continue
      const id = newId()
      writeChanges(tab.doc, [{do: 'create', kind: 'attributes', id, fields: {name: id, key: id}}])
      own.set(tab.sent, id)
      if (tab.saved > 50) isEnding = true
    }
  }

  const writing = tabs.map((tab, at) => write(tab, written[at] ?? new Map()))
  await until(() => isEnding, 'they are in the middle of it')
  const start = performance.now()
  const code = await server.end('SIGTERM')
  const tookMs = performance.now() - start
  await Promise.all(writing)
  const promised = tabs.flatMap((tab, at) =>
    [...(written[at] ?? [])].flatMap(([upload, id]) => (upload <= tab.saved ? [id] : [])),
  )
  const next = await startChild(dataDir)
  const [seat] = seats
  const fresh = new PlainTab(next.origin, seat?.boardId ?? '', seat?.epoch ?? 0, seat?.cookie ?? '')
  await fresh.synced
  const there = new Set(fresh.doc.getMap('attributes').keys())
  fresh.close()
  await next.end('SIGTERM')
  rmSync(dataDir, {recursive: true, force: true})

  expect(code).toBe(0)
  expect(tookMs).toBeLessThan(10_000)
  expect(tabs.map(tab => tab.closed?.code)).toEqual([4503, 4503, 4503, 4503])
  expect(promised.length).toBeGreaterThan(50)
  expect(promised.filter(id => !there.has(id))).toEqual([])
}, 120_000)
