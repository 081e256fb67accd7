import {expect, test} from 'vitest'
import * as Y from 'yjs'
import {asId} from '../../../shared/std/ids.ts'
import {aDocument, aPerson, aRecord, copyOf, idOf} from './writing.ts'

const cluster = asId<'cluster'>(idOf('cluster'))

test('AWAY-5 what a newer page has written is kept by an older one that does not know it', () => {
  const document = aDocument()
  const person = aPerson(document, aRecord('needs'))
  person.dispatch('addRecord', {kind: 'clusters', id: cluster, fields: {title: 'Time', rank: 'V'}})
  const record = document.doc.getMap('clusters').get(cluster)
  if (!(record instanceof Y.Map)) throw new Error('the cluster is there')
  record.set('novelty', {of: 'later'})
  document.doc.getMap('laterKind').set('x', 1)

  person.dispatch('changeField', {kind: 'clusters', id: cluster, field: 'title', value: 'Hours'})
  person.undo.undo()

  const arrived = copyOf(document)
  expect(arrived.read().clusters.get(cluster)).toMatchObject({title: 'Time'})
  expect(arrived.doc.getMap('clusters').toJSON()[cluster]).toMatchObject({novelty: {of: 'later'}})
  expect(arrived.doc.getMap('laterKind').get('x')).toBe(1)
})
