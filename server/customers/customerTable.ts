/** Columns of typed cells, ready to be stored; null = missing. A number is its plain notation with at most `scale` decimals. */
export type CustomerColumn =
  | {
      readonly key: string
      readonly valueType: 'number'
      readonly cells: readonly (string | null)[]
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
