import type {Decimal} from '../../shared/std/decimal.ts'

/** Columns of typed cells, ready to be stored; null = missing. */
export type CustomerColumn =
  | {
      readonly key: string
      readonly valueType: 'number'
      readonly cells: readonly (Decimal | null)[]
      readonly whole: number
      readonly scale: number
    }
  | {readonly key: string; readonly valueType: 'boolean'; readonly cells: readonly (boolean | null)[]}
  | {readonly key: string; readonly valueType: 'text' | 'date'; readonly cells: readonly (string | null)[]}

export type CustomerTable = {
  /** One per customer, unique. */
  readonly customerKeys: readonly string[]
  readonly columns: readonly CustomerColumn[]
}
