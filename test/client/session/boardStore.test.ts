import {expect, test} from 'vitest'
import {createBoardStore} from '../../../client/session/boardStore.ts'
import {aDocument, aPerson, aRecord, copyOf, idOf} from './writing.ts'

test('SYNC-6 a change renews what it touches and nothing else', () => {
  const document = aDocument()
  const person = aPerson(document, aRecord('needs'))
  const [one, two] = [idOf('one'), idOf('two')]
  for (const id of [one, two]) person.dispatch('addRecord', {kind: 'clusters', id, fields: {title: id, rank: 'V'}})
  const store = createBoardStore(document)
  const before = store.shown.get()

  person.dispatch('changeField', {kind: 'clusters', id: one, field: 'title', value: 'new'})
  const after = store.shown.get()

  const record = (board: typeof before, id: string) => new Map<string, unknown>(board.clusters).get(id)
  expect(after).not.toBe(before)
  expect(record(after, two)).toBe(record(before, two))
  expect(record(after, one)).not.toBe(record(before, one))
  expect(after.segments).toBe(before.segments)
  expect(after.meta).toBe(before.meta)
})

test('another document takes its place without an empty board in between', () => {
  const document = aDocument()
  const person = aPerson(document, aRecord('needs'))
  person.dispatch('addRecord', {kind: 'clusters', id: idOf('one'), fields: {title: 'a', rank: 'V'}})
  const store = createBoardStore(document)
  const seen: number[] = []
  store.shown.subscribe(() => seen.push(store.shown.get().clusters.size))

  store.swap(copyOf(document))

  expect(seen).toEqual([1])
  expect(store.document()).not.toBe(document)
})
