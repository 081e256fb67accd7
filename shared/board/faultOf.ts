import * as Y from 'yjs'
import {isRecordId} from '../std/ids.ts'
import {isWritable} from '../std/field.ts'
import type {Field} from '../std/field.ts'
import {fieldOf, fieldEntries, removedKey} from './roots.ts'
import type {RootName} from './roots.ts'

/** What is wrong with a record, strictly: no extra key, every field as its kind says; null when nothing is. (SYNC-4) */
export function faultOf(kind: RootName, id: string, map: Y.Map<unknown>): string | null {
  if (kind !== 'meta' && !isRecordId(id)) return 'id'
  if (holdsList(map)) return 'list'
  for (const [name, held] of map) {
    if (name === removedKey) {
      if (kind === 'meta' || typeof held !== 'boolean') return name
      continue
    }
    const field = fieldOf(kind, name)
    if (!field || !fits(field, held)) return name
  }
  for (const [name, field] of fieldEntries(kind)) {
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
        !holdsList(held) &&
        held.size <= field.max &&
        [...held].every(([member, on]) => on === true && field.accepts(member))
      )
    case 'map':
      return (
        held instanceof Y.Map &&
        !holdsList(held) &&
        held.size <= field.max &&
        [...held].every(([key, entry]) => key.length <= longestKey && isWritable(key) && field.accepts(entry))
      )
  }
}

/** List items in a map: no reader shows them, and they stay for ever. */
function holdsList(map: Y.Map<unknown>): boolean {
  return map._start !== null
}

/** Nothing but characters: no formats, no embedded things, no keys, no values that no reader shows. */
function isPlainText(text: Y.Text, max: number): boolean {
  const characters = text.toString()
  if (text._map.size > 0 || characters.length !== text.length) return false
  const parts: readonly {readonly insert?: unknown; readonly attributes?: unknown}[] = text.toDelta()
  const plain = parts.every(part => typeof part.insert === 'string' && part.attributes === undefined)
  return plain && text.length <= max && isWritable(characters)
}
