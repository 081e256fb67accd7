import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {messageTypes} from '../../../shared/contract/messages.ts'
import type {BoardId} from '../../../shared/domain/entities/ids.ts'
import type {PrivateEvent, PublicEvent} from '../../../shared/record/events.ts'
import {aSegment, id} from '../../rooms/aBoard.ts'
import {ATab, aHub, anna, bo, frida} from '../../rooms/aHub.ts'
import {commit, standing} from '../../rooms/decisions.ts'

const titled = (title: string): PublicEvent => ({is: 'titleChanged', title})

describe('a decision', () => {
  test('LOG-1 fact, row and board change are there together', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const statement = {sql: 'UPDATE boards SET join_serial = 7 WHERE board_id = ?', params: [boardId], expectRows: 1}

    const outcome = await commit(hub, boardId, {
      by: frida,
      events: [titled('Winter')],
      statements: [statement],
      changes: [aSegment('clinics')],
    })

    expect(outcome).toEqual({ok: true, value: 'committed'})
    expect(await standing(hub, boardId)).toEqual({ok: true, value: {title: 'Winter', segments: ['clinics'], seq: 2}})
  })

  test('LOG-1 or none of it is, and the room goes on', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const tab = await ATab.enter(hub, boardId, anna)
    const unmet = {sql: 'UPDATE boards SET join_serial = 7 WHERE board_id = ?', params: ['nowhere'], expectRows: 1}

    const outcomes = [
      await commit(hub, boardId, {by: frida, events: [titled('W')], statements: [unmet], changes: [aSegment('a')]}),
      await commit(hub, boardId, {by: frida, statements: [unmet]}),
    ]

    expect(outcomes).toEqual([
      {ok: true, value: 'conflict'},
      {ok: true, value: 'conflict'},
    ])
    expect(await standing(hub, boardId)).toEqual({ok: true, value: {title: 'Autumn', segments: [], seq: 1}})
    tab.write(aSegment('mine'))
    await tab.isSaved(1)
    expect(tab.closed).toBeNull()
  })

  test('a change that the gate does not take is an error of ours, and spoils nothing', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const tab = await ATab.enter(hub, boardId, anna)
    const wrong = aSegment('a', {placement: {in: 'nowhere'}})

    await expect(commit(hub, boardId, {by: 'server', changes: [wrong]})).rejects.toThrow('not taken')

    tab.write(aSegment('mine'))
    await tab.isSaved(1)
    expect(await standing(hub, boardId)).toMatchObject({value: {segments: ['mine'], seq: 2}})
  })

  test('reads the board with everything that was uploaded before it', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const tab = await ATab.enter(hub, boardId, anna)

    tab.write(aSegment('mine'))
    const seen = await standing(hub, boardId)

    expect(seen).toMatchObject({value: {segments: ['mine'], seq: 2}})
  })

  test('a board that is not there', async () => {
    const {hub} = await aHub()

    expect(await standing(hub, 'nowhere' as BoardId)).toEqual({ok: false, code: 'board.unknown', params: {}})
    expect(await hub.record('nowhere' as BoardId)).toBeNull()
    expect(await hub.epoch('nowhere' as BoardId)).toBeNull()
  })
})

