import type {ValueType} from '../domain/entities/attribute.ts'
import type {ConditionOp} from '../domain/entities/condition.ts'

/**
 * The language in which a segment says who belongs to it.
 *
 * A rule is a tree of comparisons on attributes. The same tree is evaluated in JavaScript and compiled to
 * several engines, and all of them must select the same customers:
 * - A comparison with a missing value is false, so its `not` is true, unless the condition says `include`.
 * - Text is compared in NFC, code point by code point. Folding case is an explicit flag.
 * - Numbers are decimals and compared exactly; `between` includes both ends.
 */
/** A number may be written as a decimal string, where a JSON number would lose digits; a date is `yyyy-mm-dd`. */
export type Literal = string | number | boolean

/** One comparison. `attr` is the attribute's key. `value` is a list for `in` and a pair for `between`, none for the two on missing. */
export type Condition = {
  readonly attr: string
  readonly op: ConditionOp
  readonly value?: Literal | readonly Literal[] | null
  /** What a customer without a value counts as. */
  readonly missing?: 'exclude' | 'include'
  /** Text only: `A` equals `a`, by the fixed table of `foldCase.ts`, the same in every engine. */
  readonly caseInsensitive?: boolean
}

type All = {readonly all: readonly Rule[]}
type Any = {readonly any: readonly Rule[]}
type Not = {readonly not: Rule}
export type Rule = All | Any | Not | Condition

/** What a rule needs to know about an attribute. `name` is how it is said in words; the key stands in for it. */
export type CatalogueEntry = {
  readonly valueType: ValueType
  /** The list of an enum; empty where it is not known. */
  readonly options: readonly string[]
  readonly name?: string
  readonly unit?: string
}
export type Catalogue = ReadonlyMap<string, CatalogueEntry>
