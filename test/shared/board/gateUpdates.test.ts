import * as Y from 'yjs'
import {describe, expect, test} from 'vitest'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {aCopy, aGate, anna, aSegment, aState, bo, editOf, frida, id} from '../../rooms/aBoard.ts'
import {start, setName, renamed, segmentMap, clinicsAt} from '../../rooms/clinics.ts'
import {anyAt, collected, contentsOf, rawUpdate, skipped} from '../../rooms/hostile.ts'

describe('SYNC-3 what is in order', () => {
  test('passes, says what it touched and who wrote, and stands on the board', () => {
    const {judge, board} = aGate(start)

    const answer = judge(renamed(aCopy(start, 7), 'Big clinics'))

    expect(answer).toMatchObject({is: 'passed', touched: [{kind: 'segments', id: id('clinics')}], clients: [7]})
    expect(board().segments.get(id('clinics'))?.name).toBe('Big clinics')
  })

  test('the same update again, in any order, changes nothing', () => {
    const {judge, state} = aGate(start)
    const copy = aCopy(start, 7)
    const updates = [renamed(copy, 'One'), renamed(copy, 'Two'), renamed(copy, 'Three')]
    for (const update of updates) judge(update)
    const before = contentsOf(state())

    const answers = [...updates.toReversed(), ...updates].map(update => judge(update).is)

    expect(new Set(answers)).toEqual(new Set(['known']))
    expect(contentsOf(state())).toEqual(before)
  })

  test('an empty update and deletions that are known already count as known', () => {
    const {judge} = aGate(start)
    const copy = aCopy(start, 7)
    judge(renamed(copy, 'One'))
    const onlyDeletions = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(copy))

    expect(judge(rawUpdate([])).is).toBe('known')
    expect(judge(onlyDeletions, bo).is).toBe('known')
  })

  test('bytes that go on are exactly the structs and deletions that came in', () => {
    const {judge} = aGate(start)
    const copy = aCopy(start, 7)
    const update = editOf(copy, doc => {
      writeChanges(doc, [aSegment('labs', {need: 'quick answers'}), setName('Big clinics')])
      const need = segmentMap(doc).get('need') as Y.Text
      need.insert(0, 'hello')
      need.delete(1, 2)
    })

    const answer = judge(update)

    if (answer.is !== 'passed') throw new Error(answer.is)
    expect(contentsOf(answer.news)).toEqual(contentsOf(update))
  })

  test('what is said once more with other content goes no further than here', () => {
    const {judge, state} = aGate(start)
    judge(renamed(aCopy(start, 7), 'True'))
    const forged = aCopy(start, 7)
    renamed(forged, 'Forged')
    const further = editOf(forged, doc => void segmentMap(doc).set('sizeSource', 'later'))
    const all = Y.mergeUpdates([Y.encodeStateAsUpdate(forged, Y.encodeStateVectorFromUpdate(start)), further])

    const answer = judge(all)

    if (answer.is !== 'passed') throw new Error(answer.is)
    expect(JSON.stringify(contentsOf(answer.news))).not.toContain('Forged')
    const reloaded = aCopy(Y.mergeUpdates([start, renamed(aCopy(start, 7), 'True'), answer.news]))
    expect(segmentMap(reloaded).get('name')).toBe('True')
    expect(segmentMap(aCopy(state())).get('name')).toBe('True')
  })
})

describe('SYNC-3 what rests on something missing is neither refused nor kept', () => {
  test('an update that comes before its predecessor', () => {
    const {judge, gate} = aGate(start)
    const copy = aCopy(start, 7)
    const first = renamed(copy, 'One')
    const second = renamed(copy, 'Two')

    expect(judge(second).is).toBe('gap')
    expect(gate.board().segments.get(id('clinics'))?.name).toBe('clinics')
    expect(judge(Y.mergeUpdates([first, second])).is).toBe('passed')
  })

  test('an edit inside something that another tab made and has not sent', () => {
    const {judge} = aGate(start)
    const first = aCopy(start, 7)
    const made = editOf(first, doc => writeChanges(doc, [aSegment('labs')]))
    const second = aCopy(Y.mergeUpdates([start, made]), 8)
    const inside = editOf(second, doc => void segmentMap(doc, 'labs').set('name', 'Big labs'))

    expect(judge(inside).is).toBe('gap')
    expect(judge(Y.mergeUpdates([made, inside])).is).toBe('passed')
  })

  test('a hole in the middle', () => {
    const {judge} = aGate(start)
    const update = rawUpdate([{client: 9, clock: 0, structs: [skipped(5)]}])

    expect(judge(update).is).toBe('gap')
  })

  test('2,000 tiny updates with a gap, each under a name of its own, cost next to nothing', () => {
    const {judge, state} = aGate(start)
    const before = state().length
    const flood = Array.from({length: 2000}, (_, index) =>
      rawUpdate([{client: 1000 + index, clock: 1, structs: [collected(1)]}]),
    )

    expect(flood.every(update => judge(update).is === 'gap')).toBe(true)
    expect(state().length).toBe(before)
  })
})

