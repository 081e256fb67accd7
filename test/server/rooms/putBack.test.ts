import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {stateOf} from '../../../server/rooms/boardLog.ts'
import type {LogRow} from '../../../server/rooms/boardLog.ts'
import type {Hub} from '../../../server/rooms/hub.ts'
import {whyOtherEpoch} from '../../../server/rooms/putBack.ts'
import {seenProofs} from '../../../server/rooms/seenProofs.ts'
import {openStore} from '../../../server/store/openStore.ts'
import {openSqlite} from '../../../server/store/sqlite.ts'
import type {Store} from '../../../server/store/store.ts'
import {boardText} from '../../../shared/board/boardText.ts'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import type {Change} from '../../../shared/domain/change.ts'
import type {BoardId} from '../../../shared/domain/entities/ids.ts'
import {asId} from '../../../shared/std/ids.ts'
import {afterTest} from '../../rooms/afterTest.ts'
import {aSegment, id} from '../../rooms/aBoard.ts'
import {ATab, aHub, aHubKey, anna, bo, frida} from '../../rooms/aHub.ts'
import {commit, standing} from '../../rooms/decisions.ts'

const closing: (() => Promise<void>)[] = []
afterTest(async () => {
  for (const close of closing.splice(0)) await close()
})

const named = (value: string): Change => ({do: 'set', kind: 'segments', id: id('clinics'), field: 'name', value})
const nameOn = (tab: ATab) => new BoardReader(tab.doc).read().segments.get(id('clinics'))?.name

const seen = (tab: ATab) => ({
  doc: tab.doc,
  client: tab.doc.clientID,
  savedClock: tab.saved > 1 ? Y.getState(tab.doc.store, tab.doc.clientID) : null,
  seenSeq: tab.heard.flatMap(heard => (heard.is === 'saved' ? heard.seq : [])).at(-1) ?? null,
  proof: tab.proof,
})

/** Everything that is in the log of a board, row by row. */
const rowsOf = (store: Store, boardId: BoardId) =>
  store.read<LogRow>({
    sql: 'SELECT seq, at, writers_json, bytes, sum FROM log WHERE board_id = ? AND epoch = 1 ORDER BY seq',
    parameters: [boardId],
  })

/** Anna writes and Bo looks on; a backup is taken in the middle, and later put in place of what came after. */
async function anOlderBackup({after = ['three', 'four'], server = named('five')} = {}) {
  const parts = await aHub()
  const {hub, file, another} = parts
  const boardId = await parts.open('b1', [aSegment('clinics')])
  const author = await ATab.enter(hub, boardId, anna)
  const reader = await ATab.enter(hub, boardId, bo)
  author.write(named('one'))
  author.write(named('two'))
  await author.isSaved(2)
  await reader.until(() => nameOn(reader) === 'two')
  const copy = `${file}.backup`
  const database = openSqlite(file, 'read')
  await database.backup(copy)
  database.close()

  // Who only looks on is told so once a second.
  parts.pass(1000)
  for (const name of after) author.write(named(name))
  await author.isSaved(2 + after.length)
  await commit(hub, boardId, {by: 'server', changes: [server]})
  await reader.until(() => nameOn(reader) === 'five')
  for (const tab of [author, reader]) tab.leave()
  const store = await openStore(copy)
  const later = another(store)
  closing.push(async () => {
    await later.close()
    await store.close()
  })
  return {...parts, boardId, author, reader, backup: {store, hub: later}}
}

/** As a tab is told in a document that was made after the backup. */
const inLaterDocument = (boardId: BoardId, epoch: number) => {
  return {epoch, proof: seenProofs(aHubKey).of(boardId, {epoch, seq: 1, sum: new Uint8Array(32)})}
}

const stands = async (hub: Hub, boardId: BoardId) => {
  const now = await standing(hub, boardId)
  return now.ok ? now.value.segments : now.code
}

