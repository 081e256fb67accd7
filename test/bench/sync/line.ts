import type {Contender, Seat} from './contenders.ts'

/** One figure of the table. */
export type Figure = {
  readonly id: string
  readonly says: string
  readonly unit: string
  readonly better: 'lower' | 'higher'
  /** Ours divided by the better peer's: at most this, or at least this where higher is better. */
  readonly target: number
}

/** A data folder with boards in it, made once for each server; every measurement works on a copy of its own. */
export type Prepared = {readonly folder: string; readonly seats: readonly (readonly Seat[])[]}

export type Around = {
  readonly contender: Contender
  /** A folder for this measurement alone, with what was prepared. */
  readonly folder: string
  readonly seats: Prepared['seats']
  readonly seconds: number
}

export type Measured = {
  readonly figures: Readonly<Record<string, number>>
  /** The share of its core that the load generator used. */
  readonly load: number
  /** For the reader of the run's own lines. */
  readonly note: string
}

export type Line = {
  readonly letter: string
  readonly figures: readonly Figure[]
  /** Which budgets of ours were raised, in words; null = none. */
  readonly raised: string | null
  readonly prepare?: (contender: Contender, folder: string) => Promise<Prepared['seats']>
  readonly measure: (around: Around) => Promise<Measured>
}

/** So that the clocks of one person's bucket do not cut off who saturates a server on purpose. */
export const noBudgets = {uploadsPerSecond: 1e6, awarenessPerSecond: 1e6, bytesPerSecond: 1e9, asksPerSecond: 1e6}
