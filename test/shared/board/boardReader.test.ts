import * as Y from 'yjs'
import {describe, expect, test} from 'vitest'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import {recordMap, rootOf} from '../../../shared/board/roots.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {recordKinds} from '../../../shared/domain/board.ts'
import type {Board} from '../../../shared/domain/board.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aCopy, aSegment, aState, aTier, id} from '../../rooms/aBoard.ts'
import {anyAt, rawUpdate} from '../../rooms/hostile.ts'
import {randomCommand, seededIds} from '../../rooms/randomCommand.ts'

const opened = (...changes: readonly Change[]) => {
  const doc = aCopy(aState(...changes), 7)
  const reader = new BoardReader(doc)
  return {doc, reader, write: (...more: readonly Change[]) => writeChanges(doc, more)}
}
const rename = (name: string, to: string): Change => ({
  do: 'set',
  kind: 'segments',
  id: id(name),
  field: 'name',
  value: to,
})

describe('SYNC-6 what has not changed is the same object', () => {
  test('nothing happened: the same board', () => {
    const {reader} = opened(aSegment('a'))

    expect(reader.read()).toBe(reader.read())
  })

  test('one record changed: its neighbours and all other collections stay', () => {
    const {reader, write} = opened(aSegment('a'), aSegment('b'), aTier('t'))
    const before = reader.read()

    write(rename('a', 'A'))

    const after = reader.read()
    expect(after).not.toBe(before)
    expect(after.segments).not.toBe(before.segments)
    expect(after.segments.get(id('b'))).toBe(before.segments.get(id('b')))
    expect(after.segments.get(id('a'))).toEqual({...before.segments.get(id('a')), name: 'A'})
    for (const kind of recordKinds) if (kind !== 'segments') expect(after[kind]).toBe(before[kind])
    expect(after.meta).toBe(before.meta)
  })

  test('sets, maps and texts inside a record stay while another field of it changes', () => {
    const drivers = new Map([['d', {text: 'price', rank: 'V'}]])
    const {reader, write} = opened(aSegment('a', {clusters: new Set([id('c')]), drivers}))
    const before = reader.read().segments.get(id('a'))

    write(rename('a', 'A'))

    const after = reader.read().segments.get(id('a'))
    expect(after?.clusters).toBe(before?.clusters)
    expect(after?.drivers).toBe(before?.drivers)
    expect(after?.placement).toBe(before?.placement)
  })

  test('a write that says what is there already changes no object', () => {
    const {reader, write} = opened(aSegment('a', {name: 'A'}))
    const before = reader.read()

    write(rename('a', 'A'))

    expect(reader.read()).toBe(before)
  })

  test('what was removed is off the board, kept for a restore, and comes back with what others wrote meanwhile', () => {
    const {reader, write} = opened(aSegment('a'), aSegment('b'))

    write({do: 'remove', kind: 'segments', id: id('a')})
    write(rename('a', 'written meanwhile'))

    expect([...reader.read().segments.keys()]).toEqual([id('b')])
    expect(reader.plain('segments', id('a'))).toMatchObject({removed: true, fields: {name: 'written meanwhile'}})
    write({do: 'restore', kind: 'segments', id: id('a')})
    expect(reader.read().segments.get(id('a'))?.name).toBe('written meanwhile')
  })
})

describe('SYNC-4 a reader never throws and shows nothing that no validator has seen', () => {
  const spoilt: readonly (readonly [string, (doc: Y.Doc) => void])[] = [
    ['a wrong type', doc => void recordMap(doc, 'segments', id('a'))?.set('name', 7)],
    ['a list for a set', doc => void recordMap(doc, 'segments', id('a'))?.set('clusters', new Y.Array())],
    ['a word for a text', doc => void recordMap(doc, 'segments', id('a'))?.set('need', 'x')],
    ['a list for a record', doc => void rootOf(doc, 'segments').set(id('a'), new Y.Array())],
    ['a word for a record', doc => void rootOf(doc, 'segments').set(id('a'), 'x')],
    ['a record that is gone', doc => rootOf(doc, 'segments').delete(id('a'))],
    [
      'a list item in a root',
      doc => Y.applyUpdate(doc, rawUpdate([{client: 9, clock: 0, structs: [anyAt({root: 'segments'}, null, 'x')]}])),
    ],
    [
      'members that are none',
      doc => {
        const channels = recordMap(doc, 'segments', id('a'))?.get('channels')
        if (channels instanceof Y.Map) channels.set('fax', true)
      },
    ],
  ]

  test.each(spoilt)('%s', (_, spoil) => {
    const {doc, reader} = opened(aSegment('a'), aSegment('b', {name: 'whole'}))
    reader.read()

    doc.transact(() => spoil(doc))

    const board = reader.read()
    expect(board.segments.get(id('b'))?.name).toBe('whole')
    const shown = board.segments.get(id('a'))
    if (shown) expect([typeof shown.name, typeof shown.need, shown.channels.size]).toEqual(['string', 'string', 0])
    expect(new BoardReader(doc).read()).toEqual(board)
  })
})

describe('SYNC-2 SYNC-6 whatever people do, reading again equals reading for the first time', () => {
  test.each([1, 2, 3, 4, 5])('seed %i: 400 commands by two people', seed => {
    const numbers = seededNumbers(seed)
    const newId = seededIds(numbers)
    const start = aState(aTier('invest', 'F'), aTier('grow', 'V'), aTier('maintain', 'k'))
    const docs = [aCopy(start, 100 + seed), aCopy(start, 200 + seed)] as const
    const readers = [new BoardReader(docs[0]), new BoardReader(docs[1])] as const
    const done = new Map<string, number>()
    let previous: Board | null = null

    for (let turn = 0; turn < 400; turn += 1) {
      const who = numbers.between(0, 1) as 0 | 1
      const board = readers[who].read()
      const command = randomCommand(board, numbers, newId)
      const decision = command.run(board)
      if (decision.ok && decision.changes.length > 0) {
        writeChanges(docs[who], decision.changes)
        done.set(command.name, (done.get(command.name) ?? 0) + 1)
      }
      if (numbers.next() < 0.2) {
        Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1], Y.encodeStateVector(docs[0])))
        Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0], Y.encodeStateVector(docs[1])))
        const [mine, theirs] = [readers[0].read(), readers[1].read()]
        expect(mine).toEqual(theirs)
        expect(mine).toEqual(new BoardReader(docs[0]).read())
        if (previous) for (const kind of recordKinds) keepsIdentity(previous[kind], mine[kind])
        previous = mine
      }
    }

    // It did something: most commands were used, cards were moved and deselected.
    expect(done.size).toBeGreaterThan(20)
    expect((done.get('moveSegment') ?? 0) + (done.get('deselectSegment') ?? 0)).toBeGreaterThan(20)
  })
})

/** Records that read the same are the same object. */
function keepsIdentity(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): void {
  for (const [key, record] of after) {
    const old = before.get(key)
    if (old !== undefined && old !== record) expect(record).not.toEqual(old)
  }
}
