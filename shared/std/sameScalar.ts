import type {Scalar} from './field.ts'

/** Equal by content; the order of an object's keys does not matter. */
export function sameScalar(a: unknown, b: Scalar): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = new Map<string, unknown>(Object.entries(a))
  const right = Object.entries(b)
  return left.size === right.length && right.every(([key, value]) => left.has(key) && sameScalar(left.get(key), value))
}
