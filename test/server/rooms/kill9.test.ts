import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setImmediate as nextTurn} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {idFromBytes} from '../../../shared/std/ids.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aWorkshop, startChild} from './childServer.ts'
import {PlainTab} from './plainTab.ts'

const kills = 20
const mostOnTheirWay = 15
const departments = ['product', 'sales', 'marketing', 'medical']

test('SYNC-1 kill -9 while four people edit: nothing that was shown as saved is missing', async () => {
  const numbers = seededNumbers(909)
  const dataDir = await mkdtemp(join(tmpdir(), 'enig-kill-'))
  let server = await startChild(dataDir)
  const port = Number(new URL(server.origin).port)
  const seats = await aWorkshop(server.origin, departments)
  const promised = new Set<string>()
  let killedInTheMiddle = 0

  for (let round = 0; round < kills; round += 1) {
    const tabs = seats.map(({boardId, epoch, cookie}) => new PlainTab(server.origin, boardId, epoch, cookie))
    await Promise.all(tabs.map(tab => tab.synced))
    const written = tabs.map(() => new Map<number, string>())
    // Killed with some edits on disk and others on their way, at another moment each time.
    const enough = numbers.between(5, 120)
    while (tabs.some(tab => tab.saved < enough)) {
      for (const [index, tab] of tabs.entries()) {
        if (tab.closed) throw new Error(`closed with ${tab.closed.code}`)
        if (tab.sent - tab.saved > mostOnTheirWay) continue
        const id = idFromBytes(Uint8Array.from({length: 21}, () => numbers.between(0, 255)))
        writeChanges(tab.doc, [{do: 'create', kind: 'attributes', id, fields: {name: id, key: id}}])
        written[index]?.set(tab.sent, id)
      }
      await nextTurn()
    }
    await server.end('SIGKILL')
    await Promise.all(tabs.map(tab => tab.gone))
    for (const [index, tab] of tabs.entries()) {
      for (const [upload, id] of written[index] ?? []) if (upload <= tab.saved) promised.add(id)
      if (tab.saved > 0 && tab.saved < tab.sent) killedInTheMiddle += 1
      tab.doc.destroy()
    }
    server = await startChild(dataDir, port)
  }

  const [seat] = seats
  if (!seat) throw new Error('nobody is there')
  const fresh = new PlainTab(server.origin, seat.boardId, seat.epoch, seat.cookie)
  await fresh.synced
  const there = new Set(fresh.doc.getMap('attributes').keys())
  fresh.close()
  await server.end('SIGTERM')
  await rm(dataDir, {recursive: true, force: true})

  expect(promised.size).toBeGreaterThan(kills * 10)
  expect(killedInTheMiddle).toBeGreaterThan(0)
  expect([...promised].filter(id => !there.has(id))).toEqual([])
}, 180_000)
