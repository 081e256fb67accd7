import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {boardText} from '../../../shared/board/boardText.ts'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import {recordMap} from '../../../shared/board/roots.ts'
import type {Change} from '../../../shared/domain/change.ts'
import type {PublicEvent} from '../../../shared/record/events.ts'
import {readRestorePoint} from '../../../server/rooms/restorePoints.ts'
import {aNote, aSegment, aTier, id, named} from '../../rooms/aBoard.ts'
import {ATab, aHub, anna, bo, frida} from '../../rooms/aHub.ts'
import {commit, standing} from '../../rooms/decisions.ts'

const bloat = {mostTimesLive: 4, mostClients: 20, fromBytes: 1000}
const words = (to: string): Change => ({do: 'text', kind: 'segments', id: id('clinics'), field: 'need', to})
const textOf = (tab: ATab) => boardText(new BoardReader(tab.doc).read())

/** Somebody could not decide, again and again. */
async function aWordyBoard() {
  const parts = await aHub({bloat})
  const everything = [
    aSegment('clinics', {need: 'at first'}),
    aSegment('labs'),
    aSegment('gone'),
    aTier('grow'),
    aNote('remark'),
  ]
  const boardId = await parts.open('b1', everything)
  const author = await ATab.enter(parts.hub, boardId, anna)
  author.write({do: 'put', kind: 'segments', id: id('clinics'), field: 'channels', key: 'digital', value: true})
  author.write({do: 'remove', kind: 'segments', id: id('gone')})
  for (let again = 0; again < 150; again += 1) {
    author.write(named('clinics', `c${again}`))
    author.write(named('labs', `l${again}`))
  }
  author.write(words('at last'))
  await author.isSaved(303)
  return {...parts, boardId, author}
}

