import {OwnWords} from '../reason.ts'

/** One write, prepared by whoever decides; parameters in order. */
export type Statement = {
  readonly sql: string
  readonly params: readonly unknown[]
  /** The batch is undone and answers `conflict` when another number of rows was changed. */
  readonly expectRows?: number
}

/** One read, in the form that query builders compile to. */
type Query = {readonly sql: string; readonly parameters: readonly unknown[]}

/** How long a batch waits where there is no room or somebody else holds the database. */
export type Patience = 'brief' | 'long'

/**
 * Where everything that was decided is kept.
 *
 * A batch is one transaction; when `writeBatch` answers `committed` it is on disk (fsynced). Reads see what was
 * committed before. A store that can no longer write rejects, and keeps rejecting. (SYNC-1)
 */
export type Store = {
  readonly read: <Row>(query: Query) => Promise<readonly Row[]>
  readonly writeBatch: (statements: readonly Statement[], patience?: Patience) => Promise<'committed' | 'conflict'>
  readonly close: () => Promise<void>
}

/** Thrown when a batch could not be put on disk. Nothing of it is kept. */
export class StoreUnavailable extends OwnWords {
  override readonly name = 'StoreUnavailable'
}

/** No room on the disk, or somebody else holds the database: the same batch may be tried again. */
export class StoreBusy extends StoreUnavailable {}
