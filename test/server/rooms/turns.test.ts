import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {recordMap, rootOf} from '../../../shared/board/roots.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {messageTypes} from '../../../shared/contract/messages.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {aSegment, id} from '../../rooms/aBoard.ts'
import {ATab, aHub, anna, bo, frida} from '../../rooms/aHub.ts'
import {contentsOf} from '../../rooms/hostile.ts'

const named = (name: string, to: unknown): Change => ({
  do: 'set',
  kind: 'segments',
  id: id(name),
  field: 'name',
  value: to as string,
})
const removed = (name: string): Change => ({do: 'remove', kind: 'segments', id: id(name)})
const step = (heard: ATab['heard']) => heard.map(({is}) => is)

describe('one turn', () => {
  test('SYNC-3 what was taken is said to be saved before what came after it is refused', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const author = await ATab.enter(hub, boardId, anna)

    author.write(aSegment('fine'))
    author.write(aSegment('fine-too'))
    recordMap(author.doc, 'segments', id('fine'))?.set('name', 7)
    author.write(aSegment('too-late'))

    expect(await author.isClosed()).toBe(4422)
    expect(author.heard.filter(({is}) => is === 'saved' || is === 'refused')).toEqual([
      {is: 'saved', uploads: 2, seq: 2},
      {is: 'refused', upload: 3, code: 'record.malformed'},
    ])
    const next = await ATab.enter(hub, boardId, bo)
    expect([...rootOf(next.doc, 'segments').keys()].toSorted()).toEqual([id('fine-too'), id('fine')])
  })

  test('SYNC-3 a refusal in the middle of it takes nothing away from the others of the same turn', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1', [aSegment('clinics')])
    const [evil, honest, watching] = [
      await ATab.enter(hub, boardId, anna),
      await ATab.enter(hub, boardId, bo),
      await ATab.enter(hub, boardId, frida),
    ]

    honest.write(aSegment('first'))
    recordMap(evil.doc, 'segments', id('clinics'))?.set('name', 7)
    honest.write(aSegment('second'), named('clinics', 'Big clinics'))
    await Promise.all([honest.isSaved(2), evil.isClosed()])
    await watching.until(() => rootOf(watching.doc, 'segments').has(id('second')))

    expect(recordMap(watching.doc, 'segments', id('clinics'))?.get('name')).toBe('Big clinics')
    expect([honest.closed, watching.closed]).toEqual([null, null])
    expect(step(watching.heard).filter(is => is === 'update')).toHaveLength(1)
  })

  test('SYNC-1 what a tab sent before it was closed by its person is kept', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const [leaving, watching] = [await ATab.enter(hub, boardId, anna), await ATab.enter(hub, boardId, bo)]

    leaving.write(aSegment('last-words'))
    leaving.leave()

    await watching.until(() => rootOf(watching.doc, 'segments').has(id('last-words')))
    expect(watching.closed).toBeNull()
  })

  test('SYNC-3 what goes out is exactly what came in: no struct or deletion more, less or renamed', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1', [aSegment('clinics', {need: 'quick answers'})])
    const [one, two, watching] = [
      await ATab.enter(hub, boardId, anna),
      await ATab.enter(hub, boardId, bo),
      await ATab.enter(hub, boardId, frida),
    ]
    const sent: Uint8Array[] = []
    for (const tab of [one, two])
      tab.doc.on('update', (update: Uint8Array, origin: unknown) => void (origin === tab || sent.push(update)))
    const received = () => watching.heard.flatMap(heard => (heard.is === 'update' ? heard.bytes : []))

    one.write(named('clinics', 'A'), {do: 'text', kind: 'segments', id: id('clinics'), field: 'need', to: 'quick'})
    two.write(named('clinics', 'B'), aSegment('labs', {need: 'reports'}))
    one.write(removed('clinics'))
    await Promise.all([one.isSaved(2), two.isSaved(1)])
    await watching.until(() => received().length > 0)

    const [inside, outside] = [contentsOf(Y.mergeUpdates(sent)), contentsOf(Y.mergeUpdates(received()))]
    expect(outside).toEqual(inside)
  })

  test('SYNC-2 an upload that rests on something missing is asked for, and saved when it has come', async () => {
    const {hub, open} = await aHub()
    const boardId = await open('b1')
    const away = await ATab.enter(hub, boardId, anna)
    const state = Y.encodeStateAsUpdate(away.doc)
    away.leave()
    const back = new ATab()
    Y.applyUpdate(back.doc, state)
    const offline = new Y.Doc()
    Y.applyUpdate(offline, state)
    await back.knock(hub, boardId, anna)
    const before = back.heard.length

    const made: Uint8Array[] = []
    offline.on('update', (update: Uint8Array) => void made.push(update))
    writeChanges(offline, [aSegment('one')])
    writeChanges(offline, [aSegment('two')])
    back.send(messageTypes.sync, 2, made[1] ?? new Uint8Array())
    await back.until(() => step(back.heard.slice(before)).includes('stateVector'))
    expect(back.saved).toBe(0)
    back.send(messageTypes.sync, 1, Y.mergeUpdates(made))

    await back.until(() => back.heard.some(heard => heard.is === 'saved' && heard.uploads === 2))
    expect(back.closed).toBeNull()
  })
})