describe('what tabs hear', () => {
  test('SYNC-1 nothing is shown to others or called saved before it is on disk', async () => {
    const {hub, open, hold, disk} = await aHub()
    const boardId = await open('b1')
    const author = await ATab.enter(hub, boardId, anna)
    const other = await ATab.enter(hub, boardId, bo)
    const before = other.heard.length
    const release = hold()
    const writes = disk.writes

    author.write(aSegment('mine'))
    while (disk.writes === writes) await new Promise(done => setImmediate(done))
    await new Promise(done => setImmediate(done))

    expect({told: other.heard.length - before, saved: author.saved}).toEqual({told: 0, saved: 0})

    release()
    await author.isSaved(1)
    await other.until(() => other.heard.length > before)
    expect(other.doc.getMap('segments').has(id('mine'))).toBe(true)
  })

  test('uploads of one turn are one row and one frame, for many authors', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const tabs = [
      await ATab.enter(hub, boardId, anna),
      await ATab.enter(hub, boardId, bo),
      await ATab.enter(hub, boardId, frida),
    ]
    const [first, second, third] = tabs as [ATab, ATab, ATab]

    for (let edit = 0; edit < 5; edit += 1) {
      first.write(aSegment(`a${edit}`))
      second.write(aSegment(`b${edit}`))
    }
    await Promise.all([first.isSaved(5), second.isSaved(5), third.until(() => third.heard.at(-1)?.is === 'update')])

    expect(third.heard.filter(({is}) => is === 'update')).toHaveLength(1)
    expect(await standing(hub, boardId)).toMatchObject({value: {seq: 2}})
    expect(third.doc.getMap('segments').size).toBe(10)
  })

  test('REC-1 first the record, then numbered events; what is private reaches its own person alone', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const [annas, bos] = [await ATab.enter(hub, boardId, anna), await ATab.enter(hub, boardId, bo)]
    const secret: PrivateEvent = {is: 'noteDropped', id: 'note-1'}

    await commit(hub, boardId, {by: frida, events: [titled('One')]})
    await commit(hub, boardId, {by: anna, private: [{to: anna, event: secret}]})
    await commit(hub, boardId, {by: frida, events: [titled('Two')]})

    const numbered = (tab: ATab) =>
      tab.records.map(message =>
        message.kind === 'event' ? [message.prev, message.at, message.event.event.is] : ['snapshot', message.at],
      )
    expect(numbered(annas)).toEqual([
      ['snapshot', 0],
      [0, 1, 'titleChanged'],
      [1, 2, 'noteDropped'],
      [2, 3, 'titleChanged'],
    ])
    expect(numbered(bos)).toEqual([
      ['snapshot', 0],
      [0, 1, 'titleChanged'],
      [1, 2, 'titleChanged'],
    ])
  })

  test('the stock provider, which names no protocol, hears nothing it does not know', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const stock = await ATab.enter(hub, boardId, anna, {protocol: 0})

    stock.write(aSegment('mine'))
    await commit(hub, boardId, {by: frida, events: [titled('One')], changes: [aSegment('ours')]})
    await stock.until(() => stock.heard.at(-1)?.is === 'update')

    const kinds = new Set(stock.heard.map(({is}) => is))
    expect([...kinds].toSorted()).toEqual(['state', 'stateVector', 'update'])
  })

  test('whoever reads too slowly is cut off and nobody waits for them', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const [slow, author] = [await ATab.enter(hub, boardId, bo), await ATab.enter(hub, boardId, anna)]

    slow.waiting = 5 * 1024 * 1024
    author.write(aSegment('mine'))

    expect(await slow.isClosed()).toBe(4508)
    await author.isSaved(1)
  })
})

describe('who may be in a room', () => {
  test.each([
    ['another epoch', anna, 2, 'otherEpoch'],
    ['no epoch', anna, null, 'otherEpoch'],
    ['somebody who has no seat', 'mallory' as typeof anna, 1, 'notYours'],
  ])('%s: not a single frame', async (_, who, epoch, expected) => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const tab = new ATab()

    expect(await tab.knock(hub, boardId, who, {epoch})).toBe(expected)
    expect(tab.heard).toEqual([])
  })

  test('JOIN-4 a seat taken away closes its tabs at once and opens no other', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const [gone, stays] = [await ATab.enter(hub, boardId, anna), await ATab.enter(hub, boardId, bo)]

    await commit(hub, boardId, {by: frida, events: [{is: 'participantChanged', id: anna, set: {revoked: true}}]})
    hub.closeSeats(boardId, [anna], 'revoked')

    expect(await gone.isClosed()).toBe(4403)
    expect(stays.closed).toBeNull()
    expect(await new ATab().knock(hub, boardId, anna)).toBe('revoked')
  })

  test('JOIN-4 a seat that is taken away while its tab comes in is not let in', async () => {
    const {hub, open, hold} = await aHub()
    const boardId = await open('b1')
    await standing(hub, boardId)
    const release = hold()
    const events = [{is: 'participantChanged', id: anna, set: {revoked: true}} as const]
    const taken = commit(hub, boardId, {by: frida, events})
    const tab = new ATab()

    const knocking = tab.knock(hub, boardId, anna)
    release()
    await Promise.all([taken, tab.isClosed()])

    expect(tab.closed?.code).toBe(4403)
    expect(tab.heard).toEqual([])
    await knocking
  })

  test('T7 twenty tabs of one person, no more', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const tabs: ATab[] = []
    for (let tab = 0; tab < 20; tab += 1) tabs.push(await ATab.enter(hub, boardId, anna))

    expect(await new ATab().knock(hub, boardId, anna)).toBe('tooFast')
    expect(await new ATab().knock(hub, boardId, bo)).toBeNull()

    tabs[0]?.leave()
    expect(await new ATab().knock(hub, boardId, anna)).toBeNull()
  })

  test('T11 bytes that are no state vector close with 4400', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const tab = await ATab.enter(hub, boardId, anna)

    tab.send(messageTypes.sync, 0, new Uint8Array([200, 200, 1]))

    expect(await tab.isClosed()).toBe(4400)
  })
})

