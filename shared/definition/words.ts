import {decimalOf, writeDecimal} from '../std/decimal.ts'
import type {Catalogue, CatalogueEntry, Condition, Literal, Rule} from './ast.ts'
import {listOf} from './evaluate.ts'
import type {Path} from './ruleTree.ts'
import {ruleWords} from './ruleWords.ts'
import type {RuleLanguage, RuleWords} from './ruleWords.ts'

/** A rule in words, in parts that a screen can lay out. `heading` says what holds for the members. */
export type SaidRule =
  | {
      readonly is: 'group'
      readonly kind: 'all' | 'any' | 'none'
      readonly path: Path
      readonly heading: string
      readonly members: readonly SaidRule[]
    }
  | {
      readonly is: 'condition'
      readonly path: Path
      /** The attribute's key; its name is in `attribute`. */
      readonly attr: string
      readonly attribute: string
      /** "is at least 10,000", with unit and what a missing value counts as. */
      readonly comparison: string
    }

/** Says a rule, also a half-written one; `none of` stands for `not`. */
export function describeRule(rule: Rule, catalogue: Catalogue, language: RuleLanguage, path: Path = []): SaidRule {
  const words = ruleWords[language]
  const say = (members: readonly Rule[], below: Path): readonly SaidRule[] =>
    members.map((member, index) => describeRule(member, catalogue, language, [...below, index]))
  if ('all' in rule) return {is: 'group', kind: 'all', path, heading: words.all, members: say(rule.all, path)}
  if ('any' in rule) return {is: 'group', kind: 'any', path, heading: words.any, members: say(rule.any, path)}
  if ('not' in rule) {
    // "None of: any of: a, b" is said in one breath.
    const members = 'any' in rule.not ? say(rule.not.any, [...path, 0]) : say([rule.not], path)
    return {is: 'group', kind: 'none', path, heading: words.none, members}
  }
  const entry = catalogue.get(rule.attr)
  const comparison = sayComparison(rule, entry, words)
  return {is: 'condition', path, attr: rule.attr, attribute: entry?.name ?? rule.attr, comparison}
}

/** One sentence: `all of (Revenue is at least 10,000; any of (City is “Malmö”; City has no value))`. */
export function sayRule(rule: Rule, catalogue: Catalogue, language: RuleLanguage): string {
  return sentence(describeRule(rule, catalogue, language))
}

function sentence(said: SaidRule): string {
  if (said.is === 'condition') return `${said.attribute} ${said.comparison}`
  return `${said.heading} (${said.members.map(sentence).join('; ')})`
}

function sayComparison(condition: Condition, entry: CatalogueEntry | undefined, words: RuleWords): string {
  const {op} = condition
  const isDate = entry?.valueType === 'date'
  const values = listOf(condition.value).map(value => sayValue(value, entry, words))
  const missing = '…'
  const filled = ((isDate && words.dates[op]) || words.comparisons[op])
    .replace('{values}', () => inWords(values, words.or) || missing)
    .replace('{value}', () => values[0] ?? missing)
    .replace('{from}', () => values[0] ?? missing)
    .replace('{to}', () => values[1] ?? missing)
  const compares = op !== 'is_missing' && op !== 'not_missing'
  const folded = compares && condition.caseInsensitive === true ? ` ${words.anyCase}` : ''
  return filled + folded + (compares && condition.missing === 'include' ? ` ${words.orMissing}` : '')
}

function inWords(values: readonly string[], or: string): string {
  if (values.length < 2) return values.join('')
  return `${values.slice(0, -1).join(', ')} ${or} ${values.at(-1)}`
}

function sayValue(value: Literal, entry: CatalogueEntry | undefined, words: RuleWords): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const unit = entry?.unit ? `\u00a0${entry.unit}` : ''
  if (entry?.valueType === 'number') return sayNumber(value, words) + unit
  if (entry?.valueType === 'date') return sayDate(String(value), words)
  if (typeof value === 'number') return sayNumber(value, words)
  return words.quotes[0] + value + words.quotes[1]
}

/** Digits as the reader's language groups them, none lost. */
function sayNumber(value: Literal, words: RuleWords): string {
  const number = typeof value === 'boolean' ? null : decimalOf(value)
  if (!number) return String(value)
  const [whole = '', fraction] = writeDecimal(number).replace('-', '').split('.')
  // Four digits stay together: they may be a year.
  const grouped = whole.length < 5 ? whole : whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, words.thousands)
  return (number.digits < 0n ? '−' : '') + grouped + (fraction === undefined ? '' : words.decimal + fraction)
}

function sayDate(value: string, words: RuleWords): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  const month = words.months[Number(match?.[2]) - 1]
  if (!match || month === undefined) return value
  return words.date
    .replace('{day}', String(Number(match[3])))
    .replace('{month}', month)
    .replace('{year}', String(Number(match[1])))
}
