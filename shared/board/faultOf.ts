import * as Y from 'yjs'
import {isRecordId} from '../std/ids.ts'
import {isWritable} from '../std/field.ts'
import type {Field} from '../std/field.ts'
import {fieldOf, fieldsOf, removedKey} from './roots.ts'
import type {RootName} from './roots.ts'

/** What is wrong with a record, strictly: no extra key, every field as its kind says; null when nothing is. (SYNC-4) */
export function faultOf(kind: RootName, id: string, map: Y.Map<unknown>): string | null {
  if (kind !== 'meta' && !isRecordId(id)) return 'id'
  for (const [name, held] of map) {
    if (name === removedKey) {
      if (kind === 'meta' || typeof held !== 'boolean') return name
      continue
    }
    const field = fieldOf(kind, name)
    if (!field || !fits(field, held)) return name
  }
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    if (field.is !== 'value' && !map.has(name)) return name
  }
  return null
}

const longestKey = 200

function fits(field: Field, held: unknown): boolean {
  switch (field.is) {
    case 'value':
      return field.accepts(held)
    case 'text':
      return held instanceof Y.Text && isPlainText(held, field.max)
    case 'set':
      return (
        held instanceof Y.Map &&
        held.size <= field.max &&
        [...held].every(([member, on]) => on === true && field.accepts(member))
      )
    case 'map':
      return (
        held instanceof Y.Map &&
        held.size <= field.max &&
        [...held].every(([key, entry]) => key.length <= longestKey && isWritable(key) && field.accepts(entry))
      )
  }
}

/** Nothing but characters: no formats, no embedded things. */
function isPlainText(text: Y.Text, max: number): boolean {
  const parts: readonly {readonly insert?: unknown; readonly attributes?: unknown}[] = text.toDelta()
  const plain = parts.every(part => typeof part.insert === 'string' && part.attributes === undefined)
  return plain && text.length <= max && isWritable(text.toString())
}
