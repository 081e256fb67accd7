import {describe, expect, test} from 'vitest'
import {asId} from '../../../shared/std/ids.ts'
import {replayOnto} from '../../../client/session/dispatch.ts'
import {aDocument, anna, aPerson, aRecord, copyOf, idOf, meet} from './writing.ts'

const cluster = asId<'cluster'>(idOf('cluster'))
const titleOf = (id: string) => ({kind: 'clusters', id, field: 'title'}) as const

describe('dispatch', () => {
  test('writes at once and is remembered until the server confirms', () => {
    const person = aPerson(aDocument(), aRecord('needs'))
    person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'Time', rank: 'V'}})

    expect(person.document.read().clusters.get(cluster)?.title).toBe('Time')
    expect(person.log.count.get()).toBe(1)

    person.log.uploaded(1)
    person.log.saved(1)

    expect(person.log.count.get()).toBe(0)
  })

  test('SYNC-1 only confirmed uploads are forgotten', () => {
    const person = aPerson(aDocument(), aRecord('needs'))
    person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'a', rank: 'V'}})
    person.log.uploaded(1)
    person.dispatch('changeField', {...titleOf(cluster), value: 'b'})
    person.log.uploaded(2)
    person.dispatch('changeField', {...titleOf(cluster), value: 'c'})

    person.log.saved(1)

    expect(person.log.all().map(({upload}) => upload)).toEqual([2, null])
  })

  test('refuses what this phase has closed, says so once and writes nothing', () => {
    const person = aPerson(aDocument(), aRecord('agree'))

    const decision = person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'Time'}})
    person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'Time'}})

    expect(decision).toMatchObject({ok: false, code: 'field.closed'})
    expect(person.document.read().clusters.size).toBe(0)
    expect(person.log.count.get()).toBe(0)
    expect(person.told()).toEqual([{is: 'refused', code: 'field.closed', params: {}}])
  })

  test('observers and reviewers write nothing', () => {
    const person = aPerson(aDocument(), aRecord('needs', {...anna, role: 'observer'}))

    expect(person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {}})).toMatchObject({
      code: 'right.missing',
    })
  })

  test('what changes nothing is neither remembered nor counted', () => {
    const person = aPerson(aDocument(), aRecord('needs'))
    person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'a', rank: 'V'}})
    person.log.uploaded(1)
    person.log.saved(1)

    person.dispatch('changeField', {...titleOf(cluster), value: 'a'})

    expect(person.log.count.get()).toBe(0)
  })
})

describe('replay on a fresh document', () => {
  test('puts unsaved commands onto the board of now, in order', () => {
    const server = aDocument()
    const person = aPerson(copyOf(server), aRecord('needs'))
    person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'a', rank: 'V'}})
    person.dispatch('changeField', {...titleOf(cluster), value: 'b'})

    const fresh = copyOf(server)
    const {late} = replayOnto(fresh, person.record, person.log)

    expect(late).toEqual([])
    expect(fresh.read().clusters.get(cluster)?.title).toBe('b')
    expect(person.log.count.get()).toBe(2)
  })

  test('SYNC-4 what is no longer allowed comes back to its author with its text', () => {
    const server = aDocument()
    const person = aPerson(copyOf(server), aRecord('frame'))
    person.dispatch('editText', {kind: 'meta', id: 'meta', field: 'objective', to: 'Visit fewer, better'})

    const fresh = copyOf(server)
    const {late} = replayOnto(fresh, aRecord('agree'), person.log)

    const change = {kind: 'meta', id: 'meta', field: 'objective', segmentId: null, channel: null}
    expect(late).toEqual([{what: 'editText', text: 'Visit fewer, better', code: 'field.closed', change}])
    expect(fresh.read().meta.objective).toBe('')
    expect(person.log.count.get()).toBe(0)
  })

  test('SYNC-2 what others typed meanwhile in the same text survives', () => {
    const server = aDocument()
    const other = aPerson(server, aRecord('frame'))
    other.dispatch('editText', {kind: 'meta', id: 'meta', field: 'objective', to: 'one two three'})
    const person = aPerson(copyOf(server), aRecord('frame'))
    person.dispatch('editText', {kind: 'meta', id: 'meta', field: 'objective', to: 'one two three four'})
    other.dispatch('editText', {kind: 'meta', id: 'meta', field: 'objective', to: 'zero one two three'})

    const fresh = copyOf(server)
    replayOnto(fresh, person.record, person.log)

    expect(fresh.read().meta.objective).toBe('zero one two three four')
  })

  test('the same command twice is the same command once', () => {
    const server = aDocument()
    const person = aPerson(copyOf(server), aRecord('needs'))
    person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'a', rank: 'V'}})
    meet(person.document, server)

    const fresh = copyOf(server)
    replayOnto(fresh, person.record, person.log)

    expect(fresh.read().clusters.size).toBe(1)
    expect(person.log.count.get()).toBe(0)
  })
})

describe('refusals', () => {
  test('SYNC-3 a command is given up only when it was refused alone, twice', () => {
    const person = aPerson(aDocument(), aRecord('needs'))
    person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'a'}})
    person.dispatch('changeField', {...titleOf(cluster), value: 'b'})
    person.log.uploaded(1)

    expect(person.log.refused(1)).toBeNull()
    expect(person.log.count.get()).toBe(2)

    replayOnto(aDocument(), person.record, person.log)
    person.log.uploaded(2)
    const [first] = person.log.all()
    person.log.lost()
    expect(first?.refusals).toBe(0)

    const alone = aPerson(aDocument(), aRecord('needs'))
    alone.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'a'}})
    alone.log.uploaded(1)
    expect(alone.log.refused(1)).toBeNull()
    replayOnto(aDocument(), alone.record, alone.log)
    alone.log.uploaded(1)
    expect(alone.log.refused(1)).toMatchObject({name: 'addRecord'})
    expect(alone.log.count.get()).toBe(0)
  })

  test('what was too big is given up when it travelled alone; several travel alone first', () => {
    const person = aPerson(aDocument(), aRecord('needs'))
    person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'a'}})
    person.log.uploaded(1)
    person.dispatch('changeField', {...titleOf(cluster), value: 'b'})
    person.log.uploaded(2)
    person.log.lost()

    expect(person.log.tooBig()).toMatchObject({name: 'addRecord'})
    expect(person.log.all().map(({name}) => name)).toEqual(['changeField'])

    person.dispatch('changeField', {...titleOf(cluster), value: 'c'})
    person.log.uploaded(1)
    person.log.lost()
    expect(person.log.tooBig()).toBeNull()
    expect(person.log.count.get()).toBe(2)
  })
})
