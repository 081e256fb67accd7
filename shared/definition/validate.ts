import type {ValueType} from '../domain/entities/attribute.ts'
import {conditionOps} from '../domain/entities/condition.ts'
import type {ConditionOp} from '../domain/entities/condition.ts'
import {byCodePoint} from '../std/codePoints.ts'
import {compareDecimals, decimalOf, wholeDigits} from '../std/decimal.ts'
import {isWritable} from '../std/field.ts'
import {isIsoDate} from '../std/isoDate.ts'
import type {Catalogue, CatalogueEntry, Literal, Rule} from './ast.ts'
import type {Path} from './ruleTree.ts'

/** Why a rule cannot be used yet. An invalid rule selects nobody knows whom: it blocks, it never means "everybody". */
export type RuleFault = {
  readonly code:
    | 'rule.shape'
    | 'rule.tooDeep'
    | 'rule.tooLong'
    | 'group.empty'
    | 'attribute.unknown'
    | 'op.wrongType'
    | 'value.absent'
    | 'value.wrongType'
    | 'value.unwritable'
    | 'value.notAnOption'
    | 'value.tooLong'
    | 'list.empty'
    | 'range.half'
    | 'range.backwards'
  readonly path: Path
  readonly attr?: string
}

const deepest = 16
const mostConditions = 200
const longestList = 500
const longestText = 2000
/** So that a column and a bound always fit one DECIMAL(38) when an engine compares them. */
export const mostDigits = 18

