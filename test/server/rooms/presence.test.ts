import * as encoding from 'lib0/encoding'
import {describe, expect, test} from 'vitest'
import {messageTypes} from '../../../shared/contract/messages.ts'
import {aSegment} from '../../rooms/aBoard.ts'
import {aHub, anna, bo, frida, presenceMs, ATab} from '../../rooms/aHub.ts'

describe('SYNC-7 presence', () => {
  const here = (tab: ATab, client: number, clock: number, state: unknown = {doing: {step: 'needs'}}) =>
    tab.send(
      messageTypes.awareness,
      0,
      encoding.encode(entry => {
        encoding.writeVarUint(entry, 1)
        encoding.writeVarUint(entry, client)
        encoding.writeVarUint(entry, clock)
        encoding.writeVarString(entry, JSON.stringify(state))
      }),
    )
  const toldOf = (tab: ATab, client: number) =>
    tab.heard.flatMap(heard => (heard.is === 'awareness' ? heard.entries.filter(entry => entry.client === client) : []))

  test('a tab whose line broke without a word goes on being there, also when the old line is found dead', async () => {
    const {hub, open, pass} = await aHub()
    const boardId = await open('b1')
    const watching = await ATab.enter(hub, boardId, bo)
    const dead = await ATab.enter(hub, boardId, anna)
    here(dead, 77, 1)

    const again = await ATab.enter(hub, boardId, anna)
    here(again, 77, 2, {doing: {step: 'evaluate'}})
    dead.leave()

    pass(presenceMs)
    const last = toldOf(watching, 77).at(-1)
    expect(JSON.parse(last?.json ?? 'null')).toMatchObject({who: {participantId: 'anna'}, doing: {step: 'evaluate'}})
    again.leave()
    pass(presenceMs)
    expect(toldOf(watching, 77).at(-1)?.json).toBe('null')
  })

  test('CRIT-7 which weight somebody tries travels as a short hint of the seat, and nothing longer', async () => {
    const {hub, open, pass} = await aHub()
    const boardId = await open('b1')
    const [hers, watching] = [await ATab.enter(hub, boardId, frida), await ATab.enter(hub, boardId, bo)]

    here(hers, 77, 1, {doing: {whatIf: 'growth 40', score: 7}})
    pass(presenceMs)
    const told = JSON.parse(toldOf(watching, 77).at(-1)?.json ?? '') as unknown
    here(hers, 77, 2, {doing: {whatIf: `${'g'.repeat(60)} 40`}})
    pass(presenceMs)

    expect(told).toMatchObject({who: {participantId: 'frida'}, doing: {whatIf: 'growth 40'}})
    expect(JSON.stringify(told)).not.toContain('score')
    expect(toldOf(watching, 77).at(-1)?.json).not.toContain('whatIf')
  })

  test('nobody speaks for a tab of somebody else, nor takes it away', async () => {
    const {hub, open, pass} = await aHub()
    const boardId = await open('b1')
    const [hers, his, watching] = [
      await ATab.enter(hub, boardId, anna),
      await ATab.enter(hub, boardId, bo),
      await ATab.enter(hub, boardId, frida),
    ]
    here(hers, 77, 1)
    const before = toldOf(watching, 77).length

    here(his, 77, 9, {who: {name: 'anna'}, doing: {step: 'agree'}})
    here(his, 77, 10, null)
    here(his, 78, 1, {who: {name: 'anna'}})

    pass(presenceMs)
    expect(toldOf(watching, 77)).toHaveLength(before)
    expect(JSON.parse(toldOf(watching, 78).at(-1)?.json ?? '')).toMatchObject({who: {participantId: 'bo'}})
  })

  test('many who move at once are told to everybody in one frame', async () => {
    const {hub, open, pass} = await aHub()
    const boardId = await open('b1')
    const tabs = [
      await ATab.enter(hub, boardId, anna),
      await ATab.enter(hub, boardId, bo),
      await ATab.enter(hub, boardId, frida),
    ]
    const frames = (tab: ATab) => tab.heard.flatMap(heard => (heard.is === 'awareness' ? [heard.entries] : []))

    for (const step of ['needs', 'segments', 'evaluate'])
      for (const [at, tab] of tabs.entries()) here(tab, 70 + at, 1, {doing: {step}})
    pass(presenceMs)

    for (const tab of tabs) {
      expect(frames(tab).map(entries => entries.map(({client}) => client))).toEqual([[70], [71, 72, 70]])
      for (const {json} of frames(tab)[1] ?? []) expect(json).toContain('evaluate')
    }
  })

  test('an echo of more people than anybody can be is no reason to close', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const tab = await ATab.enter(hub, boardId, anna)
    const echo = encoding.encode(entries => {
      encoding.writeVarUint(entries, 200)
      for (let client = 1; client <= 200; client += 1) {
        encoding.writeVarUint(entries, client)
        encoding.writeVarUint(entries, 1)
        encoding.writeVarString(entries, '{}')
      }
    })

    tab.send(messageTypes.awareness, 0, echo)
    tab.write(aSegment('mine'))
    await tab.isSaved(1)

    expect(tab.closed).toBeNull()
  })

  test('a stock provider hears itself with its own count, so that it has nothing to answer', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const tab = await ATab.enter(hub, boardId, anna, {protocol: 0})

    here(tab, 77, 5)

    expect(toldOf(tab, 77).map(({clock}) => clock)).toEqual([5])
  })

  test('more than fifty people are told at different moments, each of all', async () => {
    const {hub, open, pass} = await aHub()
    const boardId = await open('b1')
    const tabs: ATab[] = []
    for (let tab = 0; tab < 20; tab += 1)
      for (const who of [anna, bo, frida]) tabs.push(await ATab.enter(hub, boardId, who))
    const [first, ...others] = tabs
    if (!first) throw new Error('nobody')
    const framesOf = (tab: ATab) => tab.heard.filter(heard => heard.is === 'awareness').length

    here(first, 77, 1)
    here(first, 77, 2, {doing: {step: 'segments'}})
    here(first, 77, 3, {doing: {step: 'agree'}})
    expect(new Set(tabs.map(framesOf))).toEqual(new Set([1]))
    pass(120)
    expect(new Set(tabs.slice(0, 50).map(framesOf))).toEqual(new Set([2]))
    expect(new Set(tabs.slice(50).map(framesOf))).toEqual(new Set([1]))
    pass(50)

    for (const tab of others) expect(toldOf(tab, 77).at(-1)?.json).toContain('agree')
    expect(new Set(tabs.map(framesOf))).toEqual(new Set([2]))
  })

  test('BAL-1 how often a tab repeats itself is not heard: not by frames, not by numbers', async () => {
    const heardWith = async (repetitions: number) => {
      const {hub, open, pass} = await aHub()
      const boardId = await open('b1')
      const watching = await ATab.enter(hub, boardId, bo)
      const busy = await ATab.enter(hub, boardId, anna)
      let clock = 0
      const repeat = (step = 'needs') => {
        for (let time = 0; time < repetitions; time += 1) here(busy, 77, (clock += 1), {doing: {step}})
      }
      here(busy, 77, (clock += 1))
      repeat()
      pass(9_999)
      repeat()
      // the sign of life that every tab gives after 15 s
      pass(5_001)
      here(busy, 77, (clock += 1))
      repeat()
      here(busy, 77, (clock += 1), {doing: {step: 'agree'}})
      repeat('agree')
      pass(15_000)
      here(busy, 77, (clock += 1), {doing: {step: 'agree'}})
      busy.leave()
      pass(presenceMs)
      return toldOf(watching, 77)
    }

    const quiet = await heardWith(0)

    expect(quiet.map(({json}) => /agree|needs|null/.exec(json)?.[0])).toEqual([
      ...['needs', 'needs', 'agree', 'agree'],
      'null',
    ])
    expect(await heardWith(1)).toEqual(quiet)
    expect(await heardWith(12)).toEqual(quiet)
  })

  test('a tab that gives a sign of life every 15 s is never silent for others as long as it takes to be forgotten', async () => {
    const {hub, open, pass} = await aHub()
    const boardId = await open('b1')
    const watching = await ATab.enter(hub, boardId, bo)
    const sitting = await ATab.enter(hub, boardId, anna)
    const forgottenAfterMs = 30_000
    // each third of them is held up by a slow line, so that the next comes soon after it
    const signs = new Set(Array.from({length: 20}, (_, sign) => sign * 15 + (sign % 3 === 1 ? 6 : 0)))
    let silent = 0
    let longest = 0

    for (let second = 0, clock = 0; second < 300; second += 1) {
      const before = toldOf(watching, 77).length
      if (signs.has(second)) here(sitting, 77, (clock += 1))
      silent = toldOf(watching, 77).length > before ? 0 : silent + 1000
      longest = Math.max(longest, silent)
      pass(1000)
    }

    expect(longest).toBeLessThan(forgottenAfterMs)
  })
})
