import type {LateText} from './notices.ts'

/** What a person wrote in a command that did not get through, for copying. Ids, ranks and field names are left out. */
export function lateText(what: string, input: unknown, code: string): LateText {
  return {what, text: wordsIn(input).join('\n'), code}
}

const structural = new Set(['kind', 'id', 'field', 'key', 'rank', 'in', 'is', 'do'])

function wordsIn(value: unknown, key = ''): readonly string[] {
  if (structural.has(key) || key.endsWith('Id') || key.endsWith('Ids')) return []
  if (typeof value === 'string') return /\s/.test(value) || value.length < 21 ? [value].filter(Boolean) : []
  if (Array.isArray(value)) return value.flatMap(item => wordsIn(item))
  if (value instanceof Map) return [...value.values()].flatMap(item => wordsIn(item))
  if (value instanceof Set || typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => wordsIn(item, name))
}
