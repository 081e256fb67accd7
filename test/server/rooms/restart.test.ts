import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setImmediate as nextTurn} from 'node:timers/promises'
import {expect, test} from 'vitest'
import type * as Y from 'yjs'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {stockTab} from '../../rooms/aSocketServer.ts'
import {seededIds} from '../../rooms/randomCommand.ts'
import {aWorkshop, startChild} from './childServer.ts'
import {PlainTab} from './plainTab.ts'

const kills = 4

test('SYNC-1 SYNC-2 tabs that stayed come back by themselves after a kill and agree, with what they did meanwhile', async () => {
  const numbers = seededNumbers(31)
  const newId = seededIds(numbers)
  const dataDir = await mkdtemp(join(tmpdir(), 'enig-restart-'))
  let server = await startChild(dataDir)
  const port = Number(new URL(server.origin).port)
  const seats = await aWorkshop(server.origin, ['product', 'sales', 'marketing', 'medical'])
  const tabs = seats.map(seat => stockTab(server.origin, seat))
  await Promise.all(tabs.map(tab => tab.synced))
  const made: string[] = []
  const takenOff: string[] = []
  const edit = (doc: Y.Doc) => {
    const id = newId()
    made.push(id)
    writeChanges(doc, [{do: 'create', kind: 'attributes', id, fields: {name: id, key: id}}])
    const [another] = [...doc.getMap('attributes').keys()]
    if (another === undefined || numbers.next() > 0.05 || takenOff.includes(another)) return
    takenOff.push(another)
    writeChanges(doc, [{do: 'remove', kind: 'attributes', id: another}])
  }

  for (let round = 0; round < kills; round += 1) {
    const until = made.length + numbers.between(20, 80)
    while (made.length < until) {
      for (const {doc} of tabs) edit(doc)
      await nextTurn()
    }
    await server.end('SIGKILL')
    // Nobody has noticed yet, or everybody has: both write on.
    for (const {doc} of tabs) for (let more = 0; more < 5; more += 1) edit(doc)
    await nextTurn()
    for (const {doc} of tabs) edit(doc)
    server = await startChild(dataDir, port)
    await Promise.all(tabs.map(tab => tab.sees(() => made.every(id => tab.doc.getMap('attributes').has(id)))))
  }

  const [seat] = seats
  if (!seat) throw new Error('nobody is there')
  const fresh = new PlainTab(server.origin, seat.boardId, seat.epoch, seat.cookie)
  await fresh.synced
  const there = new BoardReader(fresh.doc).read()
  const live = made.filter(id => !takenOff.includes(id)).toSorted()
  expect(made.length).toBeGreaterThan(kills * 40)
  expect([...there.attributes.keys()].map(String).toSorted()).toEqual(live)
  for (const {doc} of tabs) {
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
    expect(new BoardReader(doc).read()).toEqual(there)
  }
  for (const {provider} of tabs) provider.destroy()
  fresh.close()
  await server.end('SIGTERM')
  await rm(dataDir, {recursive: true, force: true})
}, 120_000)
