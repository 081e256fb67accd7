import * as Y from 'yjs'
import {describe, expect, test} from 'vitest'
import {recordMap} from '../../../shared/board/roots.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {aSegment, id, named} from '../../rooms/aBoard.ts'
import {ATab} from '../../rooms/aHub.ts'
import type {APerson} from './aPerson.ts'
import {aServer} from './aServer.ts'

const names = Array.from({length: 40}, (_, at) => `s${at}`)
const removed = (name: string): Change => ({do: 'remove', kind: 'segments', id: id(name)})

/** Forty segments, a facilitator and a member. */
async function aCrowd() {
  const server = await aServer()
  const frida = await server.person().open()
  const anna = await server.person().join(frida, 'Anna', 'sales')
  await server.stand(frida.boardId, 'segments')
  await server.write(
    frida.boardId,
    names.map(name => aSegment(name)),
  )
  return {
    server,
    frida,
    anna,
    tab: (person: APerson) => ATab.enter(server.hub, person.boardId, person.participantId),
    live: async () => [...(await server.board(frida.boardId)).segments.values()].map(({name}) => name),
    restore: async (person: APerson) => {
      const [removal] = (await frida.record()).removals
      return person.post(`/removals/${removal?.id}/restore`)
    },
  }
}

describe('T8 SYNC-9 what was taken off the board comes back', () => {
  test('more than ten at once: the record says who and how many, and one request brings all of them back', async () => {
    const {frida, anna, tab, live, restore} = await aCrowd()
    const hers = await tab(anna)

    hers.write(...names.slice(0, 12).map(removed))
    await hers.isSaved(1)

    expect(await live()).toHaveLength(28)
    expect((await frida.record()).removals).toMatchObject([
      {by: anna.participantId, counts: [{kind: 'segments', count: 12}], restored: null},
    ])
    expect(hers.records.at(-1)).toMatchObject({event: {event: {is: 'recordsRemoved'}}})

    const answer = await restore(frida)

    expect(answer).toMatchObject({status: 200, body: {records: 12}})
    expect((await live()).toSorted()).toEqual(names.toSorted())
    expect((await frida.record()).removals).toMatchObject([{restored: {by: frida.participantId, records: 12}}])
    await hers.until(() => names.every(name => recordMap(hers.doc, 'segments', id(name))?.get('removed') !== true))
  })

  test('later edits stay: of what was removed, of what was not, and of what came since', async () => {
    const {frida, anna, tab, live, restore} = await aCrowd()
    const [hers, fridas] = [await tab(anna), await tab(frida)]
    // She writes into a segment in the same moment in which it is removed.
    const away = new Y.Doc()
    Y.applyUpdate(away, Y.encodeStateAsUpdate(hers.doc))

    fridas.write(...names.slice(0, 20).map(removed))
    await fridas.isSaved(1)
    hers.write(named('s3', 'written meanwhile'), named('s30', 'another'), aSegment('new'))
    await hers.isSaved(1)
    fridas.write({do: 'restore', kind: 'segments', id: id('s5')}, named('s5', 'brought back by hand'))
    await fridas.isSaved(2)

    expect(await restore(frida)).toMatchObject({status: 200, body: {records: 19}})

    expect(await live()).toHaveLength(41)
    expect((await live()).filter(name => !names.includes(name)).toSorted()).toEqual(
      ['another', 'brought back by hand', 'new', 'written meanwhile'].toSorted(),
    )
  })

  test('one after the other within a minute is one removal; ten are none, and so are two times six', async () => {
    const {server, frida, anna, tab} = await aCrowd()
    const hers = await tab(frida)
    const sizes = async () => (await frida.record()).removals.map(({counts}) => counts[0]?.count)

    for (const name of names.slice(0, 10)) hers.write(removed(name))
    await hers.isSaved(10)
    hers.write(...names.slice(0, 5).map((name): Change => ({do: 'restore', kind: 'segments', id: id(name)})))
    hers.write(...names.slice(0, 5).map(removed))
    await hers.isSaved(12)
    expect(await sizes()).toEqual([])
    hers.write(removed('s10'))
    hers.write(removed('s11'))
    await hers.isSaved(14)
    expect(await sizes()).toEqual([12])

    await server.pass(61_000)
    hers.write(...names.slice(12, 18).map(removed))
    await hers.isSaved(15)
    const others = await tab(anna)
    others.write(...names.slice(18, 22).map(removed))
    await others.isSaved(1)
    expect(await sizes()).toEqual([12])
  })

  test('the point outlives a restart', async () => {
    const {server, frida, tab, live} = await aCrowd()
    const hers = await tab(frida)
    hers.write(...names.slice(0, 15).map(removed))
    await hers.isSaved(1)
    const before = await frida.record()
    const {dataDir} = server.deps

    const again = await aServer({dataDir})

    expect((await again.record(frida.boardId)).removals).toEqual(before.removals)
    const back = again.person()
    back.cookie = frida.cookie
    back.boardId = frida.boardId
    expect(await back.post(`/removals/${before.removals[0]?.id}/restore`)).toMatchObject({body: {records: 15}})
    expect([...(await again.board(frida.boardId)).segments.keys()]).toHaveLength(40)
    expect(await live()).toHaveLength(25)
    await again.stop()
  })

  test('JOIN-3 only those who lead, only what is there, and twice is once', async () => {
    const {frida, anna, tab, restore} = await aCrowd()
    const hers = await tab(anna)
    hers.write(...names.slice(0, 12).map(removed))
    await hers.isSaved(1)

    expect(await restore(anna)).toMatchObject({status: 403, body: {code: 'right.missing'}})
    expect(await frida.post('/removals/1-99-0/restore')).toMatchObject({status: 404, body: {code: 'record.unknown'}})
    expect(await restore(frida)).toMatchObject({body: {records: 12}})
    expect(await restore(frida)).toMatchObject({status: 200, body: {records: 0}})
  })

  test('PHASE-3 what the phase has closed stays closed', async () => {
    const {server, frida, tab, restore, live} = await aCrowd()
    const hers = await tab(frida)
    hers.write(...names.slice(0, 12).map(removed))
    await hers.isSaved(1)

    for (const phase of ['evaluate', 'agree'] as const) {
      await server.stand(frida.boardId, phase)
      expect(await restore(frida)).toMatchObject({status: 409, body: {code: 'phase.closed', params: {phase}}})
    }
    expect(await live()).toHaveLength(28)
    await server.stand(frida.boardId, 'segments')
    expect(await restore(frida)).toMatchObject({body: {records: 12}})
  })
})
