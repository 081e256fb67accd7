import {parentPort, workerData} from 'node:worker_threads'
import {bringIn, isConstraint, isDiskFailing, isFull, isLocked, openSqlite} from './sqlite.ts'
import type {WriterAnswer, WriterRequest} from './writerMessages.ts'

/**
 * Writes batches. All that have arrived since the last commit share one commit and one fsync; each stands or falls
 * by itself.
 */
const port = parentPort
if (!port) throw new Error('the writer runs in a worker thread')
// The main thread passes the path when it starts this worker.
const database = openSqlite((workerData as {file: string}).file, 'write')
type Prepared = ReturnType<typeof database.prepare<unknown[]>>
const prepared = new Map<string, Prepared>()
let waiting: WriterRequest[] = []
let scheduled = false

port.on('message', (request: WriterRequest) => {
  if (request.is === 'close') {
    commitWaiting()
    database.close()
    port.postMessage({id: request.id, outcome: 'committed'} satisfies WriterAnswer)
    port.close()
    return
  }
  waiting.push(request)
  if (scheduled) return
  scheduled = true
  setImmediate(commitWaiting)
})

function commitWaiting(): void {
  scheduled = false
  const batches = waiting
  waiting = []
  if (batches.length === 0) return
  // One that is too big for the room that is left must not keep the others waiting.
  if (commitTogether(batches) === 'full' && batches.length > 1) for (const batch of batches) commitTogether([batch])
  bringIn(database)
}

/** One transaction and one fsync for all of them. `full`: none of several is answered yet. */
function commitTogether(batches: readonly WriterRequest[]): 'answered' | 'full' {
  try {
    database.exec('BEGIN IMMEDIATE')
    const answers = batches.map(batch => writeOne(batch))
    database.exec('COMMIT')
    for (const answer of answers) port?.postMessage(answer)
    return 'answered'
  } catch (fault) {
    if (database.inTransaction) database.exec('ROLLBACK')
    if (isFull(fault) && batches.length > 1) return 'full'
    for (const {id} of batches) port?.postMessage(failure(id, fault))
    // After a failed fsync nobody knows what is on disk: trying again would call lost pages written. (SYNC-1)
    if (isDiskFailing(fault)) throw fault
    return 'answered'
  }
}

function failure(id: number, fault: unknown): WriterAnswer {
  const outcome = isFull(fault) || isLocked(fault) ? 'busy' : 'failed'
  return {id, outcome, because: fault instanceof Error ? fault.message : String(fault)}
}

class RowsDiffer extends Error {}

/** One batch inside the shared transaction; its own savepoint undoes it alone. */
function writeOne({id, statements}: WriterRequest): WriterAnswer {
  database.exec('SAVEPOINT batch')
  try {
    for (const {sql, params, expectRows} of statements) {
      const {changes} = statement(sql).run(...params)
      if (expectRows !== undefined && changes !== expectRows) throw new RowsDiffer()
    }
    database.exec('RELEASE batch')
    return {id, outcome: 'committed'}
  } catch (fault) {
    // A full or failing disk has ended the transaction for everybody in it.
    if (!database.inTransaction || isDiskFailing(fault) || isFull(fault)) throw fault
    database.exec('ROLLBACK TO batch')
    database.exec('RELEASE batch')
    return fault instanceof RowsDiffer || isConstraint(fault) ? {id, outcome: 'conflict'} : failure(id, fault)
  }
}

function statement(sql: string): Prepared {
  const known = prepared.get(sql)
  if (known) return known
  const fresh = database.prepare(sql)
  prepared.set(sql, fresh)
  return fresh
}
