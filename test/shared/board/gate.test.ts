import * as Y from 'yjs'
import {describe, expect, test} from 'vitest'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import {recordMap, rootOf} from '../../../shared/board/roots.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {
  aCopy,
  aGate,
  aNote,
  anna,
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
import {
  anyAt,
  collected,
  contentsOf,
  formatAt,
  protoAt,
  rawUpdate,
  skipped,
  stringAt,
  subdocumentAt,
  typeAt,
} from '../../rooms/hostile.ts'

const start = aState(aTier('invest'), aSegment('clinics'), aSegment('hospitals'))
const setName = (to: unknown): Change => ({
  do: 'set',
  kind: 'segments',
  id: id('clinics'),
  field: 'name',
  value: to as string,
})
const renamed = (doc: Y.Doc, to: string) => editOf(doc, d => writeChanges(d, [setName(to)]))
const segmentMap = (doc: Y.Doc, name = 'clinics') => {
  const map = recordMap(doc, 'segments', id(name))
  if (!map) throw new Error('no such segment')
  return map
}
/** Where the record `clinics` stands in the bytes, so that a hand-made client can write under it. */
const clinicsAt = (() => {
  const {id: at} = segmentMap(aCopy(start))._item ?? {}
  if (!at) throw new Error('no such segment')
  return {client: at.client, clock: at.clock}
})()
const textAt = (() => {
  const {id: at} = (segmentMap(aCopy(start)).get('need') as Y.Text)._item ?? {}
  if (!at) throw new Error('no such text')
  return {client: at.client, clock: at.clock}
})()

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

const wrong = (edit: (doc: Y.Doc) => void) => editOf(aCopy(start, 7), edit)
const under = (...structs: Parameters<typeof rawUpdate>[0][number]['structs']) =>
  rawUpdate([{client: 7, clock: 0, structs}])
const nested = (depth: number) =>
  rawUpdate([
    {
      client: 7,
      clock: 0,
      structs: [
        typeAt({root: 'segments'}, id('deep'), 1),
        ...Array.from({length: depth}, (_, at) => typeAt({client: 7, clock: at}, 'a', 1)),
      ],
    },
  ])

