import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {recordMap, rootOf} from '../../../shared/board/roots.ts'
import {messageTypes} from '../../../shared/contract/messages.ts'
import {aSegment, id} from '../../rooms/aBoard.ts'
import {ATab, aHub, anna, bo, frida} from '../../rooms/aHub.ts'
import {standing} from '../../rooms/decisions.ts'

const removedWords = (name: string) => ({do: 'text', kind: 'segments', id: id(name), field: 'need', to: ''}) as const
const stateOf = (tab: ATab): Uint8Array =>
  tab.heard.flatMap(heard => (heard.is === 'state' ? [heard.bytes] : []))[0] ?? new Uint8Array()
/** What a tab does at every return: all that it has and we may lack, every deletion of the board included. */
const answer = (tab: ATab) =>
  tab.send(messageTypes.sync, 1, Y.encodeStateAsUpdate(tab.doc, Y.encodeStateVector(tab.doc)))

/** A board on which somebody has written and deleted. */
async function aWrittenBoard() {
  const parts = await aHub()
  const boardId = await parts.open('b1', [aSegment('clinics', {need: 'quick answers'}), aSegment('labs')])
  const author = await ATab.enter(parts.hub, boardId, anna)
  author.write(removedWords('clinics'), {
    do: 'put',
    kind: 'segments',
    id: id('labs'),
    field: 'channels',
    key: 'in_person',
    value: true,
  })
  author.write({do: 'drop', kind: 'segments', id: id('labs'), field: 'channels', key: 'in_person'})
  await author.isSaved(2)
  return {...parts, boardId, author}
}

describe('a board that nobody writes to', () => {
  test('is bytes: reading, coming back and answering open no document', async () => {
    const {another, boardId, author} = await aWrittenBoard()
    const hub = another()

    const reader = await ATab.enter(hub, boardId, bo)
    answer(reader)
    await reader.isSaved(1)
    const back = await ATab.enter(hub, boardId, anna, {doc: author.doc})
    answer(back)
    await back.isSaved(1)

    expect(hub.counts()).toEqual({rooms: 1, documents: 0, connections: 2})
    expect(rootOf(reader.doc, 'segments').toJSON()).toEqual(rootOf(author.doc, 'segments').toJSON())
    await hub.close()
  })

  test('SYNC-2 puts its document away, and opens it again for the next word', async () => {
    const {hub, boardId, author, quiet} = await aWrittenBoard()
    const before = hub.counts().documents

    await quiet()
    const atRest = hub.counts()
    answer(author)
    await author.isSaved(3)
    const stillAtRest = hub.counts()
    author.write(aSegment('late'))
    await author.isSaved(4)
    const fresh = await ATab.enter(hub, boardId, bo)

    expect([before, atRest.documents, stillAtRest.documents, hub.counts().documents]).toEqual([1, 0, 0, 1])
    expect(rootOf(fresh.doc, 'segments').toJSON()).toEqual(rootOf(author.doc, 'segments').toJSON())
    expect([...rootOf(fresh.doc, 'segments').keys()]).toContain(id('late'))
    // Who introduced which tab is known still.
    fresh.doc.clientID = author.doc.clientID
    fresh.write(aSegment('stolen'))
    expect(await fresh.isClosed()).toBe(4422)
  })

  test('stays open for who is on it and is closed when nobody is', async () => {
    const {hub, author, quiet, boardId} = await aWrittenBoard()

    await quiet()
    expect(hub.counts().rooms).toBe(1)
    author.leave()
    await quiet()

    expect(hub.counts().rooms).toBe(0)
    expect(await standing(hub, boardId)).toMatchObject({value: {seq: 2}})
  })

  test('is not put away while somebody writes', async () => {
    const {hub, author, pass} = await aWrittenBoard()

    pass(9000)
    author.write(aSegment('a'))
    await author.isSaved(3)
    pass(9000)
    await hub.tidy()

    expect(hub.counts().documents).toBe(1)
  })

  test('SYNC-5 a log of fifty rows is behind a snapshot once the board has been quiet', async () => {
    const {hub, store, author, quiet} = await aWrittenBoard()
    for (let edit = 3; edit <= 60; edit += 1) {
      author.write(aSegment(`s${edit}`))
      await author.isSaved(edit)
    }

    await quiet()
    await hub.close()
    // Nobody waits for a snapshot: what is written after it is.
    await store.writeBatch([])

    expect(await store.read({sql: 'SELECT seq FROM snapshots', parameters: []})).toEqual([{seq: 60}])
  })
})

describe('the answer to whoever comes', () => {
  test('is one for all who have nothing yet', async () => {
    const {hub, boardId} = await aWrittenBoard()

    const joiners = [
      await ATab.enter(hub, boardId, bo),
      await ATab.enter(hub, boardId, frida),
      await ATab.enter(hub, boardId, bo),
    ]

    const [first, ...others] = joiners.map(stateOf)
    expect(first?.length).toBeGreaterThan(100)
    for (const state of others) expect(state.buffer).toBe(first?.buffer)
  })

  test('SYNC-2 is empty only for who has seen the last row: deletions do not move a vector', async () => {
    const {hub, boardId, author} = await aWrittenBoard()
    const away = new Y.Doc()
    Y.applyUpdate(away, Y.encodeStateAsUpdate(author.doc))
    recordMap(author.doc, 'segments', id('labs'))?.delete('name')
    await author.isSaved(3)
    expect(Y.encodeStateVector(away)).toEqual(Y.encodeStateVector(author.doc))

    const back = await ATab.enter(hub, boardId, bo, {doc: away, seenSeq: 2})
    const again = await ATab.enter(hub, boardId, bo, {doc: back.doc, seenSeq: 3})

    expect(recordMap(back.doc, 'segments', id('labs'))?.has('name')).toBe(false)
    expect(stateOf(again)).toEqual(new Uint8Array([0, 0]))
  })
})

describe('SYNC-5 a board whose server was stopped', () => {
  test('opens from its snapshot alone, and as small as it was', async () => {
    const {hub, another, boardId, author, store} = await aWrittenBoard()
    for (let edit = 3; edit <= 60; edit += 1) {
      author.write({do: 'set', kind: 'segments', id: id('labs'), field: 'name', value: `${edit} ${'x'.repeat(100)}`})
      await author.isSaved(edit)
    }
    await hub.close()
    await store.writeBatch([])

    const next = another()
    const fresh = await ATab.enter(next, boardId, bo)
    answer(fresh)
    await fresh.isSaved(1)

    expect(rootOf(fresh.doc, 'segments').toJSON()).toEqual(rootOf(author.doc, 'segments').toJSON())
    expect(stateOf(fresh).length).toBe(Y.encodeStateAsUpdate(author.doc).length)
    expect(next.counts().documents).toBe(0)
    await next.close()
  })

  test('opens as small when it was killed: what the rows say and nobody reads any more does not travel', async () => {
    const {another, boardId, author} = await aWrittenBoard()
    for (let edit = 3; edit <= 60; edit += 1) {
      author.write({do: 'set', kind: 'segments', id: id('labs'), field: 'name', value: `${edit} ${'x'.repeat(100)}`})
      await author.isSaved(edit)
    }

    const next = another()
    const fresh = await ATab.enter(next, boardId, bo)

    expect(stateOf(fresh).length).toBe(Y.encodeStateAsUpdate(author.doc).length)
    expect(Y.encodeStateVector(fresh.doc)).toEqual(Y.encodeStateVector(author.doc))
    await next.close()
  })
})
