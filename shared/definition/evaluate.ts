import {byCodePoint} from '../std/codePoints.ts'
import {compareDecimals, decimalOf} from '../std/decimal.ts'
import type {Catalogue, Condition, Literal, Rule} from './ast.ts'
import {foldCase} from './foldCase.ts'
import type {ValueType} from '../domain/entities/attribute.ts'

/** What a customer has for an attribute; null = missing. Numbers may be decimal strings. */
export type Cell = string | number | boolean | null
export type Customer = (attribute: string) => Cell

/** Does the rule select this customer? The rule must be valid for the catalogue. */
export function evaluate(rule: Rule, customer: Customer, catalogue: Catalogue): boolean {
  if ('all' in rule) return rule.all.every(member => evaluate(member, customer, catalogue))
  if ('any' in rule) return rule.any.some(member => evaluate(member, customer, catalogue))
  if ('not' in rule) return !evaluate(rule.not, customer, catalogue)
  const cell = customer(rule.attr)
  if (rule.op === 'is_missing') return cell === null
  if (rule.op === 'not_missing') return cell !== null
  if (cell === null) return rule.missing === 'include'
  return holds(rule, cell, typeOf(rule, catalogue))
}

/**
 * Could a missing value change the answer? True where three-valued logic gives neither yes nor no.
 *
 * Such a customer is outside or inside by the two-valued reading, and counted as unknown beside it.
 */
export function isUndecided(rule: Rule, customer: Customer, catalogue: Catalogue): boolean {
  return decide(rule, customer, catalogue) === null
}

function decide(rule: Rule, customer: Customer, catalogue: Catalogue): boolean | null {
  if ('all' in rule || 'any' in rule) {
    const decisive = 'any' in rule
    const answers = ('all' in rule ? rule.all : rule.any).map(member => decide(member, customer, catalogue))
    if (answers.includes(decisive)) return decisive
    return answers.includes(null) ? null : !decisive
  }
  if ('not' in rule) {
    const answer = decide(rule.not, customer, catalogue)
    return answer === null ? null : !answer
  }
  const knows = rule.op === 'is_missing' || rule.op === 'not_missing' || rule.missing === 'include'
  return !knows && customer(rule.attr) === null ? null : evaluate(rule, customer, catalogue)
}

function typeOf({attr}: Condition, catalogue: Catalogue): ValueType {
  const entry = catalogue.get(attr)
  if (!entry) throw new Error(`the rule asks for ${attr}, which is not in the catalogue`)
  return entry.valueType
}

function holds(condition: Condition, cell: Exclude<Cell, null>, valueType: ValueType): boolean {
  const fold = condition.caseInsensitive === true
  const compare = (value: Literal): number => compareAs(valueType, fold, cell, value)
  const values: readonly Literal[] = listOf(condition.value)
  const [first, second] = values
  if (first === undefined) throw new Error(`${condition.op} on ${condition.attr} has no value`)
  switch (condition.op) {
    case 'eq':
      return compare(first) === 0
    case 'ne':
      return compare(first) !== 0
    case 'gt':
      return compare(first) > 0
    case 'gte':
      return compare(first) >= 0
    case 'lt':
      return compare(first) < 0
    case 'lte':
      return compare(first) <= 0
    case 'in':
      return values.some(value => compare(value) === 0)
    case 'between':
      return second !== undefined && compare(first) >= 0 && compare(second) <= 0
    case 'starts_with':
      return textOf(cell, fold).startsWith(textOf(first, fold))
    case 'contains':
      return textOf(cell, fold).includes(textOf(first, fold))
    case 'is_missing':
    case 'not_missing':
      throw new Error(`${condition.op} compares nothing`)
  }
}

export function listOf(value: Condition['value']): readonly Literal[] {
  if (value === null || value === undefined) return []
  return typeof value === 'object' ? value : [value]
}

function compareAs(valueType: ValueType, fold: boolean, cell: Exclude<Cell, null>, value: Literal): number {
  if (valueType === 'boolean') return cell === value ? 0 : 1
  if (valueType !== 'number') return byCodePoint(textOf(cell, fold), textOf(value, fold))
  const [left, right] = [cell, value].map(side => (typeof side === 'boolean' ? null : decimalOf(side)))
  if (!left || !right) throw new Error('a number column holds something else')
  return compareDecimals(left, right)
}

function textOf(value: Literal, fold: boolean): string {
  const text = String(value).normalize('NFC')
  return fold ? foldCase(text) : text
}