describe('when something goes wrong', () => {
  test('SYNC-1 a full disk: nothing is called saved, everybody comes back, nothing acknowledged is missing', async () => {
    const {hub, open, disk} = await aHub()
    const boardId = await open('b1')
    const author = await ATab.enter(hub, boardId, anna)
    author.write(aSegment('kept'))
    await author.isSaved(1)

    disk.isFull = true
    author.write(aSegment('lost'))

    expect(await author.isClosed()).toBe(4503)
    expect(author.saved).toBe(1)
    expect(await commit(hub, boardId, {by: frida, events: [titled('W')]})).toMatchObject({code: 'store.unavailable'})

    disk.isFull = false
    const back = await ATab.enter(hub, boardId, anna)
    expect([...back.doc.getMap('segments').keys()]).toEqual([id('kept')])
    expect(await commit(hub, boardId, {by: frida, events: [titled('W')]})).toEqual({ok: true, value: 'committed'})
  })

  test('SYNC-1 what cannot be read again after a refusal is not taken for saved', async () => {
    const {hub, open, disk, another} = await aHub()
    const boardId = await open('b1')
    const mine = await ATab.enter(hub, boardId, anna)
    const spoiling = await ATab.enter(hub, boardId, bo)
    disk.isUnreadable = true

    mine.write(aSegment('mine'))
    spoiling.write(aSegment('wrong', {placement: {in: 'nowhere'}}))
    const code = await mine.isClosed()
    await spoiling.isClosed()
    disk.isUnreadable = false
    const back = new ATab()
    back.doc.on('update', () => undefined)
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(mine.doc))
    await back.knock(hub, boardId, anna)
    back.send(messageTypes.sync, 1, Y.encodeStateAsUpdate(back.doc))
    await back.isSaved(1)

    expect(code).toBe(4503)
    expect(mine.saved).toBe(0)
    expect(await standing(another(), boardId)).toMatchObject({value: {segments: ['mine']}})
  })

  test('two servers on one board: the one that was overtaken gives its room up and reads anew', async () => {
    const {hub, open, another} = await aHub()
    const boardId = await open('b1')
    const other = another()
    const tab = await ATab.enter(hub, boardId, anna)
    await standing(other, boardId)
    await commit(other, boardId, {by: frida, events: [titled('Theirs')], changes: [aSegment('theirs')]})

    tab.write(aSegment('mine'))

    expect(await tab.isClosed()).toBe(4503)
    expect(tab.saved).toBe(0)
    expect(await standing(hub, boardId)).toMatchObject({value: {title: 'Theirs', segments: ['theirs']}})
    expect(await commit(other, boardId, {by: frida, events: [titled('Again')]})).toMatchObject({value: 'committed'})
    expect(await commit(hub, boardId, {by: frida, events: [titled('Mine')]})).toMatchObject({value: 'conflict'})
    expect(await commit(hub, boardId, {by: frida, events: [titled('Mine')]})).toMatchObject({value: 'committed'})
    await other.close()
  })

  test('closing saves what was uploaded, says so, and then says that it restarts', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const tab = await ATab.enter(hub, boardId, anna)

    tab.write(aSegment('mine'))
    await hub.close()

    expect(tab.saved).toBe(1)
    expect(tab.closed?.code).toBe(4503)
    expect(await standing(hub, boardId)).toMatchObject({code: 'board.busy'})
  })

  test('boards that nobody is on are let go; the ones in use stay, and each opens again as it was', async () => {
    const {hub, open} = await aHub()
    const used = await open('used')
    const tab = await ATab.enter(hub, used, anna)
    const idle: BoardId[] = []
    for (let board = 0; board < 120; board += 1) idle.push(await open(`idle-${board}`, [aSegment(`s${board}`)]))

    await Promise.all(idle.map((boardId, at) => commit(hub, boardId, {by: frida, events: [titled(`T${at}`)]})))
    const seen = await Promise.all(idle.map(boardId => standing(hub, boardId)))

    expect(hub.counts().rooms).toBeLessThanOrEqual(101)
    expect(seen).toEqual(idle.map((_, at) => ({ok: true, value: {title: `T${at}`, segments: [`s${at}`], seq: 1}})))
    tab.write(aSegment('mine'))
    await tab.isSaved(1)
    expect(tab.closed).toBeNull()
  })

  test('a removed board is gone for those who are on it and for the disk', async () => {
    const {hub, open, store} = await aHub()
    const boardId = await open('b1')
    const tab = await ATab.enter(hub, boardId, anna)

    await hub.removeBoard(boardId)

    expect(await tab.isClosed()).toBe(4401)
    expect(await hub.record(boardId)).toBeNull()
    expect(await store.read({sql: 'SELECT seq FROM log WHERE board_id = ?', parameters: [boardId]})).toEqual([])
  })
})