describe('SYNC-3 SYNC-4 what has no place on a board is refused as a whole', () => {
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['a wrong type', wrong(doc => void segmentMap(doc).set('name', 7))],
    ['an extra key', wrong(doc => void segmentMap(doc).set('colour', 'red'))],
    ['a text that is too long', wrong(doc => (segmentMap(doc).get('need') as Y.Text).insert(0, 'x'.repeat(1001)))],
    ['a character that cannot be written', wrong(doc => void segmentMap(doc).set('name', 'a\u0000b'))],
    ['an unknown root', wrong(doc => void doc.getMap('votes').set('a', 1))],
    [
      'twenty thousand unknown roots',
      wrong(doc => {
        for (let at = 0; at < 20_000; at += 1) doc.getMap(`root${at}`).set('a', 1)
      }),
    ],
    ['a list as root', wrong(doc => doc.getArray('lists').push([1]))],
    ['a record whose id is none', wrong(doc => void rootOf(doc, 'segments').set('short', new Y.Map()))],
    ['a record as one value', wrong(doc => void rootOf(doc, 'segments').set(id('flat'), {name: 'x'}))],
    ['a list where a record belongs', wrong(doc => void rootOf(doc, 'segments').set(id('list'), new Y.Array()))],
    ['a text where a record belongs', wrong(doc => void rootOf(doc, 'segments').set(id('text'), new Y.Text('x')))],
    [
      'a record without its texts',
      wrong(doc => void rootOf(doc, 'segments').set(id('bare'), new Y.Map([['name', 'x']]))),
    ],
    ['a record replaced', wrong(doc => void rootOf(doc, 'segments').set(id('clinics'), new Y.Map()))],
    ['a record deleted', wrong(doc => rootOf(doc, 'segments').delete(id('clinics')))],
    ['a text replaced by a text', wrong(doc => void segmentMap(doc).set('need', new Y.Text('mine')))],
    ['a text replaced by a word', wrong(doc => void segmentMap(doc).set('need', 'mine'))],
    ['a text deleted', wrong(doc => segmentMap(doc).delete('need'))],
    ['a set replaced', wrong(doc => void segmentMap(doc).set('clusters', new Y.Map()))],
    [
      'a member of a set that is not true',
      wrong(doc => void (segmentMap(doc).get('clusters') as Y.Map<unknown>).set(id('a'), 1)),
    ],
    [
      'a member of a set that it may not have',
      wrong(doc => void (segmentMap(doc).get('channels') as Y.Map<unknown>).set('fax', true)),
    ],
    ['a format in a text', wrong(doc => (segmentMap(doc).get('need') as Y.Text).insert(0, 'x', {bold: true}))],
    [
      'something embedded in a text',
      wrong(doc => (segmentMap(doc).get('need') as Y.Text).insertEmbed(0, {image: 'x'})),
    ],
    ['a key on a text', wrong(doc => (segmentMap(doc).get('need') as Y.Text).setAttribute('a', 'b'))],
    ['a subdocument', wrong(doc => void segmentMap(doc).set('name', new Y.Doc()))],
    ['bytes as a value', wrong(doc => void segmentMap(doc).set('name', new Uint8Array(3)))],
    ['a list item in a root', under(anyAt({root: 'segments'}, null, 'hidden'))],
    ['a list item in a record', under(anyAt(clinicsAt, null, 'hidden'))],
    [
      'a list item in a new record',
      (() => {
        const made = wrong(doc => writeChanges(doc, [aSegment('labs')]))
        const {structs} = Y.decodeUpdate(made)
        const next = structs.reduce((sum, {length}) => sum + length, 0)
        const hidden = rawUpdate([{client: 7, clock: next, structs: [anyAt({client: 7, clock: 0}, null, 'hidden')]}])
        return Y.mergeUpdates([made, hidden])
      })(),
    ],
    [
      'a list item in a set of a new record',
      (() => {
        const doc = aCopy(start, 7)
        const made = editOf(doc, d => writeChanges(d, [aSegment('labs')]))
        const at = (segmentMap(doc, 'labs').get('clusters') as Y.Map<unknown>)._item?.id
        if (!at) throw new Error('no such set')
        const hidden = rawUpdate([
          {
            client: 7,
            clock: Y.getState(doc.store, 7),
            structs: [anyAt({client: at.client, clock: at.clock}, null, 'x')],
          },
        ])
        return Y.mergeUpdates([made, hidden])
      })(),
    ],
    ['a value in a text that no reader shows', under(anyAt(textAt, null, 42))],
    ['a format mark in a text', under(formatAt(textAt, null))],
    ['a list under a record', under(typeAt(clinicsAt, 'name', 0))],
    ['XML under a record', under(typeAt(clinicsAt, 'name', 6))],
    ['a map inside a set', under(typeAt(textAt, 'a', 1))],
    ['maps three deep', nested(2)],
    ['maps five thousand deep', nested(5000)],
    [
      'maps five thousand deep, thrown away at once',
      (() => {
        const deep = Y.decodeUpdate(nested(5000)).structs.length
        return rawUpdate(
          [
            {
              client: 7,
              clock: 0,
              structs: [
                typeAt(clinicsAt, 'driver', 1),
                ...Array.from({length: deep - 1}, (_, at) => typeAt({client: 7, clock: at}, 'a', 1)),
              ],
            },
          ],
          [{client: 7, clock: 0, length: 1}],
        )
      })(),
    ],
    ['a subdocument by hand', under(subdocumentAt(clinicsAt, 'name'))],
    ['a prototype in a value', under(protoAt(clinicsAt, 'placement', {in: 'unplaced', rank: 'V'}))],
    ['a struct of two thousand million characters', under(collected(2 ** 31))],
    ['a Yjs client beyond 32 bits', rawUpdate([{client: 2 ** 40, clock: 0, structs: [collected(1)]}])],
    ['a text in a list of meta', under(stringAt({root: 'meta'}, null, 'hidden'))],
    ['meta: an extra key', wrong(doc => void rootOf(doc, 'meta').set('owner', 'me'))],
    ['meta: its text replaced', wrong(doc => void rootOf(doc, 'meta').set('objective', new Y.Text('mine')))],
    ['a record removed by a word', wrong(doc => void segmentMap(doc).set('removed', 'yes'))],
  ]

  test.each(cases)('%s', (_, update) => {
    const {judge, gate} = aGate(start)
    const honest = aGate(start)

    const answer = judge(update, frida, {moment: inPhase('segments')})

    expect(answer).toMatchObject({is: 'refused', code: 'record.malformed'})
    // What the gate says before it applies anything leaves its document as it was.
    if (answer.is === 'refused' && !answer.spoilt) expect(contentsOf(gate.state())).toEqual(contentsOf(honest.state()))
  })

  test('a placement with a prototype of its own would be shown to everybody', () => {
    const {judge, board} = aGate(start, inPhase('prioritise'))

    judge(under(protoAt(clinicsAt, 'placement', {in: 'unplaced', rank: 'V'})), frida)

    const shown: unknown = board().segments.get(id('clinics'))?.placement
    expect((shown as {polluted?: boolean}).polluted).toBeUndefined()
  })

  test('more new Yjs clients in one upload than anybody needs', () => {
    const {judge} = aGate(start)
    const crowd = rawUpdate(
      Array.from({length: 30}, (_, at) => ({client: 30 + at, clock: 0, structs: [collected(1)]})).toReversed(),
    )

    expect(judge(crowd)).toMatchObject({is: 'refused', code: 'board.tooBig'})
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

describe('PHASE-3 VER-2 what is open in this phase, for this person, judged by what really changes', () => {
  const move: Change = {
    do: 'set',
    kind: 'segments',
    id: id('clinics'),
    field: 'placement',
    value: {in: 'tier', tierId: id('invest'), rank: 'V'},
  }
  const edited = (...changes: readonly Change[]) => editOf(aCopy(start, 7), doc => writeChanges(doc, changes))

  test('a segment is moved while priorities are set, not before and not after', () => {
    const answers = (['segments', 'evaluate', 'prioritise', 'engage', 'agree'] as const).map(phase => {
      const answer = aGate(start, inPhase(phase)).judge(edited(move))
      return answer.is === 'refused' ? answer.code : answer.is
    })

    expect(answers).toEqual(['field.closed', 'field.closed', 'passed', 'field.closed', 'field.closed'])
  })

  test.each(['agree', 'signed', 'review'] as const)('in %s nothing at all, also for those who lead', phase => {
    const changes: readonly Change[] = [
      move,
      setName('x'),
      aSegment('new'),
      {do: 'remove', kind: 'segments', id: id('clinics')},
      {do: 'text', kind: 'meta', id: '', field: 'objective', to: 'x'},
      aNote('n', {authorId: 'frida', departmentId: 'product'}),
    ]

    for (const change of changes)
      expect(aGate(start, inPhase(phase)).judge(edited(change), frida)).toMatchObject({code: 'field.closed'})
  })

  test('a step 2 repeats what everybody deleted; that alone is no write', () => {
    const state = aState(aSegment('clinics'))
    const {judge, state: held} = aGate(state)
    judge(renamed(aCopy(state, 7), 'One'))
    const away = aCopy(held(), 8)

    const answer = judge(Y.encodeStateAsUpdate(away, Y.encodeStateVector(away)), bo, {moment: inPhase('agree')})

    expect(answer.is).toBe('known')
  })

  test('JOIN-3 reviewers and observers write nothing, not even what nobody would see', () => {
    const unseen = editOf(aCopy(start, 7), doc => {
      segmentMap(doc).set('name', 'for a moment')
      segmentMap(doc).set('name', 'clinics')
    })
    const erased = editOf(aCopy(start, 7), doc => segmentMap(doc).delete('name'))
    const {judge, state} = aGate(start)
    const before = Y.encodeStateVectorFromUpdate(state())

    for (const update of [renamed(aCopy(start, 7), 'One'), unseen, edited(aSegment('new'))])
      expect(judge(update, reader)).toEqual({is: 'refused', code: 'right.missing', spoilt: false})
    expect(Y.encodeStateVectorFromUpdate(state())).toEqual(before)
    expect(judge(erased, reader)).toMatchObject({is: 'refused', code: 'right.missing'})
  })

  test('nothing is born in a lane before lanes are open', () => {
    const placed = edited(aSegment('new', {placement: {in: 'tier', tierId: id('invest'), rank: 'V'}}))

    expect(aGate(start, inPhase('segments')).judge(placed)).toMatchObject({code: 'field.closed'})
  })

  test('CRIT-2 criteria close when the first round opens, and are those of the ones who lead', () => {
    const criterion = edited({do: 'create', kind: 'criteria', id: id('growth'), fields: {name: 'Growth', rank: 'V'}})
    const answer = (who: typeof anna, set = {}) => aGate(start, inPhase('evaluate', set)).judge(criterion, who).is

    expect([answer(anna), answer(frida), answer(frida, {roundsOpened: true})]).toEqual(['refused', 'passed', 'refused'])
  })
})

describe('NOTE-2 NOTE-4 REC-2 notes', () => {
  const needs = inPhase('needs')
  const added = (fields: Parameters<typeof aNote>[1] = {}) =>
    editOf(aCopy(start, 7), doc => writeChanges(doc, [aNote('n', fields)]))

  test('NOTE-2 while notes are private nobody puts one on the board by hand', () => {
    expect(aGate(start, inPhase('needs', {notesPrivate: true})).judge(added())).toMatchObject({code: 'field.closed'})
    expect(aGate(start, needs).judge(added()).is).toBe('passed')
  })

  test.each([
    ['author', {authorId: 'bo'}],
    ['department', {departmentId: 'medical'}],
    ['nobody', {authorId: ''}],
  ])('NOTE-4 nobody writes in the name of another %s', (_, fields) => {
    expect(aGate(start, needs).judge(added(fields))).toMatchObject({code: 'note.foreign'})
  })

  test.each(['authorId', 'departmentId'])('NOTE-4 %s stays for good, also for those who lead', field => {
    const state = aState(aNote('n'))
    const change = {do: 'set', kind: 'notes', id: id('n'), field, value: 'medical'} as const

    const stolen = editOf(aCopy(state, 7), doc => writeChanges(doc, [change]))

    expect(aGate(state, needs).judge(stolen, frida)).toMatchObject({code: 'note.foreign'})
    expect(aGate(state, needs).judge(stolen, bo)).toMatchObject({code: 'note.foreign'})
  })

  test('a commitment is written by its own department or by those who lead', () => {
    const fields = {segmentId: id('clinics'), departmentId: 'sales', text: 'We call first'}
    const made = editOf(aCopy(start, 7), doc =>
      writeChanges(doc, [{do: 'create', kind: 'commitments', id: id('c'), fields}]),
    )
    const engage = inPhase('engage')

    expect(aGate(start, engage).judge(made, bo)).toMatchObject({code: 'right.missing'})
    expect(aGate(start, engage).judge(made, anna).is).toBe('passed')
    expect(aGate(start, engage).judge(made, frida).is).toBe('passed')
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
})