describe('T8 nobody empties a board by mistake or in anger', () => {
  const names = Array.from({length: 30}, (_, at) => `s${at}`)
  const crowded = async () => {
    const parts = await aHub()
    return {
      ...parts,
      boardId: await parts.open(
        'b1',
        names.map(name => aSegment(name)),
      ),
    }
  }

  test('more than ten and more than 30 % within a minute is refused, also in small bites', async () => {
    const {hub, boardId} = await crowded()
    const angry = await ATab.enter(hub, boardId, anna)

    for (const name of names) angry.write(removed(name))

    expect(await angry.isClosed()).toBe(4422)
    expect(angry.heard.filter(({is}) => is === 'refused')).toEqual([
      {is: 'refused', upload: 11, code: 'board.tooManyRemoved'},
    ])
    expect(angry.saved).toBe(10)
  })

  test('all at once too, and then none of it', async () => {
    const {hub, boardId} = await crowded()
    const angry = await ATab.enter(hub, boardId, anna)

    angry.write(...names.map(removed))

    expect(await angry.isClosed()).toBe(4422)
    const fresh = await ATab.enter(hub, boardId, bo)
    const gone = names.filter(name => recordMap(fresh.doc, 'segments', id(name))?.get('removed') === true)
    expect(gone).toEqual([])
  })

  test('a minute later one goes on; somebody else is not held to account; those who lead may', async () => {
    const {hub, boardId, pass} = await crowded()
    const [careful, other, leading] = [
      await ATab.enter(hub, boardId, anna),
      await ATab.enter(hub, boardId, bo),
      await ATab.enter(hub, boardId, frida),
    ]

    careful.write(...names.slice(0, 8).map(removed))
    await careful.isSaved(1)
    other.write(...names.slice(8, 12).map(removed))
    await other.isSaved(1)
    pass(61_000)
    careful.write(...names.slice(12, 16).map(removed))
    await careful.isSaved(2)
    leading.write(...names.slice(16).map(removed))
    await leading.isSaved(1)

    expect([careful.closed, other.closed, leading.closed]).toEqual([null, null, null])
  })
})

describe('SYNC-5 a long log opens from a snapshot', () => {
  const longBoard = async () => {
    const parts = await aHub()
    const boardId = await parts.open('b1', [aSegment('clinics')])
    const tab = await ATab.enter(parts.hub, boardId, anna)
    for (let edit = 1; edit <= 520; edit += 1) {
      tab.write(named('clinics', `name ${edit}`))
      if (edit % 40 === 0) tab.write(aSegment(`s${edit}`))
      await tab.isSaved(edit + Math.floor(edit / 40))
      parts.pass(100)
    }
    await parts.hub.close()
    const rowsRead: number[] = []
    const counting = {
      ...parts.store,
      read: async <Row>(query: Parameters<typeof parts.store.read>[0]) => {
        const rows = await parts.store.read<Row>(query)
        if (query.sql.includes('FROM log WHERE')) rowsRead.push(rows.length)
        return rows
      },
    }
    return {...parts, boardId, tab, rowsRead, reopened: () => parts.another(counting)}
  }

  test('reads the rows behind it only, and the board is the same', async () => {
    const {boardId, tab, rowsRead, reopened} = await longBoard()
    const hub = reopened()

    const fresh = await ATab.enter(hub, boardId, bo)

    expect(rowsRead.length).toBe(1)
    expect(rowsRead[0]).toBeLessThan(100)
    expect(rootOf(fresh.doc, 'segments').toJSON()).toEqual(rootOf(tab.doc, 'segments').toJSON())
    expect(Y.decodeStateVector(Y.encodeStateVector(fresh.doc))).toEqual(
      Y.decodeStateVector(Y.encodeStateVector(tab.doc)),
    )
    // Who introduced which tab is known still: nobody goes on under the name of another's.
    const stolen = new Y.Doc()
    Y.applyUpdate(stolen, Y.encodeStateAsUpdate(fresh.doc))
    stolen.clientID = tab.doc.clientID
    stolen.on('update', (update: Uint8Array) => fresh.send(messageTypes.sync, 2, update))
    recordMap(stolen, 'segments', id('clinics'))?.set('name', 'mine')
    expect(await fresh.isClosed()).toBe(4422)
    await hub.close()
  })

  test('a damaged snapshot is passed over: the rows say the same', async () => {
    const {boardId, tab, rowsRead, reopened, store} = await longBoard()
    await store.writeBatch([{sql: 'UPDATE snapshots SET bytes = substr(bytes, 2)', params: []}])
    const hub = reopened()

    const fresh = await ATab.enter(hub, boardId, bo)

    expect(rowsRead[0]).toBeGreaterThan(500)
    expect(rootOf(fresh.doc, 'segments').toJSON()).toEqual(rootOf(tab.doc, 'segments').toJSON())
    await hub.close()
  })
})
