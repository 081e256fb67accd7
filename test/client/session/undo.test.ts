import {describe, expect, test} from 'vitest'
import {asId} from '../../../shared/std/ids.ts'
import {aDocument, aPerson, aRecord, copyOf, idOf, meet} from './writing.ts'

const one = asId<'cluster'>(idOf('one'))
const segment = asId<'segment'>(idOf('segment'))
const title = {kind: 'clusters', id: one, field: 'title'} as const
const objective = {kind: 'meta', id: 'meta', field: 'objective'} as const

describe('undo', () => {
  test('takes back what this person did, step by step, and does it again', () => {
    const person = aPerson(aDocument(), aRecord('needs'))
    person.dispatch('addRecord', {kind: 'clusters', id: one, fields: {title: 'a', rank: 'V'}})
    person.dispatch('changeField', {...title, value: 'b'})

    person.undo.undo()
    expect(person.document.read().clusters.get(one)?.title).toBe('a')
    person.undo.undo()
    expect(person.document.read().clusters.has(one)).toBe(false)
    person.undo.redo()
    expect(person.document.read().clusters.get(one)?.title).toBe('a')
    person.undo.redo()
    expect(person.document.read().clusters.get(one)?.title).toBe('b')
  })

  test('SYNC-8 never touches what others did', () => {
    const document = aDocument()
    const person = aPerson(document, aRecord('needs'))
    const other = aPerson(document, aRecord('needs'))
    other.dispatch('addRecord', {kind: 'clusters', id: one, fields: {title: 'theirs', rank: 'V'}})

    person.undo.undo()

    expect(document.read().clusters.get(one)?.title).toBe('theirs')
    expect(person.undo.canUndo()).toBe(false)
  })

  test('SYNC-8 somebody changed it since: nothing moves, the person is asked, the next undo goes on', () => {
    const shared = aDocument()
    const s1 = aPerson(shared, aRecord('needs'))
    s1.dispatch('editText', {...objective, to: ''})
    s1.dispatch('addRecord', {kind: 'clusters', id: one, fields: {title: 'a', rank: 'V'}})
    s1.dispatch('changeField', {...title, value: 'b'})
    const s2 = aPerson(copyOf(shared), aRecord('needs'))
    s2.dispatch('changeField', {...title, value: 'c'})
    meet(shared, s2.document)

    s1.undo.undo()
    expect(shared.read().clusters.get(one)?.title).toBe('c')
    const [asked] = s1.told()
    expect(asked).toMatchObject({is: 'changedSince', by: 'S2'})

    if (asked?.is === 'changedSince') s1.undo.takeBack(asked.undoId, true)
    expect(shared.read().clusters.get(one)?.title).toBe('a')
  })

  test('a text that others went on writing keeps their words', () => {
    const document = aDocument()
    const s1 = aPerson(document, aRecord('frame'))
    const s2 = aPerson(document, aRecord('frame'))
    s1.dispatch('editText', {...objective, to: 'visit less'})
    s2.dispatch('editText', {...objective, to: 'visit less, and help more'})

    s1.undo.undo()

    expect(s1.document.read().meta.objective).toBe(', and help more')
  })

  test('typing in one text is one step, a pause begins another', () => {
    let now = 0
    const person = aPerson(aDocument(), aRecord('frame'), () => now)
    for (const to of ['v', 'vi', 'vis']) person.dispatch('editText', {...objective, to})
    now = 10_000
    person.dispatch('editText', {...objective, to: 'visit'})

    person.undo.undo()
    expect(person.document.read().meta.objective).toBe('vis')
    person.undo.undo()
    expect(person.document.read().meta.objective).toBe('')
  })

  test('a command with several changes is one step', () => {
    const person = aPerson(aDocument(), aRecord('segments'))
    person.dispatch('addSegment', {id: segment, name: 'Pathway builders'})
    person.record = aRecord('prioritise')
    person.dispatch('deselectSegment', {
      id: segment,
      reason: 'weak_position',
      reasonText: '',
      exitTreatment: 'Self-service',
      exitEvidence: '',
      exitOwnerDepartmentId: asId<'department'>('sales'),
      revisitOn: '2027-05-12',
      revisitWhen: '',
      spot: null,
    })

    person.undo.undo()

    expect(person.document.read().segments.get(segment)).toMatchObject({
      placement: {in: 'unplaced'},
      exitTreatment: '',
      revisitOn: null,
      exitOwnerDepartmentId: null,
    })
  })

  test('what the phase has closed since stays, and the person is told', () => {
    const person = aPerson(aDocument(), aRecord('needs'))
    person.dispatch('addRecord', {kind: 'clusters', id: one, fields: {title: 'a', rank: 'V'}})
    person.record = aRecord('agree')

    person.undo.undo()

    expect(person.document.read().clusters.has(one)).toBe(true)
    expect(person.told()).toMatchObject([{is: 'refused', code: 'field.closed'}])
  })

  test('offers to undo from the news, also when it was not the last thing', () => {
    const person = aPerson(aDocument(), aRecord('needs'))
    const two = idOf('two')
    person.dispatch('addRecord', {kind: 'clusters', id: one, fields: {title: 'a', rank: 'V'}}, {label: 'Added a'})
    person.dispatch('addRecord', {kind: 'clusters', id: two, fields: {title: 'b', rank: 'W'}})
    const [done] = person.told()

    if (done?.is === 'done' && done.undoId !== null) person.undo.takeBack(done.undoId, false)

    expect([...person.document.read().clusters.keys()]).toEqual([two])
    expect(person.told()).toEqual([])
  })
})
