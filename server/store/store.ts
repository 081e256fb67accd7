/** One write, prepared by whoever decides; parameters in order. */
export type Statement = {
  readonly sql: string
  readonly params: readonly unknown[]
  /** The batch is undone and answers `conflict` when another number of rows was changed. */
  readonly expectRows?: number
}

/** One read, in the form that query builders compile to. */
type Query = {readonly sql: string; readonly parameters: readonly unknown[]}

/**
 * Where everything that was decided is kept.
 *
 * A batch is one transaction; when `writeBatch` answers `committed` it is on disk (fsynced). Reads see what was
 * committed before. A store that can no longer write rejects, and keeps rejecting. (SYNC-1)
 */
export type Store = {
  readonly read: <Row>(query: Query) => Promise<readonly Row[]>
  readonly writeBatch: (statements: readonly Statement[]) => Promise<'committed' | 'conflict'>
  readonly close: () => Promise<void>
}

/** Thrown when a batch could not be put on disk. Nothing of it is kept. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
