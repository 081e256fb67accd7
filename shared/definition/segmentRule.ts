import type {Board} from '../domain/board.ts'
import type {Condition} from '../domain/entities/condition.ts'
import type {ConditionId, SegmentId} from '../domain/entities/ids.ts'
import {byRank} from '../std/rank.ts'
import type {Catalogue, CatalogueEntry, Rule} from './ast.ts'

/** A segment's rule as the board's conditions spell it, or why they spell none. (RULE-3) */
export type SegmentRule =
  | {readonly is: 'rule'; readonly rule: Rule; readonly ids: ReadonlyMap<string, ConditionId>}
  | {readonly is: 'none'}
  | {readonly is: 'broken'; readonly conditionIds: readonly ConditionId[]}

/**
 * Builds the tree: conditions without a parent stand together as `all`. A condition in a cycle, under a parent
 * that is gone or under a leaf belongs to no tree and makes the rule broken, visibly.
 * `ids` maps the path in the rule ("0.2") to the condition that stands there.
 */
export function segmentRule(board: Board, segmentId: SegmentId): SegmentRule {
  const own = [...board.conditions.values()].filter(condition => condition.segmentId === segmentId)
  if (own.length === 0) return {is: 'none'}
  const children = new Map<string | null, Condition[]>()
  for (const condition of own) {
    const siblings = children.get(condition.place.parentId) ?? []
    children.set(condition.place.parentId, [...siblings, condition])
  }
  const ids = new Map<string, ConditionId>()
  const broken: ConditionId[] = []
  const build = (condition: Condition, path: string): Rule | null => {
    ids.set(path, condition.id)
    const below = inOrder(children.get(condition.id))
    if (condition.kind === 'leaf') return below.length > 0 ? null : leaf(board, condition)
    // "None of these" is said of the group as a whole: not (any of them).
    const within = condition.kind === 'not' && below.length > 1 ? `${path}.0` : path
    const rules = below.map((child, index) => build(child, `${within}.${index}`))
    const whole = rules.filter(rule => rule !== null)
    if (whole.length < rules.length || whole.length === 0) return null
    if (condition.kind === 'all') return {all: whole}
    if (condition.kind === 'any') return {any: whole}
    const [only] = whole
    return whole.length === 1 && only ? {not: only} : {not: {any: whole}}
  }
  const roots = inOrder(children.get(null))
  const rules = roots.map((root, index) => {
    const rule = build(root, `${index}`)
    if (rule === null) broken.push(root.id)
    return rule
  })
  const reached = new Set(ids.values())
  broken.push(...own.filter(condition => !reached.has(condition.id)).map(condition => condition.id))
  const whole = rules.filter(rule => rule !== null)
  if (broken.length > 0 || whole.length === 0) return {is: 'broken', conditionIds: broken}
  return {is: 'rule', rule: {all: whole}, ids}
}

/**
 * What rules need to know about the board's attributes, by key. Two people may give the same key at the same time:
 * the attribute with the lower id counts, for everybody.
 */
export function catalogueOf(board: Board): Catalogue {
  const lowestLast = [...board.attributes.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1))
  const entries = lowestLast.map(({key, name, valueType, options, unit}): readonly [string, CatalogueEntry] => [
    key,
    {valueType, options, name: name === '' ? key : name, unit},
  ])
  return new Map(entries)
}

function inOrder(conditions: readonly Condition[] | undefined): readonly Condition[] {
  return (conditions ?? [])
    .map(c => ({c, id: c.id, rank: c.place.rank}))
    .toSorted(byRank)
    .map(({c}) => c)
}

function leaf(board: Board, condition: Condition): Rule | null {
  const attribute = condition.attributeId === null ? undefined : board.attributes.get(condition.attributeId)
  if (!attribute || condition.op === null) return null
  const {op, missing, value} = condition
  return {attr: attribute.key, op, value, missing}
}
