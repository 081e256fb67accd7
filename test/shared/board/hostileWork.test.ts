import {describe, expect, test} from 'vitest'
import * as Y from 'yjs'
import {placingWork} from '../../../shared/board/placingWork.ts'
import {recordMap} from '../../../shared/board/roots.ts'
import {mostWork} from '../../../shared/board/screenUpdate.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aCopy, aGate, anna, aNote, aState, bo, editOf, id, inPhase} from '../../rooms/aBoard.ts'
import {clinicsAt, segmentMap, start, textAt} from '../../rooms/clinics.ts'
import {anyAt, between, collected, contentsOf, manyAt, rawUpdate, skipped, stringAt} from '../../rooms/hostile.ts'

const times = <Made>(count: number, make: (at: number) => Made) => Array.from({length: count}, (_, at) => make(at))
type Structs = Parameters<typeof rawUpdate>[0][number]['structs']
const under = (client: number, structs: Structs, clock = 0) => rawUpdate([{client, clock, structs}])
const every = (client: number, count: number, step: number) =>
  times(count, at => ({client, clock: at * step, length: 1}))
/** Nobody has read as far as this. */
const withRubbish = (update: Uint8Array) => Uint8Array.from([...update.slice(0, -1), ...times(50, () => 0xff)])
const need = (doc: Y.Doc) => segmentMap(doc).get('need') as Y.Text

describe('T6 an update that is dear to bring in is refused before Yjs touches a document', () => {
  const tooMuch = {is: 'refused', code: 'board.tooBig', spoilt: false}
  const malformed = {is: 'refused', code: 'record.malformed', spoilt: false}

  test.each([
    [
      'collected structs side by side, which no document writes',
      under(
        7,
        times(49_999, () => collected(1)),
      ),
    ],
    [
      'more structs than an afternoon makes',
      under(
        7,
        times(10_001, () => anyAt(clinicsAt, 'name', 'x')),
      ),
    ],
    [
      'letters one by one',
      under(
        7,
        times(10_001, at => between({left: {client: 7, clock: at - 1}}, 'x')),
      ),
    ],
    [
      'holes without end',
      under(
        7,
        times(49_999, () => skipped(1)),
      ),
    ],
  ])('%s: what stands behind them is not even read', (_, update) => {
    const {judge, state} = aGate(start)
    const before = contentsOf(state())

    expect(judge(update)).toEqual(tooMuch)
    expect(judge(withRubbish(update))).toEqual(tooMuch)
    expect(contentsOf(state())).toEqual(before)
  })

  test('50,000 deletions, each of something else than the board has', () => {
    const {judge} = aGate(start)

    expect(judge(rawUpdate([], every(1, 50_000, 2)))).toEqual(tooMuch)
  })

  test.each([
    [
      'a field that is set again and again as if it were the first time',
      under(
        7,
        times(2000, () => anyAt(clinicsAt, 'sizeSource', 'x')),
      ),
    ],
    [
      'the same, as what was deleted long ago',
      under(
        7,
        times(2000, () => stringAt(textAt, null, 'x')),
      ),
    ],
    [
      'a crowd before a letter, and others that split what stands there from two thousand fields',
      rawUpdate([
        {client: 9, clock: 0, structs: times(250, () => between({right: {client: 7, clock: 0}}, 1))},
        {
          client: 8,
          clock: 0,
          structs: times(2000, at => [
            anyAt(clinicsAt, `field${at}`, 'x'),
            between({left: {client: 8, clock: 2 * at}, right: {client: 7, clock: at}}, 1),
          ]).flat(),
        },
        {client: 7, clock: 0, structs: [stringAt(textAt, null, 'x'.repeat(2000))]},
      ]),
    ],
    [
      'a text in which everything stands behind the same letter',
      rawUpdate([
        {client: 9, clock: 0, structs: times(2000, () => between({left: {client: 7, clock: 0}}, 1))},
        {
          client: 8,
          clock: 0,
          structs: times(2000, at => between({left: at ? {client: 8, clock: at - 1} : {client: 7, clock: 0}}, 1)),
        },
        {client: 7, clock: 0, structs: [stringAt(textAt, null, 'x')]},
      ]),
    ],
  ])('%s', (_, update) => {
    const {judge, state} = aGate(start)
    const before = contentsOf(state())

    expect(placingWork(Y.decodeUpdate(update), aCopy(start), mostWork)).toBeGreaterThan(mostWork)
    expect(judge(update)).toEqual(malformed)
    expect(contentsOf(state())).toEqual(before)
  })

  test('100,000 values in one struct', () => {
    const {judge, state} = aGate(start)
    const before = contentsOf(state())

    expect(judge(under(7, [manyAt(clinicsAt, 'sizeSource', 100_000)]))).toEqual(malformed)
    expect(contentsOf(state())).toEqual(before)
  })

  test('a gap that was filled honestly, and 5,000 that all want to stand where it was', () => {
    const {judge, gate} = aGate(start)
    const doc = aCopy(start, 7)
    judge(editOf(doc, () => need(doc).insert(0, 'from to')))
    // Letter before letter, so that they do not become one.
    for (let at = 0; at < 600; at += 1) judge(editOf(doc, () => need(doc).insert(4, 'x')))
    const crowd = under(
      9,
      times(5000, () => between({left: {client: 7, clock: 3}, right: {client: 7, clock: 4}}, 1)),
    )

    expect(judge(crowd)).toEqual(malformed)
    expect(gate.board().segments.size).toBe(2)
  })

  test('deletions that split what is there, on a board of many structs', () => {
    const doc = aCopy(start, 7)
    // Nobody ever types as much beside each other without a word of somebody else between.
    for (let at = 0; at < 20_000; at += 1) need(doc).insert(at % 2 === 0 ? 0 : need(doc).length, 'xy')
    const splits = rawUpdate([], every(7, 20_000, 2))

    expect(placingWork(Y.decodeUpdate(splits), doc, mostWork)).toBeGreaterThan(mostWork)
  })
})

