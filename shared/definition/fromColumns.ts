import {conditionOps} from '../domain/entities/condition.ts'
import {ok, refusal} from '../std/result.ts'
import type {Result} from '../std/result.ts'
import type {Condition, Literal, Rule} from './ast.ts'

const deepest = 32

/** Reads a rule written as `{and: [...]}`, `{or: [...]}`, `{not: rule}`, `{column, op, value}`. */
export function ruleFromColumns(candidate: unknown): Result<Rule> {
  return read(candidate, 0)
}

function read(candidate: unknown, depth: number): Result<Rule> {
  if (typeof candidate !== 'object' || candidate === null || depth > deepest) return refusal('rule.shape')
  const fields = new Map<string, unknown>(Object.entries(candidate))
  const [first] = fields.keys()
  if (fields.size === 1 && (first === 'and' || first === 'or')) {
    const members = fields.get(first)
    if (!Array.isArray(members)) return refusal('rule.shape')
    const rules: Rule[] = []
    for (const member of members) {
      const rule = read(member, depth + 1)
      if (!rule.ok) return rule
      rules.push(rule.value)
    }
    return ok(first === 'and' ? {all: rules} : {any: rules})
  }
  if (fields.size === 1 && first === 'not') {
    const rule = read(fields.get('not'), depth + 1)
    return rule.ok ? ok({not: rule.value}) : rule
  }
  return readCondition(fields)
}

function readCondition(fields: ReadonlyMap<string, unknown>): Result<Rule> {
  const attr = fields.get('column')
  const op = conditionOps.find(known => known === fields.get('op'))
  if (typeof attr !== 'string' || !op) return refusal('rule.shape')
  if ([...fields.keys()].some(key => !['column', 'op', 'value'].includes(key))) return refusal('rule.shape')
  const condition: Condition = {attr, op}
  if (!fields.has('value')) return ok(condition)
  const value = fields.get('value')
  return isOperand(value) ? ok({...condition, value}) : refusal('rule.shape')
}

function isOperand(value: unknown): value is Literal | readonly Literal[] {
  return Array.isArray(value) ? value.every(isLiteral) : isLiteral(value)
}

function isLiteral(value: unknown): value is Literal {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
