import * as Y from 'yjs'
import {describe, expect, test} from 'vitest'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import type {Change} from '../../../shared/domain/change.ts'
import {
  aCopy,
  aGate,
  aNote,
  anna,
  aSegment,
  aState,
  bo,
  editOf,
  frida,
  id,
  inPhase,
  reader,
} from '../../rooms/aBoard.ts'
import {start, setName, renamed, segmentMap} from '../../rooms/clinics.ts'

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

  test('PHASE-4 before the step in which they are judged nobody writes criteria, those who lead neither', () => {
    const criterion = edited({do: 'create', kind: 'criteria', id: id('growth'), fields: {name: 'Growth', rank: 'V'}})

    for (const phase of ['frame', 'needs', 'segments'] as const)
      expect(aGate(start, inPhase(phase)).judge(criterion, frida)).toMatchObject({code: 'field.closed'})
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