describe('SYNC-3 what honest documents write is never too dear', () => {
  const seeds = [11, 12, 13, 14]

  test.each(seeds)('two people in the same texts and fields, apart for long, seed %i', seed => {
    const numbers = seededNumbers(seed)
    const {judge, state} = aGate(start)
    const people = [anna, bo].map((writer, at) => ({writer, client: 100 + at, doc: aCopy(start, 100 + at)}))
    const spent: number[] = []
    const answers = new Set<string>()

    for (let round = 0; round < 6; round += 1) {
      for (const {writer, doc} of people) {
        const before = Y.encodeStateVector(doc)
        const single = times(120, () => editOf(doc, () => someEdit(doc, numbers)))
        const whole = Y.encodeStateAsUpdate(doc, before)
        const sent = numbers.between(0, 1) === 0 ? [whole] : [Y.mergeUpdates(single), whole]
        for (const update of sent) {
          spent.push(placingWork(Y.decodeUpdate(update), aCopy(state()), Infinity))
          const answer = judge(update, writer)
          answers.add(answer.is === 'refused' ? answer.code : answer.is)
        }
      }
      for (const {doc} of people) Y.applyUpdate(doc, state())
    }

    expect([...answers].toSorted()).toEqual(['known', 'passed'])
    expect(Math.max(...spent)).toBeLessThan(mostWork / 2)
    expect(people.map(({doc}) => need(doc).toString())).toEqual(people.map(() => need(aCopy(state())).toString()))
  })

  test('3,000 edits away from the network in a text in which somebody else wrote as many', () => {
    const numbers = seededNumbers(15)
    const [hers, his] = [aCopy(start, 100), aCopy(start, 101)]
    for (const doc of [hers, his])
      for (let at = 0; at < 3000; at += 1)
        need(doc).insert(numbers.between(0, need(doc).length), numbers.between(0, 1) === 0 ? 'x' : 'some words ')
    const update = Y.encodeStateAsUpdate(his, Y.encodeStateVectorFromUpdate(start))

    expect(placingWork(Y.decodeUpdate(update), hers, Infinity)).toBeLessThan(mostWork / 2)
  })

  test.each([
    [1000, 120],
    [2000, 60],
    [4000, 30],
    [4000, 200],
  ])('%i edits away from the network, on %i cards that somebody else changed meanwhile', (edits, shared) => {
    const names = times(shared, at => `card${at}`)
    const cards = aState(...names.map(name => aNote(name)))
    const {judge, state} = aGate(cards, inPhase('needs'))
    const [hers, his] = [aCopy(cards, 100), aCopy(cards, 101)]
    const edit = (doc: Y.Doc, at: number, rank: string) => {
      const card = recordMap(doc, 'notes', id(names[at % shared] ?? ''))
      const text = card?.get('text')
      return editOf(doc, () => {
        if (text instanceof Y.Text && text.length > 100) text.delete(0, 50)
        if (text instanceof Y.Text && at % 2 === 0) text.insert((at * 7) % (text.length + 1), `${at} `)
        card?.set('place', {clusterId: null, rank})
      })
    }
    for (let at = 0; at < shared; at += 1) expect(judge(edit(hers, at, 'B'), anna).is).toBe('passed')
    for (let at = 0; at < edits; at += 1) edit(his, at, `C${(at % 9) + 1}`)
    const update = Y.encodeStateAsUpdate(his, Y.encodeStateVectorFromUpdate(cards))

    expect(placingWork(Y.decodeUpdate(update), aCopy(state()), Infinity)).toBeLessThan(mostWork / 2)
    expect(judge(update, bo).is).toBe('passed')
  })

  test('a text written from its end to its beginning, and taken back word by word', () => {
    const {judge} = aGate(start)
    const doc = aCopy(start, 7)
    const undo = new Y.UndoManager(need(doc), {captureTimeout: 0})
    const before = Y.encodeStateVector(doc)
    for (let word = 0; word < 400; word += 1) need(doc).insert(0, 'w ')
    for (let word = 0; word < 200; word += 1) undo.undo()
    for (let word = 0; word < 100; word += 1) undo.redo()
    const update = Y.encodeStateAsUpdate(doc, before)

    expect(placingWork(Y.decodeUpdate(update), aCopy(start), Infinity)).toBeLessThan(mostWork / 2)
    expect(judge(update).is).toBe('passed')
  })
})

function someEdit(doc: Y.Doc, numbers: ReturnType<typeof seededNumbers>): void {
  const text = need(doc)
  const at = numbers.between(0, text.length)
  const kind = text.length > 600 ? 3 : numbers.between(0, 9)
  if (kind === 0) segmentMap(doc).set('sizeSource', `by ${numbers.between(0, 99)}`)
  else if (kind === 1) segmentMap(doc).set('name', `name ${numbers.between(0, 99)}`)
  else if (kind < 5 && text.length > 0) text.delete(at, Math.min(5, text.length - at))
  else if (kind < 7) text.insert(0, 'first ')
  else text.insert(at, numbers.between(0, 1) === 0 ? 'x' : 'several words ')
}
