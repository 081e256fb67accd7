import type {Attribute, ValueType} from '../../../../shared/domain/entities/attribute.ts'
import {operatorsFor} from '../../../../shared/definition/validate.ts'
import type {Condition, ConditionOp, Operand} from '../../../../shared/domain/entities/condition.ts'

const firstOps = {
  number: 'gte',
  date: 'gte',
  text: 'eq',
  enum: 'eq',
  boolean: 'eq',
} as const satisfies Record<ValueType, ConditionOp>

export type Comparison = {readonly op: ConditionOp; readonly value: Operand | null}

/** How a comparison with this attribute begins; yes or no can be counted at once. */
export function firstComparison(attribute: Attribute): Comparison {
  return {op: firstOps[attribute.valueType], value: attribute.valueType === 'boolean' ? true : null}
}

/** What stays of a comparison when it is made with another attribute: as much as makes sense there. */
export function comparisonWith(attribute: Attribute, before: Attribute | undefined, condition: Condition): Comparison {
  const {op, value} = condition
  if (op === null || before?.valueType !== attribute.valueType) return firstComparison(attribute)
  const keeps = attribute.valueType === 'number' || attribute.valueType === 'date' || attribute.valueType === 'boolean'
  return {
    op: operatorsFor(attribute.valueType).includes(op) ? op : firstOps[attribute.valueType],
    value: keeps ? value : null,
  }
}

/** The value in the form that the operator asks for: one, a list, or the two ends of a range. */
export function valueFor(op: ConditionOp, value: Operand | null): Operand | null {
  const values = valuesOf(value)
  if (op === 'in') return values
  if (op === 'between') return values.length === 0 ? null : [values[0] ?? '', values[1] ?? '']
  return values[0] ?? null
}

export function valuesOf(value: Operand | null): readonly (string | number | boolean)[] {
  if (value === null || value === '') return []
  return isList(value) ? value.filter(one => one !== '') : [value]
}

export function isList(value: Operand | null): value is readonly (string | number | boolean)[] {
  return Array.isArray(value)
}
