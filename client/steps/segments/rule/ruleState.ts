import type {Catalogue} from '../../../../shared/definition/ast.ts'
import {definitionHash} from '../../../../shared/definition/hash.ts'
import type {ConditionCount, SegmentSize} from '../../../../shared/definition/profile.ts'
import {catalogueOf, segmentRule} from '../../../../shared/definition/segmentRule.ts'
import type {SegmentRule} from '../../../../shared/definition/segmentRule.ts'
import {ruleFaults} from '../../../../shared/definition/validate.ts'
import type {RuleFault} from '../../../../shared/definition/validate.ts'
import type {Board} from '../../../../shared/domain/board.ts'
import {conditionsUnder, subtreeOf} from '../../../../shared/domain/conditionTree.ts'
import type {Condition} from '../../../../shared/domain/entities/condition.ts'
import type {ConditionId, SegmentId} from '../../../../shared/domain/entities/ids.ts'

/** A segment's rule as the editor shows it: what it says, what is wrong where, which parts hang in the air. */
export type RuleState = {
  readonly spelled: SegmentRule
  readonly catalogue: Catalogue
  readonly faults: ReadonlyMap<ConditionId, RuleFault['code']>
  /** Conditions that two people's moves have cut off from the rule. */
  readonly loose: readonly ConditionId[]
  readonly last: ConditionId | null
}

export function ruleState(board: Board, segmentId: SegmentId): RuleState {
  const catalogue = catalogueOf(board)
  const own = [...board.conditions.values()].filter(condition => condition.segmentId === segmentId)
  const roots = conditionsUnder(board, segmentId, null)
  const reached = new Set(roots.flatMap(({id}) => subtreeOf(board, id)))
  const faults = own.flatMap(condition => {
    const code = faultOf(board, condition, catalogue)
    return code === null ? [] : [[condition.id, code] as const]
  })
  return {
    spelled: segmentRule(board, segmentId),
    catalogue,
    faults: new Map(faults),
    loose: own.filter(({id}) => !reached.has(id)).map(({id}) => id),
    last: lastLeaf(board, segmentId, null),
  }
}

function faultOf(board: Board, condition: Condition, catalogue: Catalogue): RuleFault['code'] | null {
  const {segmentId, attributeId, op, value, missing} = condition
  if (condition.kind !== 'leaf') {
    const empty = segmentId !== null && conditionsUnder(board, segmentId, condition.id).length === 0
    return empty ? 'group.empty' : null
  }
  const attribute = attributeId === null ? undefined : board.attributes.get(attributeId)
  if (!attribute) return 'attribute.unknown'
  return ruleFaults({attr: attribute.key, op: op ?? undefined, value, missing}, catalogue)[0]?.code ?? null
}

function lastLeaf(board: Board, segmentId: SegmentId, parentId: ConditionId | null): ConditionId | null {
  const last = conditionsUnder(board, segmentId, parentId).at(-1)
  if (!last) return null
  return last.kind === 'leaf' ? last.id : lastLeaf(board, segmentId, last.id)
}

/** Compares what the editor shows of two states. */
export function sameRuleState(a: RuleState, b: RuleState): boolean {
  return written(a) === written(b)
}

function written({spelled, catalogue, faults, loose, last}: RuleState): string {
  const rule = spelled.is === 'rule' ? [spelled.rule, [...spelled.ids]] : spelled
  return JSON.stringify([rule, [...catalogue], [...faults], loose, last])
}

/** The counts of a rule, each with the condition it belongs to. A count of another comparison is left out. */
export function countsOf(
  {spelled}: RuleState,
  size: SegmentSize | undefined,
  keyOf: (id: ConditionId) => string | undefined,
): ReadonlyMap<ConditionId, ConditionCount> {
  if (spelled.is !== 'rule' || !size) return new Map()
  const entries = size.conditions.flatMap(count => {
    const id = spelled.ids.get(count.path.join('.'))
    return id !== undefined && keyOf(id) === count.attr ? [[id, count] as const] : []
  })
  return new Map(entries)
}

/** Do the counts speak of the rule as it stands? */
export function isCounted({spelled, catalogue, faults}: RuleState, size: SegmentSize | undefined): boolean {
  if (spelled.is !== 'rule' || faults.size > 0 || !size) return false
  return definitionHash(spelled.rule, catalogue) === size.hash
}
