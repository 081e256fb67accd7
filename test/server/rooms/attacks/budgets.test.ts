import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {defaultLimits} from '../../../../server/rooms/limits.ts'
import {SeatBudgets} from '../../../../server/rooms/seatBudgets.ts'
import {messageTypes} from '../../../../shared/contract/messages.ts'
import {asId} from '../../../../shared/std/ids.ts'
import {aSegment} from '../../../rooms/aBoard.ts'
import {ATab, aHub, anna, bo} from '../../../rooms/aHub.ts'

const nothing = new Uint8Array([0, 0])
const burst = defaultLimits.uploadsPerSecond * defaultLimits.burstSeconds
const uploads = (tab: ATab, count: number) => {
  for (let at = 0; at < count; at += 1) tab.send(messageTypes.sync, 2, nothing)
}
const ask = (tab: ATab) => tab.send(messageTypes.sync, 0, Y.encodeStateVector(new Y.Doc()))

async function aBoardWithAnna() {
  const parts = await aHub()
  const boardId = await parts.open('b1', [aSegment('clinics')])
  return {...parts, boardId, tab: (who = anna) => ATab.enter(parts.hub, boardId, who)}
}

describe('T7 SYNC-19 budgets are those of the seat', () => {
  test('who has used up the uploads gains nothing by closing the tab and opening another', async () => {
    const {tab, pass} = await aBoardWithAnna()
    const greedy = await tab()
    uploads(greedy, burst + 1)
    expect(greedy.closed?.code).toBe(4429)
    greedy.leave()

    const again = await tab()
    uploads(again, 1)
    expect(again.closed).toEqual({code: 4429, reason: '5'})
    again.leave()
    pass(1000)
    const later = await tab()
    uploads(later, defaultLimits.uploadsPerSecond)

    expect(later.closed).toBeNull()
    uploads(later, 1)
    expect(later.closed?.code).toBe(4429)
  })

  test('nor by twenty tabs at once; somebody else is not held to account', async () => {
    const {tab} = await aBoardWithAnna()
    const tabs: ATab[] = []
    for (let at = 0; at < 20; at += 1) tabs.push(await tab())
    const honest = await tab(bo)

    for (const each of tabs) uploads(each, burst / 20)
    uploads(honest, 1)
    expect(tabs.map(({closed}) => closed)).toEqual(tabs.map(() => null))
    for (const each of tabs) uploads(each, 1)

    expect(tabs.map(({closed}) => closed?.code)).toEqual(tabs.map(() => 4429))
    expect(honest.closed).toBeNull()
  })

  test('bytes too', async () => {
    const {tab} = await aBoardWithAnna()
    const large = new Uint8Array(1_000_000)
    const greedy = await tab()
    for (let at = 0; at < 3; at += 1) greedy.send(messageTypes.awareness, 0, large)
    expect(greedy.closed?.code).toBe(4429)
    greedy.leave()

    const again = await tab()
    again.send(messageTypes.awareness, 0, large)

    expect(again.closed?.code).toBe(4429)
  })

  test('T11 and the whole board for four bytes', async () => {
    const {tab, hub, boardId, pass} = await aBoardWithAnna()
    const most = defaultLimits.asksPerSecond * defaultLimits.burstSeconds
    for (let at = 0; at < most / 10; at += 1) {
      const probing = await tab()
      for (let more = 1; more < 10; more += 1) ask(probing)
      expect(probing.closed).toBeNull()
      probing.leave()
    }

    const again = new ATab()
    expect(await again.knock(hub, boardId, anna)).toBeNull()
    expect(again.closed?.code).toBe(4429)

    again.leave()
    pass(1000)
    expect((await tab()).closed).toBeNull()
  })

  test('opening has one of its own: each is answered with the whole record', async () => {
    const {hub, boardId, tab, pass} = await aBoardWithAnna()
    const most = defaultLimits.asksPerSecond * defaultLimits.burstSeconds
    for (let at = 0; at < most; at += 1) (await tab()).leave()

    expect(await new ATab().knock(hub, boardId, anna)).toBe('tooFast')
    expect(await new ATab().knock(hub, boardId, bo)).toBeNull()
    pass(1000)
    expect(await new ATab().knock(hub, boardId, anna)).toBeNull()
  })

  test('several honest tabs of one person: all of them write, lose the line at once, come back and go on', async () => {
    const {tab} = await aBoardWithAnna()
    const before = await Promise.all(Array.from({length: 10}, () => tab()))
    before.forEach((each, at) => each.write(aSegment(`s${at}`)))
    await Promise.all(before.map(each => each.isSaved(1)))
    for (const each of before) each.leave()

    const after = await Promise.all(before.map(() => tab()))
    after.forEach((each, at) => each.write(aSegment(`t${at}`)))
    await Promise.all(after.map(each => each.isSaved(1)))

    expect(after.map(({closed}) => closed)).toEqual(after.map(() => null))
  })
})

describe('SYNC-19 the seats that are remembered', () => {
  const board = asId<'board'>('b1')

  test('a seat without a tab is forgotten when its buckets would be full anyway, one with a tab is not', () => {
    const clock = {ms: 0}
    const budgets = new SeatBudgets(defaultLimits, () => clock.ms)
    budgets.enter(board, anna)
    budgets.enter(board, bo)?.uploads.take(burst, 0)
    budgets.leave(board, bo)

    clock.ms = 9999
    expect(budgets.enter(board, bo)?.uploads.take(burst, clock.ms)).toBe(false)
    budgets.leave(board, bo)
    expect(budgets.size).toBe(2)
    clock.ms += 10_000
    budgets.enter(asId<'board'>('b2'), anna)

    expect(budgets.size).toBe(2)
    expect(budgets.enter(board, bo)?.uploads.take(burst, clock.ms)).toBe(true)
  })

  test('their number is bounded', () => {
    const budgets = new SeatBudgets(defaultLimits, () => 0)

    for (let at = 0; at < 11_000; at += 1) {
      budgets.enter(board, asId<'participant'>(`p${at}`))
      budgets.leave(board, asId<'participant'>(`p${at}`))
    }

    expect(budgets.size).toBeLessThanOrEqual(10_001)
  })
})