describe('SYNC-20 an older backup in place of what tabs have seen', () => {
  test('whoever was told that more is saved is sent over, the record says so, and nothing flows in', async () => {
    const {boardId, author, backup} = await anOlderBackup()

    expect(await new ATab(author.doc).knock(backup.hub, boardId, anna, seen(author))).toBe('otherEpoch')

    const epoch = (await backup.hub.epoch(boardId)) ?? 0
    expect(epoch).toBeGreaterThan(1_000_000)
    expect(await whyOtherEpoch(backup.store, boardId, 1)).toMatch(/^putBack 1 2 2026-03-02T09:00:00.000Z$/)
    expect(await whyOtherEpoch(backup.store, boardId, epoch)).toBe('')
    const decisions = (await backup.hub.record(boardId))?.decisions ?? []
    expect(decisions).toMatchObject([{kind: 'put_back', by: 'server', until: '2026-03-02T09:00:00.000Z'}])
    expect(await stands(backup.hub, boardId)).toEqual(['two'])
    const fresh = await ATab.enter(backup.hub, boardId, anna, {epoch})
    expect(nameOn(fresh)).toBe('two')
  })

  test('whoever only looked on does not bring back what others wrote', async () => {
    const {boardId, reader, backup} = await anOlderBackup()
    const {doc, client, proof} = seen(reader)
    const newcomer = await ATab.enter(backup.hub, boardId, frida)
    const tab = new ATab(doc)
    await tab.knock(backup.hub, boardId, bo, {client, proof})
    tab.send(0, 1, Y.encodeStateAsUpdate(doc))

    expect([await tab.isClosed(), await newcomer.isClosed()]).toEqual([4409, 4409])
    expect([tab, newcomer].map(({closed}) => closed?.reason.split(' ').slice(0, 3).join(' '))).toEqual([
      'putBack 1 2',
      'putBack 1 2',
    ])
    expect(await stands(backup.hub, boardId)).toEqual(['two'])
  })

  test('nor does a tab that does not say which work is its own', async () => {
    const {boardId, reader, backup} = await anOlderBackup()
    const tab = new ATab(reader.doc)
    await tab.knock(backup.hub, boardId, bo, {protocol: 0})
    tab.send(0, 1, Y.encodeStateAsUpdate(reader.doc))

    expect(await tab.isClosed()).toBe(4409)
    expect(await stands(backup.hub, boardId)).toEqual(['two'])
  })

  test('a tab that comes when others have long written more than was lost is told as well', async () => {
    const {boardId, author, backup} = await anOlderBackup()
    const other = await ATab.enter(backup.hub, boardId, bo)
    for (let edit = 0; edit < 9; edit += 1) other.write(named(`anew ${edit}`))
    await other.isSaved(9)

    expect(await new ATab(author.doc).knock(backup.hub, boardId, anna, seen(author))).toBe('otherEpoch')
    expect(await stands(backup.hub, boardId)).toEqual(['anew 8'])
    expect(await other.isClosed()).toBe(4409)
    // Where the backup ends, not how far the board has come meanwhile.
    expect(await whyOtherEpoch(backup.store, boardId, 1)).toBe('putBack 1 2 2026-03-02T09:00:00.000Z')
  })

  test('it says up to when the backup goes, also where much has been written and decided since', async () => {
    const {boardId, author, backup, pass} = await anOlderBackup()
    const other = await ATab.enter(backup.hub, boardId, bo)
    pass(60_000)
    other.write(named('a minute later'))
    await other.isSaved(1)
    await commit(backup.hub, boardId, {by: 'server', changes: [named('and decided')]})

    await new ATab(author.doc).knock(backup.hub, boardId, anna, seen(author))
    expect(await whyOtherEpoch(backup.store, boardId, 1)).toBe('putBack 1 2 2026-03-02T09:00:00.000Z')
  })

  test('a board that has started its next draft since says how far that has come', async () => {
    const {boardId, backup} = await anOlderBackup()
    await commit(backup.hub, boardId, {by: 'server', opensDraft: true})
    const next = (await backup.hub.epoch(boardId)) ?? 0

    await new ATab().knock(backup.hub, boardId, anna, inLaterDocument(boardId, next + 1))
    expect(await whyOtherEpoch(backup.store, boardId, next)).toMatch(new RegExp(`^putBack ${next} 1 `))
  })

  test('a tab from a document that the backup does not know', async () => {
    const {boardId, backup} = await anOlderBackup()

    expect(await new ATab().knock(backup.hub, boardId, anna, inLaterDocument(boardId, 4))).toBe('otherEpoch')
    expect(await whyOtherEpoch(backup.store, boardId, 4)).toMatch(/^putBack 1 2 /)
    expect(await whyOtherEpoch(backup.store, boardId, 0)).toBe('')
  })

  test('it is noticed once: who claims it again sends nobody over', async () => {
    const {boardId, author, backup} = await anOlderBackup()
    await new ATab(author.doc).knock(backup.hub, boardId, anna, seen(author))
    const epoch = (await backup.hub.epoch(boardId)) ?? 0
    const honest = await ATab.enter(backup.hub, boardId, bo, {epoch})

    for (const claim of [{seenSeq: 999}, {client: 7, savedClock: 99}])
      await new ATab().knock(backup.hub, boardId, anna, {epoch, ...claim})
    await new ATab().knock(backup.hub, boardId, anna, {epoch: epoch + 1})

    expect(honest.closed).toBeNull()
    expect(await backup.hub.epoch(boardId)).toBe(epoch)
  })
})

