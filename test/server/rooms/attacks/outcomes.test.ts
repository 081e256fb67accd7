import * as encoding from 'lib0/encoding'
import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {recordMap} from '../../../../shared/board/roots.ts'
import {writeChanges} from '../../../../shared/board/writeChanges.ts'
import {messageTypes} from '../../../../shared/contract/messages.ts'
import {aCopy, editOf, id} from '../../../rooms/aBoard.ts'
import {aTeam} from '../../../rooms/aTeam.ts'
import {allSaved, anAttribute} from '../../../rooms/attributes.ts'
import {collected, rawUpdate} from '../../../rooms/hostile.ts'

const stateVector = (entries: number, real = entries) =>
  encoding.encode(e => {
    encoding.writeVarUint(e, messageTypes.sync)
    encoding.writeVarUint(e, 0)
    encoding.writeVarUint8Array(
      e,
      encoding.encode(vector => {
        encoding.writeVarUint(vector, entries)
        for (let at = 0; at < real; at += 1) {
          encoding.writeVarUint(vector, 1_000_000 + at)
          encoding.writeVarUint(vector, 1)
        }
      }),
    )
  })

describe('T6 4400 at once for bytes that do not decode or break the protocol', () => {
  const frames: readonly (readonly [string, Uint8Array])[] = [
    ['no message at all', new Uint8Array()],
    ['a message that nobody knows', new Uint8Array([99, 1, 2, 3])],
    ['one that only the server sends', new Uint8Array([messageTypes.saved, 5, 5])],
    ['an unknown step', new Uint8Array([messageTypes.sync, 7, 0])],
    ['a length that the frame has not', new Uint8Array([messageTypes.sync, 2, 200, 1, 1])],
    ['words', new TextEncoder().encode('hello')],
    ['two messages in one frame', new Uint8Array([messageTypes.sync, 2, 2, 0, 0, messageTypes.sync, 2, 2, 0, 0])],
    ['a state vector that ends too early', stateVector(500, 3)],
    ['an update that is none', new Uint8Array([messageTypes.sync, 2, 3, 9, 9, 9])],
    [
      'thirty million structs that are not there',
      new Uint8Array([messageTypes.sync, 2, 7, 1, 0x80, 0x90, 0xa1, 0x0f, 1, 0]),
    ],
    ['presence that is none', new Uint8Array([messageTypes.awareness, 2, 9, 9])],
  ]

  test('each of them, and the others go on', async () => {
    const {mallory, anna, tab, said} = await aTeam()
    const honest = await tab(anna)

    const codes = await Promise.all(
      frames.map(async ([name, frame]) => {
        const hostile = await tab(mallory)
        hostile.socket.send(frame)
        return [name, await hostile.gone]
      }),
    )

    expect(codes).toEqual(frames.map(([name]) => [name, 4400]))
    writeChanges(honest.doc, [anAttribute('age')])
    await allSaved(honest)
    expect(said.filter(line => line.includes('failed'))).toEqual([])
  })
})

describe('T6 T7 4413 and 4429 for size and rate', () => {
  test('oversized-frame', async () => {
    const {mallory, tab} = await aTeam()
    const hostile = await tab(mallory)

    hostile.socket.send(new Uint8Array(1024 * 1024 + 1))

    expect(await hostile.gone).toBe(4413)
  })

  test('huge-valid-update: says which upload it was', async () => {
    const {mallory, tab} = await aTeam()
    const hostile = await tab(mallory)

    hostile.upload(rawUpdate([{client: 7, clock: 0, structs: Array.from({length: 60_000}, () => collected(1))}]))

    expect(await hostile.gone).toBe(4413)
    expect(hostile.refusals).toEqual(['board.tooBig'])
  })

  test('bytes without end: 4429 with the seconds to wait', async () => {
    const {mallory, tab} = await aTeam({bytesPerSecond: 2000})
    const hostile = await tab(mallory)

    for (let frame = 0; frame < 50; frame += 1) hostile.upload(rawUpdate([], [{client: 999, clock: 9, length: 1}]))
    hostile.upload(new Uint8Array(20_001))

    expect(await hostile.gone).toBe(4429)
    expect(Number(hostile.closed?.reason)).toBeGreaterThan(0)
  })

  test('state-vector-bomb: a million clients, and 3,000', async () => {
    const {mallory, tab} = await aTeam()

    const codes = await Promise.all(
      [1_000_000, 3000].map(async entries => {
        const hostile = await tab(mallory)
        hostile.socket.send(stateVector(entries))
        return hostile.gone
      }),
    )

    expect(codes).toEqual([4413, 4413])
  })

  test('T11 2,000 clients are asked for like any others', async () => {
    const {mallory, tab} = await aTeam()
    const probing = await tab(mallory)
    const answered = new Promise(done => probing.socket.once('message', done))

    probing.socket.send(stateVector(2000))

    await answered
    expect(probing.closed).toBeNull()
  })

  test('T11 sync-request-flood: four bytes in, the whole board out, so not without end', async () => {
    const {mallory, anna, tab} = await aTeam()
    const [hostile, honest] = [await tab(mallory), await tab(anna)]
    let answers = 0
    hostile.socket.on('message', () => (answers += 1))

    for (let ask = 0; ask < 200; ask += 1) hostile.socket.send(stateVector(0))

    expect(await hostile.gone).toBe(4429)
    expect(answers).toBeLessThanOrEqual(11)
    writeChanges(honest.doc, [anAttribute('age')])
    await allSaved(honest)
  })

  test('T7 so many on a board, so many on the server, and no more', async () => {
    const {mallory, anna, frida, tab, workshop, origin} = await aTeam({mostOnBoard: 2, mostOnServer: 3})
    const [elsewhere] = await workshop('product')
    if (!elsewhere) throw new Error('nobody came')
    const inside = [await tab(anna), await tab(frida)]

    const oneTooMany = await tab(mallory)
    const onAnother = await tab(elsewhere)
    const full = await tab(elsewhere)

    expect(origin).not.toBe('')
    expect([...inside, onAnother].map(({closed}) => closed)).toEqual([null, null, null])
    expect([oneTooMany, full].map(({closed}) => closed)).toEqual([
      {code: 4429, reason: '5'},
      {code: 4429, reason: '30'},
    ])
  })

  test('T7 where even the closed ones are too many nothing is spent on another', async () => {
    const {anna, knock} = await aTeam({mostOnServer: 0})

    expect((await knock(anna.boardId, {cookie: anna.cookie})).code).toBe(1006)
  })

  test('T6 whoever collects refusals waits: each may cost the reading of a board', async () => {
    const {mallory, anna, tab} = await aTeam({refusalsPerMinute: 3})
    for (let time = 0; time < 3; time += 1) {
      const hostile = await tab(mallory)
      hostile.upload(rawUpdate([{client: 2 ** 40, clock: 0, structs: [collected(1)]}]))
      expect(await hostile.gone).toBe(4422)
    }

    expect((await tab(mallory)).closed?.code).toBe(4429)
    expect((await tab(anna)).closed).toBeNull()
  })
})

