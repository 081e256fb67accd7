import {byCodePoint} from '../std/codePoints.ts'
import {compareDecimals, decimalOf, writeDecimal, zero} from '../std/decimal.ts'
import type {Catalogue, Condition, Literal, Rule} from './ast.ts'
import {listOf} from './evaluate.ts'
import {foldCase} from './foldCase.ts'

/**
 * One form for rules that obviously mean the same: order and doubles in groups and lists, nested groups of a
 * kind, `not not`, defaults written out, `1.50` for `1.5`. Equal forms select equal customers.
 */
export function normaliseRule(rule: Rule, catalogue: Catalogue): Rule {
  if ('all' in rule) {
    const members = inOrder(
      rule.all
        .map(member => normaliseRule(member, catalogue))
        .flatMap(member => ('all' in member ? member.all : [member])),
    )
    return only(members) ?? {all: members}
  }
  if ('any' in rule) {
    const members = inOrder(
      rule.any
        .map(member => normaliseRule(member, catalogue))
        .flatMap(member => ('any' in member ? member.any : [member])),
    )
    return only(members) ?? {any: members}
  }
  if ('not' in rule) {
    const member = normaliseRule(rule.not, catalogue)
    return 'not' in member ? member.not : {not: member}
  }
  return normaliseCondition(rule, catalogue)
}

function normaliseCondition(condition: Condition, catalogue: Catalogue): Condition {
  const {attr, op} = condition
  if (op === 'is_missing' || op === 'not_missing') return {attr, op}
  const fold = condition.caseInsensitive === true
  const isNumber = catalogue.get(attr)?.valueType === 'number'
  const one = (value: Literal): Literal => {
    if (isNumber && typeof value !== 'boolean') return writeDecimal(decimalOf(value) ?? zero)
    if (typeof value !== 'string') return value
    return fold ? foldCase(value.normalize('NFC')) : value.normalize('NFC')
  }
  const values = listOf(condition.value).map(one)
  const flags = {
    ...(condition.missing === 'include' && {missing: 'include' as const}),
    ...(fold && {caseInsensitive: true}),
  }
  if (op !== 'in') return {attr, op, value: op === 'between' ? values : values[0], ...flags}
  const members = [...new Set(values)].toSorted(isNumber ? byNumber : byText)
  const single = only(members)
  return single === null ? {attr, op, value: members, ...flags} : {attr, op: 'eq', value: single, ...flags}
}

function byNumber(a: Literal, b: Literal): number {
  return compareDecimals(decimalOf(String(a)) ?? zero, decimalOf(String(b)) ?? zero)
}

function byText(a: Literal, b: Literal): number {
  return byCodePoint(String(a), String(b))
}

function inOrder(members: readonly Rule[]): readonly Rule[] {
  const byForm = new Map(members.map(member => [JSON.stringify(member), member]))
  return [...byForm].toSorted(([a], [b]) => byCodePoint(a, b)).map(([, member]) => member)
}

function only<Member>(members: readonly Member[]): Member | null {
  return members.length === 1 ? (members[0] ?? null) : null
}
