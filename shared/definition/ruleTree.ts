import type {Condition, Rule} from './ast.ts'

export type Path = readonly number[]

/** A group's members in order; null for a condition. `not` has one. */
function membersOf(rule: Rule): readonly Rule[] | null {
  if ('all' in rule) return rule.all
  if ('any' in rule) return rule.any
  if ('not' in rule) return [rule.not]
  return null
}

/** The comparisons of a rule in reading order, each with its place. */
export function conditionsOf(
  rule: Rule,
  path: Path = [],
): readonly {readonly path: Path; readonly condition: Condition}[] {
  if ('all' in rule || 'any' in rule || 'not' in rule)
    return (membersOf(rule) ?? []).flatMap((member, index) => conditionsOf(member, [...path, index]))
  return [{path, condition: rule}]
}

/** The keys of the attributes that a rule asks for, each once, in reading order. */
export function attributesOf(rule: Rule): readonly string[] {
  return [...new Set(conditionsOf(rule).map(({condition}) => condition.attr))]
}

/** The same rule over attributes with other names. */
export function renameAttributes(rule: Rule, rename: (attr: string) => string): Rule {
  if ('all' in rule) return {all: rule.all.map(member => renameAttributes(member, rename))}
  if ('any' in rule) return {any: rule.any.map(member => renameAttributes(member, rename))}
  if ('not' in rule) return {not: renameAttributes(rule.not, rename)}
  return {...rule, attr: rename(rule.attr)}
}

/** The rule as read down to the comparison at `path` and no further. */
export function readUpTo(rule: Rule, path: Path): Rule {
  const [place, ...rest] = path
  if (place === undefined) return rule
  if ('all' in rule) return {all: firstOf(rule.all, place, rest)}
  if ('any' in rule) return {any: firstOf(rule.any, place, rest)}
  if ('not' in rule) return {not: readUpTo(rule.not, rest)}
  return rule
}

function firstOf(members: readonly Rule[], place: number, rest: Path): readonly Rule[] {
  return members.slice(0, place + 1).map((member, index) => (index === place ? readUpTo(member, rest) : member))
}
