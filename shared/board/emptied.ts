import type {Field} from '../std/field.ts'
import {fieldOf} from './roots.ts'
import type {PlainRecord} from './readRecord.ts'
import type {RootName} from './roots.ts'

/** Were there words in this field, and are there none any more? A blank is no word. (T8) */
export function emptiesField(field: Field, before: unknown, after: unknown): boolean {
  // Nearly every value that is written is no blank: told first.
  if (typeof after !== 'string' || after.trim() !== '' || !holdsWords(field)) return false
  return typeof before === 'string' && before.trim() !== ''
}

/** Is there a field of this record that lost its words? */
export function emptiesRecord(kind: RootName, before: PlainRecord, after: PlainRecord): boolean {
  return Object.entries(after.fields).some(([name, now]) => {
    const was = before.fields[name]
    const field = now === was ? undefined : fieldOf(kind, name)
    return field !== undefined && emptiesField(field, was, now)
  })
}

/** Texts, and values that people write in their own words. */
function holdsWords(field: Field): boolean {
  return field.is === 'text' || (field.is === 'value' && field.missing === '')
}

/** A group that goes into another one stands there no more: that is counted like a removal. (T8) */
export function goesIntoAnother(kind: RootName, before: unknown, after: unknown): boolean {
  return kind === 'clusters' && typeof before !== 'string' && typeof after === 'string'
}
