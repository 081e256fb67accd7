import * as Y from 'yjs'
import {describe, expect, test} from 'vitest'
import {Gate} from '../../../shared/board/gate.ts'
import type {GateAnswer} from '../../../shared/board/gate.ts'
import {mergePlainEdits, readPlainEdit} from '../../../shared/board/plainEdit.ts'
import type {PlainEdit} from '../../../shared/board/plainEdit.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import type {BoardMoment, Writer} from '../../../shared/board/writeRights.ts'
import {seededNumbers} from '../../../shared/std/seededNumbers.ts'
import {
  aCopy,
  aGate,
  anna,
  aNote,
  aSegment,
  aState,
  aTier,
  bo,
  editOf,
  frida,
  id,
  inPhase,
  reader,
} from '../../rooms/aBoard.ts'
import {segmentMap, setName} from '../../rooms/clinics.ts'
import {contentsOf} from '../../rooms/hostile.ts'

const start = aState(aTier('invest'), aSegment('clinics'), aSegment('labs'), aNote('a'))
const rename = (doc: Y.Doc, to: unknown) => editOf(doc, d => writeChanges(d, [setName(to)]))
const plainOf = (update: Uint8Array): PlainEdit => {
  const plain = readPlainEdit(update)
  if (!plain) throw new Error('not plain')
  return plain
}

/** The same update, with a count written in two bytes: it is never taken for a plain edit, and looked at in full. */
const inFull = (update: Uint8Array) =>
  (update[0] ?? 0) < 128 ? new Uint8Array([128 | (update[0] ?? 0), 0, ...update.subarray(1)]) : update

describe('SYNC-3 one value in place of another', () => {
  test('is read as what it is', () => {
    const copy = aCopy(start, 7)
    const [first, second] = [plainOf(rename(copy, 'One')), plainOf(rename(copy, 'Two'))]

    expect(first).toMatchObject({client: 7, clock: 0, value: 'One', deletes: first.follows})
    expect(second).toMatchObject({client: 7, clock: 1, value: 'Two', follows: {client: 7, clock: 0}})
  })

  test.each<readonly [string, (doc: Y.Doc) => void]>([
    ['a new record', doc => writeChanges(doc, [aSegment('new')])],
    ['two values', doc => writeChanges(doc, [setName('One'), {...setName('V'), field: 'sizeSource'} as never])],
    ['the first value of a field', doc => void segmentMap(doc).set('other', 1)],
    ['a text', doc => (segmentMap(doc).get('need') as Y.Text).insert(0, 'hello')],
    ['a value taken away', doc => segmentMap(doc).delete('name')],
    ['nothing', () => undefined],
  ])('is not %s', (_, edit) => {
    expect(readPlainEdit(editOf(aCopy(start, 7), edit))).toBeNull()
  })

  test('is nothing that goes on or is cut off', () => {
    const update = rename(aCopy(start, 7), 'One')

    expect(readPlainEdit(new Uint8Array([...update, 0]))).toBeNull()
    for (let length = 0; length < update.length; length += 1) expect(readPlainEdit(update.slice(0, length))).toBeNull()
  })

  test('several together say what each of them says', () => {
    const [one, other] = [aCopy(start, 7), aCopy(start, 300)]
    const updates = [rename(one, 'One'), rename(other, 'Other'), rename(one, 'Two'), rename(other, 'Another')]

    const merged = mergePlainEdits(updates.map(plainOf))

    if (!merged) throw new Error('not merged')
    expect(contentsOf(merged)).toEqual(contentsOf(Y.mergeUpdates(updates)))
    expect(mergePlainEdits([updates[2], updates[0]].map(update => plainOf(update ?? new Uint8Array())))).toBeNull()
  })

  test('is in the document when the turn is settled, and whoever reads the board sees it before', () => {
    const {judge, board, gate} = aGate(start)
    const copy = aCopy(start, 7)
    judge(rename(copy, 'One'))

    expect(judge(rename(copy, 'Two'))).toMatchObject({is: 'passed'})
    expect(board().segments.get(id('clinics'))?.name).toBe('Two')
    expect(gate.endTurn().edits).toBe(0)
    expect(contentsOf(gate.state())).toEqual(contentsOf(Y.encodeStateAsUpdate(copy)))
  })
})

