import {byCodeUnit} from '../std/order.ts'
import {canonicalJson} from './canonicalJson.ts'
import type {Json} from './canonicalJson.ts'

/** A field that says something else; null = it says nothing there. */
export type FieldChange = {readonly field: string; readonly before: Json; readonly after: Json}

export type Fields = Readonly<Record<string, Json | undefined>>

/** Lists in which no place is before another. */
const sets: ReadonlySet<string> = new Set(['needIds', 'aliases', 'channels', 'impact', 'options', 'subjects'])

/** The fields that two things say differently, in the order of their names. */
export function fieldChanges(before: Fields, after: Fields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(byCodeUnit)
  return names.flatMap(field => {
    const change = {field, before: before[field] ?? null, after: after[field] ?? null}
    return form(field, change.before) === form(field, change.after) ? [] : [change]
  })
}

function form(field: string, value: Json): string {
  // The same rule has the same hash, however its conditions are ordered. (RULE-4)
  if (field === 'rule' && isRule(value) && value['hash'] !== '') return String(value['hash'])
  const isSet = sets.has(field) && Array.isArray(value)
  return canonicalJson(isSet ? value.map(String).toSorted(byCodeUnit) : value)
}

function isRule(value: Json): value is {readonly [key: string]: Json} {
  return typeof value === 'object' && value !== null && 'hash' in value
}