describe('SYNC-3 bytes that are no update are found before Yjs touches a document', () => {
  test.each([
    ['nothing at all', new Uint8Array()],
    ['random bytes', Uint8Array.from({length: 80}, (_, index) => (index * 37 + 91) & 255)],
    ['thirty million structs that are not there', Uint8Array.from([1, 0x80, 0x90, 0xa1, 0x0f, 1, 0])],
    [
      'a client that stands there twice',
      rawUpdate([
        {client: 7, clock: 0, structs: [anyAt(clinicsAt, 'evil', 'x')]},
        {client: 7, clock: 0, structs: [anyAt(clinicsAt, 'name', 'fine')]},
      ]),
    ],
  ])('%s', (_, update) => {
    const {judge, state} = aGate(start)
    const before = state()

    expect(judge(update).is).toBe('broken')
    expect(state()).toEqual(before)
  })

  test('a client that stands there twice, the second time empty, hides nothing from the gate', () => {
    const {judge} = aGate(start)
    const hidden = rawUpdate([
      {client: 7, clock: 0, structs: [anyAt(clinicsAt, 'evil', 'x')]},
      {client: 7, clock: 1, structs: []},
    ])

    expect(judge(hidden)).toMatchObject({is: 'refused', code: 'record.malformed'})
  })
})

describe('SYNC-3 nobody writes under the Yjs client of somebody else', () => {
  test('not under one that wrote before', () => {
    const {judge} = aGate(start)
    judge(renamed(aCopy(start, 7), 'One'), anna)
    const stolen = rawUpdate([{client: 7, clock: 1, structs: [collected(20)]}])

    expect(judge(stolen, bo)).toEqual({is: 'refused', code: 'client.foreign', spoilt: false})
    expect(judge(rawUpdate([{client: 1, clock: 10_000, structs: [collected(1)]}]), bo).is).toBe('gap')
  })

  test('not under that of the server', () => {
    const {judge, gate} = aGate(start)
    const next = Y.decodeStateVector(gate.stateVector()).get(1) ?? 0

    const stolen = rawUpdate([{client: 1, clock: next, structs: [collected(1)]}])

    expect(judge(stolen, frida)).toMatchObject({is: 'refused', code: 'client.foreign'})
  })

  test('not under one that is connected for somebody else and has not written yet', () => {
    const {judge} = aGate(start)
    const update = rawUpdate([{client: 7, clock: 0, structs: [collected(12)]}])

    expect(judge(update, bo, {liveElsewhere: client => client === 7})).toMatchObject({code: 'client.foreign'})
    expect(judge(renamed(aCopy(start, 7), 'One'), anna).is).toBe('passed')
  })

  test('nobody deletes the edits that somebody has not made yet', () => {
    const {judge} = aGate(start)
    judge(renamed(aCopy(start, 7), 'One'), anna)

    const future = rawUpdate([], [{client: 7, clock: 0, length: 2 ** 31}])
    const next = rawUpdate([], [{client: 7, clock: 1, length: 1}])

    expect([judge(future, bo).is, judge(next, bo).is]).toEqual(['gap', 'gap'])
    expect(judge(renamed(aCopy(start, 8), 'Two'), anna).is).toBe('passed')
  })
})

describe('SYNC-3 many removals at once', () => {
  test('are asked about with how many there were, and refused as a whole', () => {
    const names = Array.from({length: 20}, (_, at) => `s${at}`)
    const state = aState(...names.map(name => aSegment(name)))
    const removed = editOf(aCopy(state, 7), doc =>
      writeChanges(
        doc,
        names.slice(0, 12).map(name => ({do: 'remove', kind: 'segments', id: id(name)})),
      ),
    )
    const asked: unknown[] = []

    const answer = aGate(state).judge(removed, anna, {
      mayRemove: (...question) => {
        asked.push(question)
        return false
      },
    })

    expect(asked).toEqual([['segments', 12, 20]])
    expect(answer).toEqual({is: 'refused', code: 'board.tooManyRemoved', spoilt: true})
  })

  test('T8 groups that go into others are counted like groups that go, also one by one on the quick way', () => {
    const names = Array.from({length: 20}, (_, at) => `c${at}`)
    const state = aState(
      ...names.map((name): Change => ({
        do: 'create',
        kind: 'clusters',
        id: id(name),
        fields: {title: name, rank: 'V'},
      })),
    )
    const gate = aGate(state)
    const copy = aCopy(state, 7)
    const set = (some: readonly string[], field: string, value: string | null) =>
      editOf(copy, doc =>
        writeChanges(
          doc,
          some.map(name => ({do: 'set', kind: 'clusters', id: id(name), field, value})),
        ),
      )
    const asked: unknown[] = []
    const mayRemove = (kind: string, count: number) => {
      asked.push([kind, count])
      return count === 1
    }

    // What takes the place of a value that stands there goes the quick way.
    const answers = [
      gate.judge(set(['c1'], 'rank', 'W'), anna, {mayRemove}),
      gate.judge(set(['c1'], 'mergedInto', id('c0')), anna, {mayRemove}),
      gate.judge(set(['c1'], 'mergedInto', null), anna, {mayRemove}),
      gate.judge(set(['c1'], 'mergedInto', id('c0')), anna, {mayRemove}),
      gate.judge(set(names.slice(2, 14), 'mergedInto', id('c0')), anna, {mayRemove}),
    ]

    expect(asked).toEqual([
      ['clusters', 1],
      ['clusters', 1],
      ['clusters', 12],
    ])
    expect(answers).toMatchObject([...Array.from({length: 4}, () => ({is: 'passed'})), {code: 'board.tooManyRemoved'}])
  })
})
