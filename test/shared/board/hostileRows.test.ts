import * as Y from 'yjs'
import {describe, expect, test} from 'vitest'
import {fieldsOf, rootNames, rootOf} from '../../../shared/board/roots.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {Gate} from '../../../shared/board/gate.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {aCopy, aGate, anna, aSegment, bo, editOf, frida, id, inPhase} from '../../rooms/aBoard.ts'
import {clinicsAt, nested, renamed, segmentMap, setName, start, under, wrong} from '../../rooms/clinics.ts'
import {anyAt, collected, contentsOf, jsonAt, protoAt, rawUpdate, subdocumentAt} from '../../rooms/hostile.ts'

/** Sends it all, and says what was answered and what the board is afterwards. */
function attacked(updates: readonly Uint8Array[], writer = frida) {
  const {judge, gate, state, board} = aGate(start)
  const answers = updates.map(update => judge(update, writer, {moment: inPhase('segments')}))
  return {answers, said: new Set(answers.map(({is}) => is)), gate, state, board}
}
const untouched = contentsOf(aGate(start).state())
const refused = {is: 'refused', code: 'record.malformed'}

/** One test for each row of the table of what hostile input does to a Yjs server when nobody stops it. */
describe('T6 what a hand-made client sends to the gate', () => {
  test('random bytes: 20,000 of them change nothing', () => {
    const numbers = seededNumbers(60_000)
    const bytes = Array.from({length: 20_000}, () =>
      Uint8Array.from({length: numbers.between(1, 200)}, () => numbers.between(0, 255)),
    )

    const {said, state} = attacked(bytes)

    expect([...said].filter(is => is === 'passed')).toEqual([])
    expect(contentsOf(state())).toEqual(untouched)
  })

  test('numberOfStructs: a count that the bytes do not hold is no update', () => {
    const counts = [[0x80, 0x90, 0xa1, 0x0f], [0xff, 0xff, 0xff, 0xff, 0x0f], [0xff]]

    const {said} = attacked(
      counts.flatMap(count => [
        Uint8Array.from([1, ...count, 1, 0]),
        Uint8Array.from([...count, 1, 1, 0]),
        Uint8Array.from([0, ...count]),
        Uint8Array.from([0, 1, 7, ...count]),
      ]),
    )

    expect([...said]).toEqual(['broken'])
  })

  test('missing predecessor: a large update that nobody can place is not kept', () => {
    const big = rawUpdate([{client: 9, clock: 1, structs: [anyAt(clinicsAt, 'name', 'x'.repeat(900_000))]}])

    const {said, state, gate} = attacked([big])

    expect([...said]).toEqual(['gap'])
    expect(state().length).toBe(aGate(start).state().length)
    expect(gate.board().segments.size).toBe(2)
  })

  test('gap flood: 2,000 tiny updates of as many clients leave nothing pending', () => {
    const flood = Array.from({length: 2000}, (_, at) =>
      rawUpdate([{client: 1000 + at, clock: 1, structs: [collected(1)]}]),
    )

    const {said, state, gate} = attacked(flood)

    expect([...said]).toEqual(['gap'])
    expect(contentsOf(state())).toEqual(untouched)
    expect(gate.owners().size).toBe(1)
  })

  test('delete set: all of a client, its future edits too', () => {
    const future = rawUpdate([], [{client: 1, clock: 0, length: 2 ** 31}])
    const {said, gate} = attacked([future])

    const later = gate.judge(renamed(aCopy(start, 7), 'Later'), anna, inPhase('segments'))

    expect([...said]).toEqual(['gap'])
    expect(later.is).toBe('passed')
    expect(gate.board().segments.get(id('clinics'))?.name).toBe('Later')
  })

  test('GC struct under the id of somebody else', () => {
    const {judge, board} = aGate(start)
    const victim = aCopy(start, 7)
    judge(renamed(victim, 'One'), anna)

    const theft = judge(rawUpdate([{client: 7, clock: 1, structs: [collected(9)]}]), bo)
    const next = judge(renamed(victim, 'Two'), anna)

    expect(theft).toMatchObject({code: 'client.foreign'})
    expect(next.is).toBe('passed')
    expect(board().segments.get(id('clinics'))?.name).toBe('Two')
  })

  test('same id and clock, other content: what stands there stands, for everybody', () => {
    const {judge, state} = aGate(start)
    judge(renamed(aCopy(start, 7), 'True'), anna)
    const before = contentsOf(state())

    const answers = [anna, bo].map(writer => judge(renamed(aCopy(start, 7), 'Forged'), writer).is)

    expect(answers).toEqual(['known', 'known'])
    expect(contentsOf(state())).toEqual(before)
  })

  test.each([
    ['array items into a map root', under(anyAt({root: 'segments'}, null, 'hidden'))],
    ['Y.Array where a card is expected', wrong(doc => void rootOf(doc, 'segments').set(id('list'), new Y.Array()))],
    ['Y.Doc as value', wrong(doc => void segmentMap(doc).set('name', new Y.Doc()))],
    ['Y.Doc as value, by hand', under(subdocumentAt(clinicsAt, 'name'))],
    ['nested maps 5,000 deep', nested(5000)],
    ['__proto__ inside a value', under(protoAt(clinicsAt, 'placement', {in: 'unplaced', rank: 'V'}))],
    [
      '__proto__ inside a value of JSON',
      under(jsonAt(clinicsAt, 'placement', '{"in":"unplaced","rank":"V","__proto__":{"polluted":true}}')),
    ],
    ['__proto__ as a key of a record', under(anyAt(clinicsAt, '__proto__', {polluted: true}))],
    [
      '__proto__ as a key of a map',
      wrong(doc => void (segmentMap(doc).get('drivers') as Y.Map<unknown>).set('__proto__', {text: 'fast', rank: 'V'})),
    ],
  ])('%s: refused before anybody sees it', (_, update) => {
    const {answers, state} = attacked([update])

    expect(answers).toMatchObject([refused])
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as {polluted?: boolean}).polluted).toBeUndefined()
    const [answer] = answers
    if (answer?.is === 'refused' && !answer.spoilt) expect(contentsOf(state())).toEqual(untouched)
  })

  test('20,000 unknown roots: none of them is made', () => {
    const crowd = (count: number) =>
      wrong(doc => {
        for (let at = 0; at < count; at += 1) doc.getMap(`root${at}`).set('a', 1)
      })

    const {answers, state} = attacked([crowd(20_000), crowd(9000)])

    expect(answers).toMatchObject([
      {is: 'refused', code: 'board.tooBig', spoilt: false},
      {...refused, spoilt: false},
    ])
    expect(contentsOf(state())).toEqual(untouched)
  })

  test('20,000 client ids: not at once, and not one by one', () => {
    const at = (first: number, count: number) =>
      rawUpdate(
        Array.from({length: count}, (_, index) => ({
          client: first + index,
          clock: 0,
          structs: [collected(1)],
        })).toReversed(),
      )
    const crowds = Array.from({length: 1000}, (_, index) => at(1000 + index * 20, 20))

    const {answers, gate} = attacked([at(100_000, 20_000), ...crowds], anna)

    expect(answers[0]).toMatchObject({is: 'refused', code: 'board.tooBig', spoilt: false})
    expect(answers.at(-1)).toMatchObject({is: 'refused', code: 'board.tooBig'})
    expect(gate.owners().size).toBeLessThanOrEqual(2001)
  })

  test('200,000 one-item structs: no upload needs so many', () => {
    const many = rawUpdate([{client: 7, clock: 0, structs: Array.from({length: 200_000}, () => collected(1))}])

    expect(attacked([many]).answers).toEqual([{is: 'refused', code: 'board.tooBig', spoilt: false}])
  })

  test('the V2 encoding is not spoken', () => {
    const copy = aCopy(start, 7)
    const before = Y.encodeStateVector(copy)
    writeChanges(copy, [aSegment('labs'), setName('Big clinics')])

    const {said, board} = attacked([Y.encodeStateAsUpdateV2(copy, before), Y.encodeStateAsUpdateV2(copy)])

    expect([...said]).toEqual(['broken'])
    expect(board().segments.size).toBe(2)
  })

  test('bytes behind an update would be kept and sent to everybody without having been looked at', () => {
    const update = renamed(aCopy(start, 7), 'One')
    const padded = Uint8Array.from([...update, ...new Uint8Array(500_000)])

    expect(attacked([padded, Uint8Array.from([0, 0, 0])]).answers).toEqual([{is: 'broken'}, {is: 'broken'}])
  })

  test('thousands of sets of one key: the state stays as small as it was', () => {
    const {judge, state} = aGate(start)
    const before = state().length
    const copy = aCopy(start, 7)

    for (let edit = 0; edit < 3000; edit += 1) judge(renamed(copy, `name ${edit}`), anna)

    expect(state().length - before).toBeLessThan(200)
  })

  test('a value thousands deep is refused also where a newer one hides it', () => {
    const {judge} = aGate(start)
    let deep: unknown = 'x'
    for (let level = 0; level < 3000; level += 1) deep = [deep]

    const hidden = under(anyAt(clinicsAt, 'name', 'x'), anyAt(clinicsAt, 'name', deep))

    expect(judge(hidden, anna)).toEqual({is: 'refused', code: 'record.malformed', spoilt: false})
  })
})

