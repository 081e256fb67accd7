import type {Condition, Literal, Rule} from '../definition/ast.ts'

/** The words that a rule compares, in the one form in which text is compared. */
export function ruleInNfc(rule: Rule): Rule {
  if ('all' in rule) return {all: rule.all.map(ruleInNfc)}
  if ('any' in rule) return {any: rule.any.map(ruleInNfc)}
  if ('not' in rule) return {not: ruleInNfc(rule.not)}
  const {value} = rule
  if (typeof value === 'string') return {...rule, value: value.normalize('NFC')}
  if (!isList(value)) return rule
  return {...rule, value: value.map(item => (typeof item === 'string' ? item.normalize('NFC') : item))}
}

function isList(value: Condition['value']): value is readonly Literal[] {
  return Array.isArray(value)
}
