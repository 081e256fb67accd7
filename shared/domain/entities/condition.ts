import {either, list, nothing, number, oneOf, shape, value, words, yesNo} from '../../std/field.ts'
import type {Accepts, Entity} from '../../std/field.ts'
import {rank, recordId} from './accepts.ts'
import type {ConditionId} from './ids.ts'

/** A node of a segment's rule: a group, or a leaf that compares one attribute. */
const conditionKinds = ['all', 'any', 'not', 'leaf'] as const
export const conditionOps = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'between',
  'starts_with',
  'contains',
  'is_missing',
  'not_missing',
] as const

const single = either(either(words(500), number(-1e15, 1e15)), yesNo)
/** One value, or a list for `in` and `between`. Numbers may be decimal strings. */
const operand: Accepts<string | number | boolean | readonly (string | number | boolean)[]> = candidate =>
  single(candidate) || list(single, 200)(candidate)

export const conditionFields = {
  segmentId: value(recordId<'segment'>(), null),
  place: value(shape({parentId: either(recordId<'condition'>(), nothing), rank}), {parentId: null, rank: 'V'}),
  kind: value(oneOf(conditionKinds), 'leaf'),
  attributeId: value(recordId<'attribute'>(), null),
  op: value(oneOf(conditionOps), null),
  value: value(operand, null),
  /** Does a missing value count as a match? */
  missing: value(oneOf(['exclude', 'include']), 'exclude'),
} as const

export type Condition = Entity<ConditionId, typeof conditionFields>
export type ConditionKind = (typeof conditionKinds)[number]
export type ConditionOp = (typeof conditionOps)[number]
export type Operand = string | number | boolean | readonly (string | number | boolean)[]