describe('SYNC-3 the document may be behind what was let through', () => {
  test('a turn says what it has brought, once, and the next one goes on from there', () => {
    const {judge, gate} = aGate(start)
    const [one, other] = [aCopy(start, 7), aCopy(start, 300)]
    const relabel = (to: string) => editOf(other, doc => writeChanges(doc, [{...setName(to), id: id('labs')}]))
    for (const first of [rename(one, 'First'), relabel('First')]) judge(first)
    expect(gate.endTurn()).toEqual({edits: 0, update: null})
    const updates = [rename(one, 'One'), relabel('Other')]
    for (const update of updates) expect(judge(update)).toMatchObject({is: 'passed'})

    const turn = gate.endTurn()

    expect(turn.edits).toBe(2)
    expect(contentsOf(turn.update ?? new Uint8Array())).toEqual(contentsOf(Y.mergeUpdates(updates)))
    expect(gate.endTurn()).toEqual({edits: 0, update: null})
    expect(judge(rename(one, 'Two'))).toMatchObject({is: 'passed'})
    expect(gate.endTurn()).toEqual({edits: 1, update: null})
  })

  test('what is known of a field counts no more when something else than a plain edit has changed it', () => {
    const {judge, gate} = aGate(start)
    const [one, other] = [aCopy(start, 7), aCopy(start, 300)]
    const heard = [rename(one, 'First'), rename(one, 'Second')]
    for (const update of heard) {
      judge(update)
      Y.applyUpdate(other, update)
    }
    const full = editOf(other, doc => writeChanges(doc, [setName('Theirs'), {...setName('Labs'), id: id('labs')}]))
    // One has not heard of it, and goes on from a value that stands there no more.
    const late = rename(one, 'Third')

    expect(judge(full)).toMatchObject({is: 'passed'})
    expect(judge(late)).toMatchObject({is: 'passed'})

    Y.applyUpdate(one, full)
    expect(() => gate.settle()).not.toThrow()
    expect(contentsOf(gate.state())).toEqual(contentsOf(Y.encodeStateAsUpdate(one)))
  })

  test('a thousand edits in a thousand turns are all in it', () => {
    const {judge, gate} = aGate(start)
    const copy = aCopy(start, 7)
    for (let edit = 0; edit < 1000; edit += 1) {
      judge(rename(copy, `Name ${edit}`))
      gate.endTurn()
    }

    expect(contentsOf(gate.state())).toEqual(contentsOf(Y.encodeStateAsUpdate(copy)))
  })
})

const people = [anna, bo, frida, reader] as const
const moments: readonly [BoardMoment, ...BoardMoment[]] = [inPhase('segments'), inPhase('needs'), inPhase('agree')]
const values = ['Big', 'x'.repeat(5000), 12, null, true, {in: 'unplaced'}, ['a'], 0.5, 'V', {in: {in: {in: {in: 1}}}}]
const records = [
  ['segments', 'clinics', ['name', 'placement', 'sizeSource', 'consentShare', 'offer', 'removed', 'nobody', 'need']],
  ['segments', 'labs', ['name', 'placement', 'sizeEstimate', 'exitTreatment']],
  ['tiers', 'invest', ['name', 'rank']],
  ['notes', 'a', ['text', 'authorId', 'departmentId', 'place']],
] as const

/** Without the bytes, which differ in how a count is written. */
function outcomeOf(answer: GateAnswer): unknown {
  if (answer.is !== 'passed') return answer
  const {touched, removed, clients} = answer
  return {touched, removed, clients}
}

/** The same tab with the board as it is: a copy that is filled under its number would take another. */
function goesOnFrom(state: Uint8Array, client: number): Y.Doc {
  const doc = aCopy(state)
  doc.clientID = client
  return doc
}

/** One person's edit of one field; some are of nobody's business, and some rest on what is there no more. */
function anEdit(numbers: ReturnType<typeof seededNumbers>, doc: Y.Doc): Uint8Array {
  const [kind, name, fields] = records[numbers.between(0, records.length - 1)] ?? records[0]
  const map = doc.getMap(kind).get(id(name)) as Y.Map<unknown>
  const field = fields[numbers.next() < 0.7 ? 0 : numbers.between(0, fields.length - 1)] ?? 'name'
  const value = numbers.next() < 0.8 ? `Name ${numbers.between(0, 99)}` : values[numbers.between(0, values.length - 1)]
  return editOf(doc, () => void map.set(field, value))
}

describe('SYNC-3 a plain edit is judged as one that is looked at in full', () => {
  test.each([1, 2, 3, 4, 5, 6])('seed %i: 300 edits by four people', seed => {
    const numbers = seededNumbers(seed)
    const gateOf = (state: Uint8Array, owners: ReadonlyMap<number, string>) => new Gate(state, owners)
    let [plain, full] = [gateOf(start, new Map()), gateOf(start, new Map())]
    let good = start
    let taken = 0
    let docs: readonly Y.Doc[] = people.map((_, at) => aCopy(start, 7 + at))
    for (let edit = 0; edit < 300; edit += 1) {
      const at = numbers.between(0, people.length - 1)
      const writer: Writer = numbers.next() < 0.1 ? numbers.oneOf(people) : (people[at] ?? anna)
      const update = anEdit(numbers, docs[at] ?? aCopy(start))
      const moment = numbers.next() < 0.8 ? inPhase('segments') : numbers.oneOf(moments)
      const isLive = () => edit % 37 === 0

      const answer = plain.judge(update, writer, moment, isLive)
      const expected = full.judge(inFull(update), writer, moment, isLive)

      if (numbers.next() < 0.4) taken += plain.endTurn().edits
      if (numbers.next() < 0.1) plain.settle()
      expect(outcomeOf(answer)).toEqual(outcomeOf(expected))
      if (answer.is === 'refused' && answer.spoilt)
        [plain, full] = [gateOf(good, plain.owners()), gateOf(good, full.owners())]
      good = full.state()
      // Whoever was refused comes back to the board as it is; the others hear of some of it late.
      docs = docs.map((doc, who) => {
        const comesAnew = who === at ? answer.is !== 'passed' : numbers.next() < 0.7
        return comesAnew ? goesOnFrom(good, doc.clientID) : doc
      })
    }

    expect(contentsOf(plain.state())).toEqual(contentsOf(full.state()))
    expect(plain.board()).toEqual(full.board())
    expect(taken).toBeGreaterThan(10)
  })
})