describe('SYNC-17 a board whose history outweighs it', () => {
  test('starts over when it is quiet: the same records in a new document, and everybody is sent there', async () => {
    const {hub, boardId, author, quiet} = await aWordyBoard()
    const before = textOf(author)
    const bytesBefore = Y.encodeStateAsUpdate(author.doc).length

    await quiet()

    expect(await author.isClosed()).toBe(4409)
    expect(await hub.epoch(boardId)).toBe(2)
    expect(await new ATab().knock(hub, boardId, bo, {epoch: 1})).toBe('otherEpoch')
    const fresh = await ATab.enter(hub, boardId, bo, {epoch: 2})
    expect(textOf(fresh)).toBe(before)
    expect(Y.encodeStateAsUpdate(fresh.doc).length).toBeLessThan(bytesBefore / 2)
    expect(fresh.doc.store.clients.size).toBe(1)
    // Taken off, not gone: it can be put back.
    expect(recordMap(fresh.doc, 'segments', id('gone'))?.get('removed')).toBe(true)
  })

  test('goes on there, also after the server has come back', async () => {
    const {hub, boardId, author, quiet, another} = await aWordyBoard()
    await quiet()

    const tab = await ATab.enter(hub, boardId, anna, {epoch: 2})
    tab.write(words('and on'), aSegment('new'))
    await tab.isSaved(1)
    const later = await ATab.enter(another(), boardId, bo, {epoch: 2})

    expect(author.closed?.code).toBe(4409)
    expect(textOf(later)).toBe(textOf(tab))
    expect(await standing(hub, boardId)).toMatchObject({value: {segments: ['c149', 'l149', 'new'], seq: 2}})
  })

  test('what was taken off before the last agreed version does not come along; what was taken off since does', async () => {
    const {hub, boardId, quiet, pass} = await aWordyBoard()
    pass(1000)
    const version = {number: 1, contentHash: 'sha256:x', agreedAt: '2026-03-02T09:00:01.000Z', reviewOn: '2027-01-01'}
    const agreed: PublicEvent = {is: 'versionAgreed', version}
    await commit(hub, boardId, {by: 'server', events: [agreed]})
    pass(1000)
    const since: readonly Change[] = [{do: 'remove', kind: 'tiers', id: id('grow')}]
    await commit(hub, boardId, {by: 'server', changes: since})

    await quiet()

    const fresh = await ATab.enter(hub, boardId, bo, {epoch: 2})
    expect(recordMap(fresh.doc, 'segments', id('gone'))).toBeUndefined()
    expect(recordMap(fresh.doc, 'tiers', id('grow'))?.get('removed')).toBe(true)
  })

  test('SYNC-9 what did not come along is not offered to be brought back; what did is', async () => {
    const {hub, store, boardId, quiet, pass} = await aWordyBoard()
    const many = (kind: string) => Array.from({length: 12}, (_, at) => `${kind}${at}`)
    await commit(hub, boardId, {by: 'server', changes: [...many('old'), ...many('new')].map(name => aSegment(name))})
    const remove = async (kind: string) => {
      const tab = await ATab.enter(hub, boardId, frida)
      tab.write(...many(kind).map((name): Change => ({do: 'remove', kind: 'segments', id: id(name)})))
      await tab.isSaved(1)
      pass(61_000)
    }
    await remove('old')
    const agreedAt = '2026-03-02T09:01:01.000Z'
    const version = {number: 1, contentHash: 'sha256:x', agreedAt, reviewOn: '2027-01-01'}
    const again: PublicEvent = {is: 'phaseMoved', from: 'signed', to: 'segments', reason: ''}
    await commit(hub, boardId, {by: 'server', events: [{is: 'versionAgreed', version}, again]})
    await remove('new')
    const removals = (await hub.record(boardId))?.removals.map(removal => removal.id) ?? []

    await quiet()

    expect(await hub.epoch(boardId)).toBe(2)
    const points = await Promise.all(removals.map(removal => readRestorePoint(store, boardId, removal)))
    expect(points.map(records => records?.length ?? null)).toEqual([null, 12])
  })

  test('too many tabs that once wrote are history too', async () => {
    const {hub, open, quiet} = await aHub({bloat})
    const boardId = await open('b1', [aSegment('clinics')])
    for (let visit = 0; visit < 21; visit += 1) {
      const tab = await ATab.enter(hub, boardId, visit % 2 === 0 ? anna : bo)
      tab.write(words(`visit ${visit}`))
      await tab.isSaved(1)
      tab.leave()
    }

    await quiet()

    expect(await hub.epoch(boardId)).toBe(2)
  })

  test('a board that is nothing but what stands on it stays as it is', async () => {
    const {hub, open, quiet} = await aHub({bloat})
    const boardId = await open('b1')
    const author = await ATab.enter(hub, boardId, anna)
    for (let at = 0; at < 50; at += 1) author.write(aSegment(`s${at}`, {need: 'words '.repeat(20)}))
    await author.isSaved(50)

    await quiet()

    expect([await hub.epoch(boardId), author.closed]).toEqual([1, null])
  })

  test('an edit that is on its way while it starts over is not called saved', async () => {
    const {hub, boardId, author, quiet, hold, disk} = await aWordyBoard()
    const writes = disk.writes
    const release = hold()

    const resting = quiet()
    while (disk.writes === writes) await new Promise(done => setImmediate(done))
    author.write(aSegment('in-between'))
    release()
    await resting

    expect(await author.isClosed()).toBe(4409)
    expect(author.saved).toBe(303)
    const fresh = await ATab.enter(hub, boardId, bo, {epoch: 2})
    expect(recordMap(fresh.doc, 'segments', id('in-between'))).toBeUndefined()
  })

  test('another server that has written meanwhile is not overwritten', async () => {
    const {hub, boardId, author, quiet, another} = await aWordyBoard()
    const other = another()
    await commit(other, boardId, {by: frida, changes: [aSegment('theirs')]})

    await quiet()

    expect(await author.isClosed()).toBe(4503)
    expect(await hub.epoch(boardId)).toBe(1)
    expect(await standing(hub, boardId)).toMatchObject({value: {segments: ['c149', 'l149', 'theirs']}})
    await other.close()
  })

  test('another server that has the old document open saves nothing there, and goes on in the new one', async () => {
    const {hub, boardId, quiet, another} = await aWordyBoard()
    const other = another()
    const theirs = await ATab.enter(other, boardId, bo)
    await quiet()

    theirs.write(aSegment('lost'))

    expect(await theirs.isClosed()).toBe(4503)
    expect(theirs.saved).toBe(0)
    expect(await other.epoch(boardId)).toBe(2)
    await commit(other, boardId, {by: frida, changes: [aSegment('found')]})
    expect(await hub.epoch(boardId)).toBe(2)
    await other.close()
  })

  test('a decision of another server that would write to the old document is a conflict', async () => {
    const {boardId, quiet, another} = await aWordyBoard()
    const other = another()
    await ATab.enter(other, boardId, bo)
    await quiet()
    const write = () => commit(other, boardId, {by: frida, changes: [aSegment('theirs')]})

    expect(await write()).toMatchObject({value: 'conflict'})
    expect(await write()).toMatchObject({value: 'committed'})
    await other.close()
  })

  test('a decision of facts alone is one too: it has read a document in which nobody is any more', async () => {
    const {boardId, quiet, another} = await aWordyBoard()
    const other = another()
    await ATab.enter(other, boardId, bo)
    await quiet()
    const step: PublicEvent = {is: 'phaseMoved', from: 'segments', to: 'evaluate', reason: ''}
    const decide = () => commit(other, boardId, {by: frida, events: [step]})

    expect(await decide()).toMatchObject({value: 'conflict'})
    expect((await other.record(boardId))?.phase).toBe('segments')
    expect(await decide()).toMatchObject({value: 'committed'})
    expect((await other.record(boardId))?.phase).toBe('evaluate')
    await other.close()
  })

  test('SYNC-1 and so is one that has not read what another server has written since', async () => {
    const {hub, open, another} = await aHub()
    const boardId = await open('b1', [aSegment('clinics')])
    const other = another()
    await standing(other, boardId)
    await commit(hub, boardId, {by: frida, changes: [aSegment('theirs')]})
    const step: PublicEvent = {is: 'phaseMoved', from: 'segments', to: 'evaluate', reason: ''}

    expect(await commit(other, boardId, {by: frida, events: [step]})).toMatchObject({value: 'conflict'})

    expect(await standing(other, boardId)).toMatchObject({value: {segments: ['clinics', 'theirs']}})
    await other.close()
  })
})
