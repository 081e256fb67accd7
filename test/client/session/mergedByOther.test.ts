import {expect, test} from 'vitest'
import {createBoardStore} from '../../../client/session/boardStore.ts'
import {createMergedByOther} from '../../../client/session/mergedByOther.ts'
import {clustersInOrder} from '../../../shared/domain/needGroups.ts'
import {asId} from '../../../shared/std/ids.ts'
import {aDocument, aPerson, aRecord, copyOf, idOf, meet} from './writing.ts'

const speed = asId<'cluster'>(idOf('speed'))
const price = asId<'cluster'>(idOf('price'))
const other = asId<'cluster'>(idOf('other'))
const notes = ['fast', 'now', 'cheap'].map(name => asId<'note'>(idOf(name)))

/** Frida merges; Maja looks on with a page of her own. */
function twoBeforeGroups() {
  const doc = aDocument()
  const frida = aPerson(doc, aRecord('needs'))
  for (const [index, [id, title]] of (
    [
      [speed, 'Speed'],
      [price, ''],
      [other, 'Other'],
    ] as const
  ).entries())
    frida.dispatch('addRecord', {kind: 'clusters', id, fields: {title, rank: 'abc'[index] ?? 'd'}})
  for (const [index, id] of notes.entries())
    frida.dispatch('addRecord', {
      kind: 'notes',
      id,
      fields: {
        text: String(id),
        authorId: 'anna',
        departmentId: 'sales',
        side: 'customer',
        family: null,
        evidence: 'experience',
        place: {clusterId: index < 2 ? speed : price, rank: 'abc'[index] ?? 'd'},
      },
    })
  const maja = aPerson(copyOf(doc), aRecord('needs'))
  const boards = createBoardStore(maja.document)
  const watch = createMergedByOther({
    board: () => boards.shown.get(),
    notices: maja.notices,
    undo: () => maja.undo,
    writer: (kind, id, field) => {
      const own = maja.document.writerOf(kind, id, field) === maja.document.doc.clientID
      return {own, name: own ? null : 'Frida'}
    },
  })
  boards.shown.subscribe(watch.look)
  return {frida, maja, watch, travel: () => meet(frida.document, maja.document)}
}

test('NEED-3 who looks on reads who made one group of two, and may take it back', () => {
  const {frida, maja, travel} = twoBeforeGroups()

  frida.dispatch('mergeClusters', {from: price, into: speed})
  travel()

  const [told] = maja.told()
  expect(told).toEqual({
    is: 'merged',
    by: 'Frida',
    from: {title: '', number: 2},
    into: {title: 'Speed', number: 1},
    undoId: expect.any(Number),
  })
  expect(frida.told()).toEqual([])
  if (told?.is === 'merged') maja.undo.takeBack(told.undoId, false)
  travel()
  for (const {document} of [frida, maja]) {
    const board = document.read()
    expect(clustersInOrder(board).map(({id}) => id)).toEqual([speed, price, other])
    expect(notes.map(id => board.notes.get(id)?.place.clusterId)).toEqual([speed, speed, price])
  }
  expect(maja.told()).toEqual([])
})

test('NEED-3 SYNC-8 it is no step of one’s own: Undo goes on to what one did oneself', () => {
  const {frida, maja, travel} = twoBeforeGroups()
  maja.dispatch('changeField', {kind: 'clusters', id: other, field: 'title', value: 'Third'})
  frida.dispatch('mergeClusters', {from: price, into: speed})
  travel()

  maja.undo.undo()

  expect(maja.document.read().clusters.get(other)?.title).toBe('Other')
  expect(maja.document.read().clusters.get(price)?.mergedInto).toBe(speed)
})

test('NEED-3 SYNC-8 where somebody moved a note on since, nothing moves before the person says so', () => {
  const {frida, maja, travel} = twoBeforeGroups()
  const [, , cheap] = notes
  frida.dispatch('mergeClusters', {from: price, into: speed})
  travel()
  if (!cheap) throw new Error('no note')
  frida.dispatch('moveNote', {id: cheap, clusterId: other, spot: 'last'})
  travel()

  const [told] = maja.told()
  if (told?.is === 'merged') maja.undo.takeBack(told.undoId, false)

  expect(maja.told().map(({is}) => is)).toEqual(['changedSince'])
  expect(maja.document.read().notes.get(cheap)?.place.clusterId).toBe(other)
})

test('NEED-3 taken back by the one who did it, nothing is offered any more', () => {
  const {frida, maja, travel} = twoBeforeGroups()
  frida.dispatch('mergeClusters', {from: price, into: speed})
  travel()
  expect(maja.told()).toHaveLength(1)

  frida.undo.undo()
  travel()

  expect(maja.told()).toEqual([])
})

test('NEED-3 an empty group that is taken off, and another document, are no merging', () => {
  const {frida, maja, watch, travel} = twoBeforeGroups()
  frida.dispatch('removeCluster', {id: other})
  travel()
  expect(maja.told()).toEqual([])

  watch.forget()
  frida.dispatch('mergeClusters', {from: price, into: speed})
  travel()

  expect(maja.told()).toEqual([])
})