describe('SYNC-20 a claim to have seen more that cannot be shown', () => {
  test.each([
    ['more rows of the log', {seenSeq: 999}, 'unproven'],
    ['more of its own writing', {client: 7, savedClock: 99}, 'unproven'],
    ['a later document', {epoch: 4}, 'otherEpoch'],
  ])('%s: its tab takes the board as it stands, and nobody else hears of it', async (_, claim, answer) => {
    const {hub, boardId, author, log} = await anOlderBackup()
    const proofs = seenProofs(aHubKey)
    const row = {epoch: 9, seq: 999, sum: new Uint8Array(32)}
    const whole = proofs.of(boardId, row)
    const honest = await ATab.enter(hub, boardId, bo)
    const heard = honest.heard.length

    for (const proof of [
      null,
      '',
      'x',
      // Of a board on which nothing was lost.
      author.proof,
      proofs.of(asId<'board'>('b2'), row),
      seenProofs(Buffer.alloc(32, 8)).of(boardId, row),
      whole.replace('9.999.', '9.998.'),
      whole.replace('9.999.', '09.999.'),
      whole.slice(0, -1),
      `${whole}A`,
    ])
      expect(await new ATab().knock(hub, boardId, anna, {...claim, proof})).toBe(answer)

    expect([honest.closed, honest.heard.length, await hub.epoch(boardId)]).toEqual([null, heard, 1])
    expect((await hub.record(boardId))?.decisions).toEqual([])
    expect(log.join()).toContain('could not show it')
    const fresh = await ATab.enter(hub, boardId, anna)
    expect(nameOn(fresh)).toBe('five')
  })

  test('a tab of an earlier release, after a real backup: nothing of it flows in, and it comes back by itself', async () => {
    const {boardId, author, backup} = await anOlderBackup()
    const other = await ATab.enter(backup.hub, boardId, bo)
    const {doc, client} = seen(author)
    const old = new ATab(doc)

    expect(await new ATab(doc).knock(backup.hub, boardId, anna, {...seen(author), protocol: 1, proof: null})).toBe(
      'unproven',
    )
    await old.knock(backup.hub, boardId, anna, {protocol: 1, client: client + 1})
    old.send(0, 1, Y.encodeStateAsUpdate(doc))

    expect([await old.isClosed(), old.closed?.reason]).toEqual([4409, 'unproven'])
    expect([other.closed, await stands(backup.hub, boardId)]).toEqual([null, ['two']])
    expect(nameOn(await ATab.enter(backup.hub, boardId, anna))).toBe('two')
  })

  test('what was really seen is believed also when the server has started again since, and by another row in its place', async () => {
    const {boardId, author, backup, another} = await anOlderBackup()
    const other = await ATab.enter(backup.hub, boardId, bo)
    for (let edit = 0; edit < 9; edit += 1) other.write(named(`anew ${edit}`))
    await other.isSaved(9)
    await backup.hub.close()
    const again = another(backup.store)
    closing.push(() => again.close())
    const there = await ATab.enter(again, boardId, bo)

    expect(await new ATab(author.doc).knock(again, boardId, anna, seen(author))).toBe('otherEpoch')
    expect(await there.isClosed()).toBe(4409)
  })
})

