import type {LateText} from './notices.ts'

/**
 * What a person wrote in a command that did not get through, for copying. Ids, ranks and field names are left out, and
 * so is what was chosen from a list: its code is no word of any language.
 */
export function lateText(what: string, input: unknown, code: string): LateText {
  return {what, text: wordsIn(input).join('\n'), code}
}

const structural = new Set(['kind', 'id', 'field', 'key', 'rank', 'in', 'is', 'do', 'receipt'])
const choices =
  'side family evidence driver solution collaboration salesLogic channel channels layer availability valueType engagementImpact op missing axis customerUnit reason adaptedParts figure comparison'
const chosen = new Set(choices.split(' '))

function wordsIn(value: unknown, key = ''): readonly string[] {
  if (structural.has(key) || chosen.has(key) || key.endsWith('Id') || key.endsWith('Ids')) return []
  if (typeof value === 'string') return /\s/.test(value) || value.length < 21 ? [value].filter(Boolean) : []
  if (Array.isArray(value)) return value.flatMap(item => wordsIn(item))
  if (value instanceof Map) return [...value.values()].flatMap(item => wordsIn(item))
  if (value instanceof Set || typeof value !== 'object' || value === null) return []
  // one field of a record and what it should become
  if ('field' in value && typeof value.field === 'string' && chosen.has(value.field)) return []
  return Object.entries(value).flatMap(([name, item]) => wordsIn(item, name))
}
