import type {Scalar} from '../std/field.ts'
import type {Refusal} from '../std/result.ts'
import {refusal} from '../std/result.ts'
import type {RecordKind} from './board.ts'

/** One write to the board, in the words of the method. `writeChanges` puts it into the document. */
export type Change =
  /** A new record. Text fields are made with it; a set is given as its members, a map as its entries. */
  | {readonly do: 'create'; readonly kind: RecordKind; readonly id: string; readonly fields: NewFields}
  /** Replaces one value. */
  | {
      readonly do: 'set'
      readonly kind: RecordKind | 'meta'
      readonly id: string
      readonly field: string
      readonly value: Scalar
    }
  /** Makes a text read `to`, as the smallest edit, so that others' typing elsewhere in it survives. */
  | {
      readonly do: 'text'
      readonly kind: RecordKind | 'meta'
      readonly id: string
      readonly field: string
      readonly to: string
    }
  /** Adds or replaces one entry of a map, or one member of a set (value `true`). */
  | {
      readonly do: 'put'
      readonly kind: RecordKind
      readonly id: string
      readonly field: string
      readonly key: string
      readonly value: Scalar
    }
  | {readonly do: 'drop'; readonly kind: RecordKind; readonly id: string; readonly field: string; readonly key: string}
  /** Takes a record off the board; what others write into it meanwhile is kept for a restore. */
  | {readonly do: 'remove'; readonly kind: RecordKind; readonly id: string}
  | {readonly do: 'restore'; readonly kind: RecordKind; readonly id: string}

export type NewFields = {
  readonly [field: string]: Scalar | ReadonlySet<string> | ReadonlyMap<string, Scalar>
}

/** What a command answers: the changes to make, or a refusal in a code that every language has a sentence for. */
export type Decision = {readonly ok: true; readonly changes: readonly Change[]} | Refusal

export const noChange: Decision = {ok: true, changes: []}

export function change(...changes: readonly Change[]): Decision {
  return {ok: true, changes}
}

export const refuse: (code: string, params?: Readonly<Record<string, string | number>>) => Decision = refusal