describe('SYNC-20 what is no older backup', () => {
  test('a server that comes back on its own data takes what waited, and nobody is sent anywhere', async () => {
    const {hub, boardId, author, reader, another} = await anOlderBackup()
    await hub.close()
    const later = another()
    closing.push(() => later.close())
    const before = seen(author)
    const back = new ATab(author.doc)
    back.write(named('written while nobody was there'))

    expect(await back.knock(later, boardId, anna, before)).toBeNull()
    back.send(0, 1, Y.encodeStateAsUpdate(author.doc))
    await back.isSaved(1)
    const looksOn = await ATab.enter(later, boardId, bo, seen(reader))

    expect(nameOn(looksOn)).toBe('written while nobody was there')
    expect([back.closed, looksOn.closed, await later.epoch(boardId)]).toEqual([null, null, 1])
  })

  test('a second server that has not heard of it yet moves nobody over', async () => {
    const {hub, boardId, another} = await anOlderBackup()
    const second = another()
    closing.push(() => second.close())
    const there = await ATab.enter(second, boardId, bo)
    const tab = await ATab.enter(hub, boardId, anna)
    tab.write(named('by the first'))
    await tab.isSaved(1)

    expect(await new ATab(tab.doc).knock(second, boardId, anna, seen(tab))).toBe('restarting')
    expect([await there.isClosed(), await hub.epoch(boardId)]).toEqual([4503, 1])
  })
})

test('SYNC-20 a backup taken while people write holds each board as its log says at one row, and nothing of after', async () => {
  const {hub, file, store, open} = await aHub()
  const boards = [await open('b1', [aSegment('clinics')]), await open('b2', [aSegment('clinics')])]
  const tabs = await Promise.all(boards.map(boardId => ATab.enter(hub, boardId, anna)))
  const copy = `${file}.backup`
  const database = openSqlite(file, 'read')
  let pages = 0
  let isDone = false
  const backing = database.backup(copy, {
    // A page at a time, so that much is written meanwhile.
    progress: () => {
      pages += 1
      return 1
    },
  })
  const writing = Promise.all(
    tabs.map(async tab => {
      for (let edit = 0; !isDone || edit < 20; edit += 1) {
        tab.write(named(`name ${edit}`))
        await tab.isSaved(edit + 1)
      }
    }),
  )
  await backing
  isDone = true
  await writing
  database.close()
  const taken = await openStore(copy)
  closing.push(() => taken.close())

  expect(pages).toBeGreaterThan(10)
  for (const boardId of boards) {
    const [all, kept] = [await rowsOf(store, boardId), await rowsOf(taken, boardId)]
    expect(kept).toEqual(all.slice(0, kept.length))
    expect(all.length).toBeGreaterThanOrEqual(kept.length)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, stateOf(null, all.slice(0, kept.length)).state ?? new Uint8Array([0, 0]))
    const opened = await openedOn(taken, boardId)
    expect(opened).toBe(boardText(new BoardReader(doc).read()))
  }
})

async function openedOn(store: Store, boardId: BoardId): Promise<string> {
  const {another} = await aHub()
  const hub = another(store)
  const tab = await ATab.enter(hub, boardId, bo)
  const text = boardText(new BoardReader(tab.doc).read())
  await hub.close()
  return text
}
