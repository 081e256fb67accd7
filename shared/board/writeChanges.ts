import * as Y from 'yjs'
import type {Change, NewFields} from '../domain/change.ts'
import {fieldEntries, recordMap, removedKey, rootOf} from './roots.ts'
import type {RootName} from './roots.ts'
import {wellFormed, writeText} from './writeText.ts'

/**
 * Puts changes into the document, in one transaction.
 *
 * The commands have decided; a change to a record that is gone meanwhile is left out.
 */
export function writeChanges(doc: Y.Doc, changes: readonly Change[], origin?: unknown): void {
  doc.transact(() => {
    for (const change of changes) writeOne(doc, change)
  }, origin)
}

function writeOne(doc: Y.Doc, change: Change): void {
  if (change.do === 'create') {
    const root = rootOf(doc, change.kind)
    if (!root.has(change.id)) root.set(change.id, newRecord(change.kind, change.fields))
    return
  }
  const record = recordMap(doc, change.kind, change.id)
  if (!record) return
  switch (change.do) {
    case 'set':
      record.set(change.field, change.value)
      return
    case 'text': {
      const text = record.get(change.field)
      if (text instanceof Y.Text) writeText(text, change.to)
      return
    }
    case 'put':
    case 'drop': {
      const members = record.get(change.field)
      if (!(members instanceof Y.Map)) return
      if (change.do === 'put') members.set(change.key, change.value)
      else members.delete(change.key)
      return
    }
    case 'remove':
      record.set(removedKey, true)
      return
    case 'restore':
      record.set(removedKey, false)
  }
}

/**
 * A record with all its texts, sets and maps from the start: made later, two people who write first at the same
 * time would each make one, and one of the two would be lost.
 */
function newRecord(kind: RootName, given: NewFields): Y.Map<unknown> {
  const record = new Y.Map<unknown>()
  for (const [name, field] of fieldEntries(kind)) {
    const held = given[name]
    switch (field.is) {
      case 'text':
        record.set(name, new Y.Text(typeof held === 'string' ? wellFormed(held) : ''))
        break
      case 'set':
        record.set(name, new Y.Map(held instanceof Set ? [...held].map(member => [String(member), true]) : []))
        break
      case 'map':
        record.set(name, new Y.Map(held instanceof Map ? [...held].map(([key, entry]) => [String(key), entry]) : []))
        break
      case 'value':
        if (held !== undefined) record.set(name, held)
        break
    }
  }
  return record
}

/** An empty board: the texts of `meta` are made once, here, by the server. */
export function seedMeta(doc: Y.Doc): void {
  const meta = rootOf(doc, 'meta')
  doc.transact(() => {
    for (const [name, field] of fieldEntries('meta')) {
      if (field.is === 'text') meta.set(name, new Y.Text())
      else if (name === 'schema' && field.is === 'value') meta.set(name, field.missing)
    }
  })
}