describe('T7 how much one board may hold', () => {
  const small = {mostRecords: 5, mostBytes: 4000}
  const aSmallGate = () => new Gate(start, new Map([[1, 'server']]), small)

  test('records: the one too many is refused with all that came with it', () => {
    const gate = aSmallGate()
    const copy = aCopy(start, 7)
    const add = (...names: readonly string[]) =>
      gate.judge(
        editOf(copy, doc =>
          writeChanges(
            doc,
            names.map(name => aSegment(name)),
          ),
        ),
        anna,
        inPhase('segments'),
      )

    expect(add('a', 'b').is).toBe('passed')
    expect(add('c')).toMatchObject({is: 'refused', code: 'board.tooBig'})
  })

  test('bytes: a full board takes no more, and nothing of it is spoilt', () => {
    const gate = aSmallGate()
    const copy = aCopy(start, 7)
    const write = (length: number) =>
      gate.judge(
        editOf(copy, () => (segmentMap(copy).get('need') as Y.Text).insert(0, 'x'.repeat(length))),
        anna,
        inPhase('segments'),
      )

    const answers = [write(900), write(50), write(3000)]

    expect(answers.slice(0, 2).map(({is}) => is)).toEqual(['passed', 'passed'])
    expect(answers[2]).toEqual({is: 'refused', code: 'board.tooBig', spoilt: false})
    expect(gate.state().length).toBeLessThan(4000)
  })

  test('what was written over weighs nothing: a small board is edited without end', () => {
    const gate = aSmallGate()
    const copy = aCopy(start, 7)

    const answers = Array.from({length: 2000}, (_, at) =>
      gate.judge(renamed(copy, `name ${at}`), anna, inPhase('segments')),
    )

    expect(new Set(answers.map(({is}) => is))).toEqual(new Set(['passed']))
    expect(gate.board().segments.get(id('clinics'))?.name).toBe('name 1999')
  })

  test('no text of any kind of record is longer than 10,000 characters', () => {
    const texts = rootNames.flatMap(kind =>
      Object.entries(fieldsOf(kind)).flatMap(([name, field]) =>
        field.is === 'text' ? [[`${kind}.${name}`, field.max]] : [],
      ),
    )

    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter(([, max]) => Number(max) > 10_000)).toEqual([])
  })
})
