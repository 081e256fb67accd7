import {decimalOf, writeDecimal} from '../../std/decimal.ts'
import type {ValueType} from '../../domain/entities/attribute.ts'
import type {Catalogue, Condition, Literal, Rule} from '../ast.ts'
import {listOf} from '../evaluate.ts'
import {foldCase, foldedLetters} from '../foldCase.ts'

/** What differs between SQL engines. `literal` and `column` return complete, quoted SQL. */
export type SqlDialect = {
  readonly identifier: (name: string) => string
  readonly text: (value: string) => string
  /** A text column made to compare by code point. */
  readonly byCodePoint: (sql: string) => string
  readonly contains: (text: string, part: string) => string
  readonly startsWith: (text: string, start: string) => string
}

/**
 * A boolean SQL expression over the quoted column names that is never NULL.
 *
 * SQL's NULL would spread through NOT and drop customers, so each comparison stands behind its own guard:
 * `col IS NOT NULL AND ...`. Lists become lists and ranges two comparisons; no LIKE, so no wildcard or escape.
 */
export function compileGuarded(rule: Rule, catalogue: Catalogue, dialect: SqlDialect): string {
  return compile(rule, catalogue, dialect, (column, comparison) => `(${column} IS NOT NULL AND ${comparison})`)
}

/** The same without the guards: NULL where a missing value leaves the answer open. */
export function compileOpen(rule: Rule, catalogue: Catalogue, dialect: SqlDialect): string {
  return compile(rule, catalogue, dialect, (_, comparison) => comparison)
}

function compile(
  rule: Rule,
  catalogue: Catalogue,
  dialect: SqlDialect,
  guard: (column: string, comparison: string) => string,
): string {
  if ('all' in rule) return group(rule.all, ' AND ')
  if ('any' in rule) return group(rule.any, ' OR ')
  if ('not' in rule) return `(NOT ${compile(rule.not, catalogue, dialect, guard)})`
  const column = dialect.identifier(rule.attr)
  if (rule.op === 'is_missing') return `(${column} IS NULL)`
  if (rule.op === 'not_missing') return `(${column} IS NOT NULL)`
  const entry = catalogue.get(rule.attr)
  if (!entry) throw new Error(`the rule asks for ${rule.attr}, which is not in the catalogue`)
  const comparison = `(${compare(rule, column, entry.valueType, dialect)})`
  return rule.missing === 'include' ? `(${column} IS NULL OR ${comparison})` : guard(column, comparison)

  function group(members: readonly Rule[], between: string): string {
    // An empty group would have to be everybody or nobody; neither was said.
    if (members.length === 0) throw new Error('an empty group cannot be compiled')
    return `(${members.map(member => compile(member, catalogue, dialect, guard)).join(between)})`
  }
}

const signs = {eq: '=', ne: '<>', gt: '>', gte: '>=', lt: '<', lte: '<='} as const

function compare(condition: Condition, column: string, valueType: ValueType, dialect: SqlDialect): string {
  const fold = condition.caseInsensitive === true
  const isText = valueType === 'text' || valueType === 'enum'
  const left = isText ? textColumn(column, fold, dialect) : column
  const values = listOf(condition.value).map(value => literal(value, valueType, fold, dialect))
  const [first, second] = values
  if (first === undefined) throw new Error(`${condition.op} on ${condition.attr} has no value`)
  switch (condition.op) {
    case 'in':
      return `${left} IN (${values.join(', ')})`
    case 'between':
      if (second === undefined) throw new Error(`between on ${condition.attr} has half a range`)
      return `${left} >= ${first} AND ${left} <= ${second}`
    case 'contains':
      return dialect.contains(left, first)
    case 'starts_with':
      return dialect.startsWith(left, first)
    case 'is_missing':
    case 'not_missing':
      throw new Error(`${condition.op} compares nothing`)
    default:
      return `${left} ${signs[condition.op]} ${first}`
  }
}

function textColumn(column: string, fold: boolean, dialect: SqlDialect): string {
  const folded = fold
    ? `translate(${column}, ${dialect.text(foldedLetters.upper)}, ${dialect.text(foldedLetters.lower)})`
    : column
  return dialect.byCodePoint(folded)
}

function literal(value: Literal, valueType: ValueType, fold: boolean, dialect: SqlDialect): string {
  switch (valueType) {
    case 'boolean':
      return value === true ? 'TRUE' : 'FALSE'
    case 'date':
      return `DATE ${dialect.text(String(value))}`
    case 'number': {
      const number = typeof value === 'boolean' ? null : decimalOf(value)
      if (!number) throw new Error('a number is not a number')
      return number.digits < 0n ? `(${writeDecimal(number)})` : writeDecimal(number)
    }
    case 'text':
    case 'enum': {
      const text = String(value).normalize('NFC')
      return dialect.text(fold ? foldCase(text) : text)
    }
  }
}