describe('T6 a gap is dropped and asked for', () => {
  test('its upload counts as saved with the step 2 that fills it', async () => {
    const {anna, bo, tab} = await aTeam()
    const [hers, his] = [await tab(anna), await tab(bo)]
    const copy = aCopy(Y.encodeStateAsUpdate(hers.doc))
    const [first, second] = ['one', 'two'].map(name => editOf(copy, doc => writeChanges(doc, [anAttribute(name)])))
    const before = {sent: hers.sent, saved: hers.saved}

    hers.upload(second ?? new Uint8Array())
    // The server asks, and the tab answers with all that it has: nothing of this, as its document has it not.
    while (hers.saved < before.saved) await new Promise(done => hers.socket.once('message', done))
    writeChanges(his.doc, [anAttribute('meanwhile')])
    await allSaved(his)
    expect(his.doc.getMap('attributes').has(id('two'))).toBe(false)
    hers.upload(first ?? new Uint8Array())
    hers.upload(second ?? new Uint8Array())
    await allSaved(hers)

    expect(hers.closed).toBeNull()
    const fresh = await tab(bo)
    expect(['one', 'two'].every(name => fresh.doc.getMap('attributes').has(id(name)))).toBe(true)
    expect(fresh.doc.store.pendingStructs).toBeNull()
  })

  test('gap flood: 2,000 of them from four tabs cost the others nothing and are kept nowhere', async () => {
    const {mallory, anna, tab, store} = await aTeam({uploadsPerSecond: 1e6})
    const honest = await tab(anna)
    const hostile = await Promise.all([1, 2, 3, 4].map(() => tab(mallory)))
    const rows = async () => (await store.read<{seq: number}>({sql: 'SELECT seq FROM log', parameters: []})).length

    const before = await rows()
    for (let at = 0; at < 500; at += 1)
      for (const [index, each] of hostile.entries())
        each.upload(rawUpdate([{client: 10_000 * (index + 1) + at, clock: 1, structs: [collected(1)]}]))
    writeChanges(honest.doc, [anAttribute('age')])
    await allSaved(honest)

    expect(await rows()).toBe(before + 1)
    const fresh = await tab(anna)
    expect(fresh.doc.store.pendingStructs).toBeNull()
    expect(fresh.doc.getMap('attributes').has(id('age'))).toBe(true)
  })
})

describe('T6 22 and 4422 for everything else', () => {
  test('what was fine before it is saved, it is named, and the log of the server says no word of it', async () => {
    const {mallory, anna, tab, said} = await aTeam()
    const [hostile, watching] = [await tab(mallory), await tab(anna)]

    writeChanges(hostile.doc, [anAttribute('fine')])
    await allSaved(hostile)
    const saved = hostile.saved
    recordMap(hostile.doc, 'attributes', id('fine'))?.set('canary', 'canary-5b1d')

    expect(await hostile.gone).toBe(4422)
    expect([hostile.saved, hostile.refusals]).toEqual([saved, ['record.malformed']])
    expect(watching.doc.getMap('attributes').has(id('fine'))).toBe(true)
    expect(said.join('\n')).toContain('record.malformed')
    expect(said.join('\n')).not.toContain('canary-5b1d')
  })
})
