import * as Y from 'yjs'
import {fieldEntries, recordMap, removedKey, rootNames, rootOf} from './roots.ts'
import type {RootName} from './roots.ts'

/** Does this record come along? Asked for those that were taken off the board. */
export type ComesAlong = (kind: RootName, id: string) => boolean

/**
 * The same records in a new document, without the history of how they came about.
 *
 * Ids stay, so that everything outside that points to a record still does. The new document knows none of the old
 * clients: whoever holds the old one must take this one instead, never merge the two.
 */
export function freshDocument(old: Y.Doc, comesAlong: ComesAlong): Y.Doc {
  const fresh = new Y.Doc()
  fresh.transact(() => {
    for (const kind of rootNames) {
      const root = rootOf(fresh, kind)
      if (kind === 'meta') {
        copyFields(kind, rootOf(old, kind), root)
        continue
      }
      for (const id of rootOf(old, kind).keys()) {
        const record = recordMap(old, kind, id)
        if (!record) continue
        const isRemoved = record.get(removedKey) === true
        if (isRemoved && !comesAlong(kind, id)) continue
        const copy = new Y.Map<unknown>()
        copyFields(kind, record, copy)
        if (isRemoved) copy.set(removedKey, true)
        root.set(id, copy)
      }
    }
  })
  return fresh
}

function copyFields(kind: RootName, from: Y.Map<unknown>, to: Y.Map<unknown>): void {
  for (const [name, field] of fieldEntries(kind)) {
    const held = from.get(name)
    switch (field.is) {
      case 'text':
        to.set(name, new Y.Text(held instanceof Y.Text ? held.toString() : ''))
        break
      case 'set':
      case 'map':
        to.set(name, new Y.Map(held instanceof Y.Map ? [...held] : []))
        break
      case 'value':
        if (held !== undefined) to.set(name, held)
        break
    }
  }
}
