import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {conditionFields} from '../entities/condition.ts'
import type {ConditionKind, ConditionOp, Operand} from '../entities/condition.ts'
import type {AttributeId, ConditionId} from '../entities/ids.ts'

/** Changes parts of one comparison together, or what a group means; a comparison never becomes a group. */
export function changeCondition(
  board: Board,
  input: {
    id: ConditionId
    set: {
      readonly kind?: Exclude<ConditionKind, 'leaf'>
      readonly attributeId?: AttributeId
      readonly op?: ConditionOp
      readonly value?: Operand | null
      readonly missing?: 'exclude' | 'include'
    }
  },
): Decision {
  const {id, set} = input
  const condition = board.conditions.get(id)
  if (!condition) return refuse('record.unknown')
  const fields = ['kind', 'attributeId', 'op', 'value', 'missing'] as const
  const changes: Change[] = []
  for (const field of fields) {
    const value = set[field]
    if (value === undefined || same(condition[field], value)) continue
    const wrongKind = field === 'kind' ? condition.kind === 'leaf' : condition.kind !== 'leaf'
    if (wrongKind || !conditionFields[field].accepts(value)) return refuse('record.malformed', {field})
    changes.push({do: 'set', kind: 'conditions', id, field, value})
  }
  return changes.length === 0 ? noChange : change(...changes)
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b))
}
