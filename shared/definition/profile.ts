import type {ValueCurve} from './valueCurve.ts'

/** What everybody on a board may know about the customers: counts and sums, never a customer. */

/** An exact decimal as text, such as `1265793.0395`; null where no value column was chosen. */
export type Amount = string | null

/** One comparison of a rule, counted by itself and in its place. */
export type ConditionCount = {
  /** Where it stands in the rule: the position in each group on the way down (`not` counts as position 0). */
  readonly path: readonly number[]
  readonly attr: string
  readonly yes: number
  readonly no: number
  /** Customers without a value for this attribute, however the condition counts them. */
  readonly unknown: number
  /** Customers the rule selects when it is read down to this comparison and no further. */
  readonly leftAfter: number
}

export type SegmentSize = {
  readonly id: string
  /** Of the rule that was counted: see `definitionHash`. */
  readonly hash: string
  /** Customers its own rule selects, before precedence. */
  readonly size: number
  readonly value: Amount
  /** Members without a figure in the value column; they are not in `value`. */
  readonly valueMissing: number
  /** Members that are this segment's after precedence: what cards, exports and queries show. (RULE-5) */
  readonly assigned: number
  readonly assignedValue: Amount
  readonly assignedValueMissing: number
  /** Those of them below 0; null where too few have a figure, or nobody may tell. Not there: counted before it was asked. (VALUE-2) */
  readonly assignedLosing?: number | null
  /** Customers outside who might belong if the missing values were known. */
  readonly unknownInRule: number
  readonly conditions: readonly ConditionCount[]
}

type Overlap = {readonly a: string; readonly b: string; readonly rows: number; readonly value: Amount}

export type Profile = {
  /** The day of the customer file, `yyyy-mm-dd`. */
  readonly asOf: string | null
  readonly valueColumn: string | null
  readonly universe: {readonly rows: number; readonly value: Amount; readonly valueMissing: number}
  /** In order of precedence. */
  readonly segments: readonly SegmentSize[]
  /** Every pair, before precedence decides. */
  readonly overlaps: readonly Overlap[]
  /** `losing` as in a segment. */
  readonly inNone: {readonly rows: number; readonly value: Amount; readonly losing?: number | null}
  readonly inTwoOrMore: number
  /** Customers per segment when each goes to the first that takes it. */
  readonly firstMatch: Readonly<Record<string, number>>
  /** Null where there is no value column or too few figures. Not there: counted before it was asked. (VALUE-1) */
  readonly curve?: ValueCurve | null
}

/** How well a column is filled, and what stands in it. */
export type ColumnProfile = {
  readonly key: string
  readonly rows: number
  readonly missing: number
  readonly distinct: number
  /** Most frequent first; empty where there are more than `maxListedValues`, and for numbers. */
  readonly values: readonly {readonly value: string; readonly rows: number}[]
}
export const maxListedValues = 200
