import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import type {Accepted} from '../../../server/rooms/judgeTurn.ts'
import {turnBytes} from '../../../server/rooms/turnBytes.ts'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import {recordMap} from '../../../shared/board/roots.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aCopy, aSegment, aState, aTier, editOf, id} from '../../rooms/aBoard.ts'
import {ATab, aHub, anna, bo, frida} from '../../rooms/aHub.ts'
import {unitsOf} from '../../rooms/hostile.ts'
import {randomCommand, seededIds} from '../../rooms/randomCommand.ts'

const turns = 60

describe('SYNC-3 what goes out is what came in: no struct or deletion added, dropped or renamed', () => {
  test.each([11, 12, 13])('seed %i: random turns of several tabs, refusals among them', async seed => {
    const numbers = seededNumbers(seed)
    const newId = seededIds(numbers)
    const {hub, open, store, pass} = await aHub()
    const boardId = await open('b1', [aTier('invest'), aSegment('clinics', {need: 'quick answers'})])
    const watching = await ATab.enter(hub, boardId, bo)
    const received = () => watching.heard.flatMap(heard => (heard.is === 'update' ? heard.bytes : []))
    const sent: Uint8Array[] = []
    const enter = async () => {
      const tab = await ATab.enter(hub, boardId, numbers.oneOf([anna, frida]))
      const uploads: Uint8Array[] = []
      tab.doc.on('update', (update: Uint8Array, origin: unknown) => void (origin === tab || uploads.push(update)))
      return {tab, uploads, done: 0}
    }
    let tabs = [await enter(), await enter(), await enter(), await enter()]
    let refusals = 0

    for (let turn = 0; turn < turns; turn += 1) {
      // All of one turn are sent before the server looks at any.
      for (let edit = numbers.between(1, 8); edit > 0; edit -= 1) {
        const {tab} = numbers.oneOf(tabs as [(typeof tabs)[0], ...typeof tabs])
        const board = new BoardReader(tab.doc).read()
        const decision = randomCommand(board, numbers, newId).run(board)
        writeChanges(tab.doc, decision.ok ? decision.changes : [])
        if (numbers.next() < 0.03) recordMap(tab.doc, 'segments', id('clinics'))?.set('name', 7)
      }
      for (const each of tabs)
        await each.tab.until(() => each.tab.closed !== null || each.tab.saved >= each.uploads.length)
      // What was refused, and what came after it, is not to be found again; what was saved before it is.
      for (const each of tabs) {
        sent.push(...each.uploads.slice(each.done, each.tab.saved))
        each.done = each.tab.saved
        if (each.tab.closed) refusals += 1
        if (each.tab.closed) each.tab.leave()
      }
      tabs = await Promise.all(tabs.map(async each => (each.tab.closed ? enter() : each)))
      pass(61_000)
    }

    console.log(`seed ${seed}: ${sent.length} uploads in ${received().length} frames, ${refusals} refused`)
    const inside = unitsOf(sent)
    expect(unitsOf(received())).toEqual(inside)
    const rows = await store.read<{bytes: Uint8Array}>({
      sql: 'SELECT bytes FROM log WHERE seq > 1 ORDER BY seq',
      parameters: [],
    })
    expect(unitsOf(rows.map(({bytes}) => new Uint8Array(bytes)))).toEqual(inside)
    expect(inside.structs.size).toBeGreaterThan(500)
    expect(inside.deleted.size).toBeGreaterThan(20)
    expect(refusals).toBeGreaterThan(0)
    expect(received().length).toBeLessThan(sent.length)
  })

  test('bytes that do not merge go one by one: nobody’s work hangs on a neighbour’s', () => {
    const state = aState(aSegment('clinics'))
    const accepted = ['a', 'b', 'c'].map((name, at): Accepted => {
      const news = editOf(aCopy(state, 7 + at), doc => writeChanges(doc, [aSegment(name)]))
      return {
        from: undefined as never,
        news,
        writer: {by: name, clients: [7 + at], touched: []},
        removed: [],
        decided: [],
      }
    })
    const single = accepted.map(({news, writer}) => ({bytes: news, writers: [writer]}))
    const failing = () => {
      throw new Error('unexpected case')
    }

    expect(turnBytes(accepted)).toEqual([
      {bytes: Y.mergeUpdates(accepted.map(({news}) => news)), writers: accepted.map(({writer}) => writer)},
    ])
    expect(turnBytes(accepted, null, failing)).toEqual(single)
    expect(turnBytes(accepted, null, updates => updates[0] ?? new Uint8Array())).toEqual(single)
    expect(turnBytes(accepted.slice(0, 1), null, failing)).toEqual(single.slice(0, 1))
  })
})
