import {ruleFromColumns} from '../../shared/definition/fromColumns.ts'
import type {DecimalSign, Delimiter, ImportChoices} from '../../shared/definition/importPreview.ts'
import type {RuledSegment} from '../customers/profileSegments.ts'
import {CannotRun} from './cannotRun.ts'
import {delimiterFrom, encodingFrom} from './profileOptions.ts'

/** What RULES.json says about a customer file and its segments; everything but `segments` may be absent. */
export type RulesFile = {
  readonly segments: readonly RuledSegment[]
  readonly columnTypes: ReadonlyMap<string, 'string' | 'number'>
  readonly header: readonly string[] | null
  readonly missing: readonly string[] | null
  readonly delimiter: Delimiter | null
  readonly encoding: NonNullable<ImportChoices['encoding']> | null
  readonly decimal: DecimalSign | null
  readonly valueColumn: string | null
  /** The document itself, for `--expect`; nothing in it is used to compute. */
  readonly expected: unknown
}

export function readRulesFile(text: string, customersName: string): RulesFile {
  const document = objectOf(parse(text))
  const segments = document?.get('segments')
  if (!document || !Array.isArray(segments)) throw new CannotRun('the rules are not a JSON object with segments')
  const word = (key: string): string | null => {
    const value = document.get(key)
    return typeof value === 'string' ? value : null
  }
  const [delimiter, encoding, decimal] = [word('delimiter'), word('encoding'), word('decimal')]
  const types = [...(objectOf(document.get('column_types')) ?? [])]
  return {
    segments: segments.map(segmentFrom),
    columnTypes: new Map(
      types.flatMap(([name, type]) => (type === 'string' || type === 'number' ? [[name, type] as const] : [])),
    ),
    header: headerFrom(document.get('header_none'), customersName),
    missing: wordsOf(document.get('missing_tokens')),
    delimiter: delimiter === null ? null : delimiterFrom(delimiter),
    encoding: encoding === null ? null : encodingFrom(encoding),
    decimal: decimal === '.' || decimal === ',' ? decimal : null,
    valueColumn: word('value_column'),
    expected: Object.fromEntries(document),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new CannotRun('the rules are not JSON')
  }
}

function segmentFrom(candidate: unknown): RuledSegment {
  const fields = objectOf(candidate)
  const id = fields?.get('id')
  const rule = ruleFromColumns(fields?.get('rule'))
  if (typeof id !== 'string' || !rule.ok) throw new CannotRun(`segment ${String(id)} has no rule that can be read`)
  return {id, rule: rule.value}
}

/** By file, or one list for any file. */
function headerFrom(candidate: unknown, customersName: string): readonly string[] | null {
  return wordsOf(candidate) ?? wordsOf(objectOf(candidate)?.get(customersName))
}

function wordsOf(candidate: unknown): readonly string[] | null {
  return Array.isArray(candidate) && candidate.every(word => typeof word === 'string') ? candidate : null
}

export function objectOf(candidate: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) return null
  return new Map(Object.entries(candidate))
}
