import * as Y from 'yjs'
import type {Field, Scalar} from '../std/field.ts'
import {sameScalar} from '../std/sameScalar.ts'
import {fieldEntries, removedKey} from './roots.ts'
import type {RootName} from './roots.ts'

/** A record as plain data, also when it has been taken off the board. */
export type PlainRecord = {
  readonly removed: boolean
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * Reads one record. Whatever is not as its field says reads as missing: a reader never throws and never shows what
 * no validator has seen. What has not changed since `before` keeps its identity.
 *
 * `touched`: nothing but these fields can have changed since `before`; null when nobody knows.
 */
export function readRecord(
  kind: RootName,
  id: string,
  map: Y.Map<unknown>,
  before?: PlainRecord,
  touched: ReadonlySet<string> | null = null,
): PlainRecord {
  const fields: Record<string, unknown> = kind === 'meta' ? {} : {id}
  let same = before !== undefined
  for (const [name, field] of fieldEntries(kind)) {
    const old = before?.fields[name]
    if (before !== undefined && touched !== null && !touched.has(name)) {
      fields[name] = old
      continue
    }
    const now = readField(field, map.get(name), old)
    fields[name] = now
    if (now !== old) same = false
  }
  const removed = map.get(removedKey) === true
  if (before !== undefined && same && before.removed === removed) return before
  return {removed, fields: same && before ? before.fields : fields}
}

const nothing: readonly unknown[] = []

function readField(field: Field, held: unknown, before: unknown): unknown {
  switch (field.is) {
    case 'value':
      return held !== undefined && field.accepts(held) ? keptIfSame(before, held) : field.missing
    case 'text':
      return held instanceof Y.Text ? held.toString() : ''
    case 'set': {
      const members = held instanceof Y.Map ? [...held].flatMap(([key, on]) => (on === true ? [key] : [])) : nothing
      const kept = members.filter(member => typeof member === 'string' && field.accepts(member))
      if (before instanceof Set && before.size === kept.length && kept.every(member => before.has(member)))
        return before
      return new Set(kept)
    }
    case 'map': {
      const entries = held instanceof Y.Map ? [...held].filter(([, entry]) => field.accepts(entry)) : []
      const isSame =
        before instanceof Map &&
        before.size === entries.length &&
        entries.every(([key, entry]) => before.has(key) && keptIfSame(before.get(key), entry) === before.get(key))
      return isSame ? before : new Map(entries)
    }
  }
}

/** A value that was written again as it was is still the same object. */
function keptIfSame(before: unknown, held: unknown): unknown {
  // What a field's check has accepted is a scalar.
  return sameScalar(before, held as Scalar) ? before : held
}
