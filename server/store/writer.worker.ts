import {parentPort, workerData} from 'node:worker_threads'
import {reasonOf} from '../reason.ts'
import {unpack} from './packRequests.ts'
import type {Packed} from './packRequests.ts'
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

const begin = database.prepare('BEGIN IMMEDIATE')
const commit = database.prepare('COMMIT')
const startOne = database.prepare('SAVEPOINT batch')
const endOne = database.prepare('RELEASE batch')

port.on('message', (packed: Packed) => {
  for (const request of unpack(packed)) take(request)
})

function take(request: WriterRequest): void {
  if (request.is === 'close') {
    commitWaiting()
    database.close()
    answer([{id: request.id, outcome: 'committed'}])
    port?.close()
    return
  }
  waiting.push(request)
  if (scheduled) return
  scheduled = true
  setImmediate(commitWaiting)
}

function answer(answers: readonly WriterAnswer[]): void {
  port?.postMessage(answers)
}

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
    begin.run()
    const answers = batches.map(batch => writeOne(batch))
    commit.run()
    answer(answers)
    return 'answered'
  } catch (fault) {
    if (database.inTransaction) database.exec('ROLLBACK')
    if (isFull(fault) && batches.length > 1) return 'full'
    answer(batches.map(({id}) => failure(id, fault)))
    // After a failed fsync nobody knows what is on disk: trying again would call lost pages written. (SYNC-1)
    if (isDiskFailing(fault)) throw fault
    return 'answered'
  }
}

function failure(id: number, fault: unknown): WriterAnswer {
  const outcome = isFull(fault) || isLocked(fault) ? 'busy' : 'failed'
  return {id, outcome, because: reasonOf(fault)}
}

class RowsDiffer extends Error {}

/** One batch inside the shared transaction; its own savepoint undoes it alone. */
function writeOne({id, statements}: WriterRequest): WriterAnswer {
  const isWholeByItself = isOneRow(statements)
  if (!isWholeByItself) startOne.run()
  try {
    for (const {sql, params, expectRows} of statements) {
      const {changes} = statement(sql).run(...params)
      if (expectRows !== undefined && changes !== expectRows) throw new RowsDiffer()
    }
    if (!isWholeByItself) endOne.run()
    return {id, outcome: 'committed'}
  } catch (fault) {
    // A full or failing disk has ended the transaction for everybody in it.
    if (!database.inTransaction || isDiskFailing(fault) || isFull(fault)) throw fault
    if (!isWholeByItself) {
      database.exec('ROLLBACK TO batch')
      database.exec('RELEASE batch')
    }
    return fault instanceof RowsDiffer || isConstraint(fault) ? {id, outcome: 'conflict'} : failure(id, fault)
  }
}

/** One statement that adds one row stands or falls without help: the log of a room that is being written. */
function isOneRow([first, ...others]: WriterRequest['statements']): boolean {
  return first !== undefined && others.length === 0 && /^INSERT INTO \w+ \([^)]*\) VALUES \([?, ]*\)$/.test(first.sql)
}

function statement(sql: string): Prepared {
  const known = prepared.get(sql)
  if (known) return known
  const fresh = database.prepare(sql)
  prepared.set(sql, fresh)
  return fresh
}
