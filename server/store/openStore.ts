import {reasonOf} from '../reason.ts'
import {startWorker} from '../startWorker.ts'
import {migrate} from './migrate.ts'
import {packer} from './packRequests.ts'
import {emptyLog, openSqlite} from './sqlite.ts'
import type {Statement, Store} from './store.ts'
import {StoreBusy, StoreUnavailable} from './store.ts'
import type {WriterAnswer, WriterRequest} from './writerMessages.ts'

/** One that is being written, and one behind it. */
const mostUnderway = 2

type Waiting = {readonly done: (outcome: 'committed' | 'conflict') => void; readonly failed: (why: Error) => void}

/** Opens the store in a file, brings its tables up to date and starts its writer. `onBroken`: it writes no more. */
export async function openStore(file: string, onBroken: (why: string) => void = () => undefined): Promise<Store> {
  const setup = openSqlite(file, 'write')
  migrate(setup)
  emptyLog(setup)
  setup.close()
  const reader = openSqlite(file, 'read')
  const worker = startWorker('store', 'writer.worker', {workerData: {file}})
  const waiting = new Map<number, Waiting>()
  const prepared = new Map<string, ReturnType<typeof reader.prepare<unknown[]>>>()
  const pack = packer()
  let last = 0
  let leaving: WriterRequest[] = []
  /** Of each message that is underway, its last request. */
  let underway: readonly number[] = []
  let broken: StoreUnavailable | null = null
  let isClosing = false

  const breakDown = (why: string) => {
    if (!broken && !isClosing) onBroken(why)
    broken ??= new StoreUnavailable(why)
    for (const {failed} of waiting.values()) failed(broken)
    waiting.clear()
  }
  worker.on('message', (answers: readonly WriterAnswer[]) => {
    for (const answer of answers) {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.outcome === 'failed') asked?.failed(new StoreUnavailable(answer.because))
      else if (answer.outcome === 'busy') asked?.failed(new StoreBusy(answer.because))
      else asked?.done(answer.outcome)
    }
    underway = underway.filter(id => waiting.has(id))
    send()
  })
  worker.on('error', fault => breakDown(reasonOf(fault)))
  worker.on('exit', () => breakDown('the writer has stopped'))

  const ask = (request: (id: number) => WriterRequest): Promise<'committed' | 'conflict'> =>
    new Promise((done, failed) => {
      if (broken) {
        failed(broken)
        return
      }
      last += 1
      waiting.set(last, {done, failed})
      leaving.push(request(last))
      // What rooms write in one turn travels together.
      if (leaving.length === 1) setImmediate(send)
    })
  // Each message wakes the writer: while it has the next one already, what comes after waits here for the one after.
  const send = () => {
    if (leaving.length === 0 || underway.length >= mostUnderway) return
    underway = [...underway, last]
    const packed = pack(leaving)
    leaving = []
    worker.postMessage(packed, [packed.bytes.buffer])
  }
  const statementFor = (sql: string) => {
    const known = prepared.get(sql) ?? reader.prepare<unknown[]>(sql)
    prepared.set(sql, known)
    return known
  }

  return {
    read: async <Row>({sql, parameters}: {sql: string; parameters: readonly unknown[]}) =>
      // The edge: the columns that a query names are the row that its author expects.
      statementFor(sql).all(...parameters) as readonly Row[],
    writeBatch: (statements: readonly Statement[]) => ask(id => ({is: 'write', id, statements})),
    close: async () => {
      isClosing = true
      try {
        await ask(id => ({is: 'close', id, statements: []}))
      } finally {
        reader.close()
        await worker.terminate()
      }
    },
  }
}