const opsByType: Readonly<Record<ValueType, ReadonlySet<ConditionOp>>> = {
  text: new Set(conditionOps),
  number: new Set(['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'between', 'is_missing', 'not_missing']),
  date: new Set(['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'between', 'is_missing', 'not_missing']),
  boolean: new Set(['eq', 'ne', 'is_missing', 'not_missing']),
  enum: new Set(['eq', 'ne', 'in', 'starts_with', 'contains', 'is_missing', 'not_missing']),
}

/** Which comparisons an attribute of this type offers, in the order of the language. */
export function operatorsFor(valueType: ValueType): readonly ConditionOp[] {
  return conditionOps.filter(op => opsByType[valueType].has(op))
}

/** Everything that is wrong with a rule, from outside or half written; an empty list means it can be counted. */
export function ruleFaults(candidate: unknown, catalogue: Catalogue): readonly RuleFault[] {
  const faults: RuleFault[] = []
  let conditions = 0

  const visit = (node: unknown, path: Path): void => {
    if (path.length > deepest) return void faults.push({code: 'rule.tooDeep', path})
    if (typeof node !== 'object' || node === null) return void faults.push({code: 'rule.shape', path})
    const fields = new Map<string, unknown>(Object.entries(node).filter(([, value]) => value !== undefined))
    const group = ['all', 'any', 'not'].find(kind => fields.has(kind))
    if (group === undefined) {
      conditions += 1
      const fault = conditionFault(fields, catalogue)
      if (fault) faults.push({...fault, path})
      return
    }
    const members = group === 'not' ? [fields.get('not')] : fields.get(group)
    if (fields.size !== 1 || !Array.isArray(members)) return void faults.push({code: 'rule.shape', path})
    if (members.length === 0) faults.push({code: 'group.empty', path})
    for (const [index, member] of members.entries()) {
      if (conditions > mostConditions) break
      visit(member, [...path, index])
    }
  }

  visit(candidate, [])
  if (conditions > mostConditions) faults.push({code: 'rule.tooLong', path: []})
  return faults
}

/** Names the type that `ruleFaults` has proved. */
export function isValidRule(candidate: unknown, catalogue: Catalogue): candidate is Rule {
  return ruleFaults(candidate, catalogue).length === 0
}

type Fault = Omit<RuleFault, 'path'>

const conditionKeys = new Set(['attr', 'op', 'value', 'missing', 'caseInsensitive'])

function conditionFault(fields: ReadonlyMap<string, unknown>, catalogue: Catalogue): Fault | null {
  if ([...fields.keys()].some(key => !conditionKeys.has(key))) return {code: 'rule.shape'}
  const attr = fields.get('attr')
  const entry = typeof attr === 'string' ? catalogue.get(attr) : undefined
  if (typeof attr !== 'string' || !entry) return {code: 'attribute.unknown', ...(typeof attr === 'string' && {attr})}
  const fault = (code: RuleFault['code']): Fault => ({code, attr})
  const op = conditionOps.find(known => known === fields.get('op'))
  if (!op || !opsByType[entry.valueType].has(op)) return fault('op.wrongType')
  if (![undefined, 'exclude', 'include'].some(word => word === fields.get('missing'))) return fault('rule.shape')
  const fold = fields.get('caseInsensitive') ?? false
  const foldable = entry.valueType === 'text' || entry.valueType === 'enum'
  if (typeof fold !== 'boolean' || (fold && !foldable)) return fault('rule.shape')
  const code = valueFault(op, fields.get('value') ?? null, entry, fold)
  return code ? fault(code) : null
}

function valueFault(op: ConditionOp, value: unknown, entry: CatalogueEntry, fold: boolean): RuleFault['code'] | null {
  // A value left behind when the comparison was changed has no say.
  if (op === 'is_missing' || op === 'not_missing') return null
  if (op === 'in') {
    if (!Array.isArray(value)) return value === null ? 'value.absent' : 'value.wrongType'
    if (value.length === 0) return 'list.empty'
    if (value.length > longestList) return 'value.tooLong'
    return firstFault(value, entry, fold)
  }
  if (op === 'between') {
    if (!Array.isArray(value)) return value === null ? 'value.absent' : 'value.wrongType'
    const ends: readonly unknown[] = value
    if (ends.length !== 2 || ends.some(end => end === null || end === undefined || end === '')) return 'range.half'
    return firstFault(ends, entry, fold) ?? (isBackwards(ends, entry.valueType) ? 'range.backwards' : null)
  }
  // Part of a word need not be one of the options.
  const needle = op === 'starts_with' || op === 'contains'
  return literalFault(value, needle ? {...entry, options: []} : entry, fold)
}

function firstFault(values: readonly unknown[], entry: CatalogueEntry, fold: boolean): RuleFault['code'] | null {
  for (const value of values) {
    const fault = literalFault(value, entry, fold)
    if (fault) return fault
  }
  return null
}

function literalFault(value: unknown, entry: CatalogueEntry, fold: boolean): RuleFault['code'] | null {
  if (value === null || value === undefined || value === '') return 'value.absent'
  switch (entry.valueType) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'value.wrongType'
    case 'date':
      return typeof value === 'string' && isIsoDate(value) ? null : 'value.wrongType'
    case 'number': {
      const number = typeof value === 'number' || typeof value === 'string' ? decimalOf(value) : null
      if (!number) return 'value.wrongType'
      return wholeDigits(number) > mostDigits || number.scale > mostDigits ? 'value.tooLong' : null
    }
    case 'text':
    case 'enum': {
      if (typeof value !== 'string') return 'value.wrongType'
      if (!isWritable(value)) return 'value.unwritable'
      if (value.length > longestText) return 'value.tooLong'
      // With folding an option may be typed in another case.
      const known = fold || entry.valueType === 'text' || entry.options.length === 0
      return known || entry.options.some(option => option.normalize('NFC') === value.normalize('NFC'))
        ? null
        : 'value.notAnOption'
    }
  }
}

function isBackwards([from, to]: readonly unknown[], valueType: ValueType): boolean {
  if (valueType === 'number') {
    const low = decimalOf(from as Literal & (number | string))
    const high = decimalOf(to as Literal & (number | string))
    return low !== null && high !== null && compareDecimals(low, high) > 0
  }
  return (
    typeof from === 'string' && typeof to === 'string' && byCodePoint(from.normalize('NFC'), to.normalize('NFC')) > 0
  )
}
