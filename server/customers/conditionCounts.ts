import type {Catalogue, Rule} from '../../shared/definition/ast.ts'
import {compileRule, compileUndecided} from '../../shared/definition/compile/duckdb.ts'
import type {ConditionCount} from '../../shared/definition/profile.ts'
import {conditionsOf, readUpTo} from '../../shared/definition/ruleTree.ts'
import {count} from './amounts.ts'
import {bindTo} from './boundRules.ts'
import {rowsOf} from './openCustomers.ts'
import type {ConditionCounts, Customers} from './openCustomers.ts'

/** Counts each comparison of a rule by itself and in its place, in one scan; a rule counted before is not counted again. */
export async function countConditions(
  customers: Customers,
  rule: Rule,
  catalogue: Catalogue,
): Promise<ConditionCounts> {
  const leaves = conditionsOf(rule)
  const text = JSON.stringify([rule, leaves.map(({condition}) => catalogue.get(condition.attr)?.valueType)])
  const known = customers.countedRules.get(text)
  if (known) return known

  const binding = bindTo(customers, catalogue)
  const compiled = (part: Rule): string => compileRule(binding.rule(part), binding.catalogue)
  const counted = leaves.flatMap(({path, condition}) => [
    compiled(condition),
    compiled({attr: condition.attr, op: 'is_missing'}),
    compiled(readUpTo(rule, path)),
  ])
  const undecided = compileUndecided(binding.rule(rule), binding.catalogue)
  const filters = [`${undecided} AND NOT ${compiled(rule)}`, ...counted]
  const selected = filters.map(filter => `count(*) FILTER (WHERE ${filter})`)
  const [[rows, unknownInRule, ...counts] = []] = await rowsOf(
    customers,
    `SELECT count(*), ${selected.join(', ')} FROM ${binding.from}`,
  )

  const conditions = leaves.map(({path, condition}, index): ConditionCount => {
    const [yes, unknown, leftAfter] = counts.slice(index * 3, index * 3 + 3).map(count)
    return {
      path,
      attr: condition.attr,
      ...shares(count(rows), yes ?? 0, unknown ?? 0, condition.op),
      leftAfter: leftAfter ?? 0,
    }
  })
  const result = {unknownInRule: count(unknownInRule), conditions}
  customers.countedRules.set(text, result)
  forgetOldest(customers.countedRules)
  return result
}

/** Yes, no and unknown add up to all customers, also where the condition counts the unknown as yes. */
function shares(
  rows: number,
  yes: number,
  unknown: number,
  op: string,
): Pick<ConditionCount, 'yes' | 'no' | 'unknown'> {
  const asksForMissing = op === 'is_missing' || op === 'not_missing'
  if (asksForMissing) return {yes, no: rows - yes, unknown: 0}
  return {yes, no: rows - yes - unknown, unknown}
}

const mostRemembered = 500

function forgetOldest(counted: Map<string, ConditionCounts>): void {
  for (const key of counted.keys()) {
    if (counted.size <= mostRemembered) return
    counted.delete(key)
  }
}
