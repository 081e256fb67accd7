import type {Statement} from './store.ts'

export type WriterRequest =
  | {readonly is: 'write'; readonly id: number; readonly statements: readonly Statement[]}
  | {readonly is: 'close'; readonly id: number; readonly statements: readonly []}

export type WriterAnswer =
  | {readonly id: number; readonly outcome: 'committed' | 'conflict'}
  /** `busy`: nothing is broken, there was no room or no turn. */
  | {readonly id: number; readonly outcome: 'failed' | 'busy'; readonly because: string}
