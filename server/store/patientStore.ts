import type {Patience, Statement, Store} from './store.ts'
import {StoreBusy, StoreUnavailable} from './store.ts'

type Around = {
  /** Runs a task later. */
  readonly later: (task: () => void, afterMs: number) => void
  /** A clock that only goes forward, in milliseconds. */
  readonly ticks: () => number
  /** Why nothing can be written for the moment; null when it goes on. */
  readonly onWaiting: (why: string | null) => void
}

type Waiting = {
  readonly statements: readonly Statement[]
  readonly bytes: number
  readonly untilMs: number
  readonly done: (outcome: 'committed' | 'conflict') => void
  readonly failed: (why: Error) => void
}

/** People who write see "not saved" meanwhile and lose nothing; who pressed a button wants an answer. */
const patienceMs = {long: 40_000, brief: 5000} as const satisfies Record<Patience, number>
const firstAgainAfterMs = 250
const againAfterMs = 1000
const mostWaiting = 2000
const mostWaitingBytes = 64 * 1024 * 1024

/**
 * A store that waits out a full disk and a locked database: batches wait in order and are tried again until there is
 * room, so that rooms stay open and presence goes on. What waits is bounded, in number, bytes and time.
 *
 * A disk that fails is never tried again: only what the database has refused as a whole comes here. (SYNC-1, SYNC-15)
 */
export function patientStore(store: Store, {later, ticks, onWaiting}: Around): Store {
  let waiting: readonly Waiting[] = []
  let waitingBytes = 0
  let isClosed = false

  const keep = (next: readonly Waiting[]) => {
    waiting = next
    waitingBytes = next.reduce((sum, {bytes}) => sum + bytes, 0)
  }
  const wait = (statements: readonly Statement[], patience: Patience, why: StoreBusy) =>
    new Promise<'committed' | 'conflict'>((done, failed) => {
      const bytes = bytesIn(statements)
      if (isClosed || waiting.length >= mostWaiting || waitingBytes + bytes > mostWaitingBytes) {
        failed(why)
        return
      }
      const isFirst = waiting.length === 0
      keep([...waiting, {statements, bytes, untilMs: ticks() + patienceMs[patience], done, failed}])
      if (!isFirst) return
      onWaiting(why.message)
      tryLater(firstAgainAfterMs)
    })
  const tryLater = (afterMs: number) => later(() => void tryAgain(), afterMs)

  const tryAgain = async (): Promise<void> => {
    const tried = new Set(waiting)
    let isBusy = false
    await Promise.all(
      [...tried].map(async each => {
        const fault = await store.writeBatch(each.statements).then(each.done, (why: Error) => why)
        if (!(fault instanceof Error)) return
        if (fault instanceof StoreBusy) isBusy = true
        if (fault instanceof StoreBusy && ticks() < each.untilMs && !isClosed) tried.delete(each)
        else each.failed(fault)
      }),
    )
    keep(waiting.filter(each => !tried.has(each)))
    if (waiting.length > 0) tryLater(isBusy ? againAfterMs : 0)
    else onWaiting(null)
  }

  return {
    read: store.read,
    writeBatch: async (statements, patience = 'brief') => {
      // Behind those who wait already: nobody overtakes.
      if (waiting.length > 0) return wait(statements, patience, new StoreBusy('others wait'))
      try {
        return await store.writeBatch(statements)
      } catch (fault) {
        if (!(fault instanceof StoreBusy)) throw fault
        return wait(statements, patience, fault)
      }
    },
    close: async () => {
      isClosed = true
      for (const {failed} of waiting) failed(new StoreUnavailable('the store was closed'))
      keep([])
      await store.close()
    },
  }
}

function bytesIn(statements: readonly Statement[]): number {
  const sizeOf = (value: unknown): number =>
    value instanceof Uint8Array ? value.byteLength : typeof value === 'string' ? value.length * 2 : 8
  return statements.flatMap(({params}) => params).reduce<number>((sum, value) => sum + sizeOf(value), 0)
}
