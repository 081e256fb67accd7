import {byCodeUnit} from '../std/order.ts'

export type Json = string | number | boolean | null | readonly Json[] | {readonly [key: string]: Json}

/**
 * The one way to write a JSON value (RFC 8785): keys sorted by UTF-16 code units, no blanks, numbers and strings
 * as ECMAScript writes them. The same value gives the same bytes everywhere. (VER-1)
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).toSorted(([a], [b]) => byCodeUnit(a, b))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
