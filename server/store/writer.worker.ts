import {parentPort, workerData} from 'node:worker_threads'
import {reasonOf} from '../reason.ts'
import {unpacker} from './packRequests.ts'
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
type Prepared = {
  readonly run: ReturnType<typeof database.prepare<unknown[]>>
  /** Adds one row or none: it stands or falls without help. */
  readonly isOneRow: boolean
}
const prepared = new Map<string, Prepared>()
const unpack = unpacker()
let waiting: WriterRequest[] = []
let scheduled = false
let commits = 0
/** Looking how long the log is costs as much as a small commit. */
const commitsBetweenLooks = 8

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
  commits += 1
  if (commits % commitsBetweenLooks === 0) bringIn(database)
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
  const [first] = statements
  const isWholeByItself = statements.length === 1 && first !== undefined && statement(first.sql).isOneRow
  if (!isWholeByItself) startOne.run()
  try {
    for (const {sql, params, expectRows} of statements) {
      const {changes} = statement(sql).run.run(...params)
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

/** The log of a room that is being written: by its text, a statement that adds one row or none. */
const oneRow =
  /^INSERT INTO \w+ \([^)]*\) (?:VALUES \([?, ]*\)|SELECT [\w, ?]* FROM boards WHERE board_id = \? AND epoch = \?)$/

function statement(sql: string): Prepared {
  const known = prepared.get(sql)
  if (known) return known
  const fresh = {run: database.prepare(sql), isOneRow: oneRow.test(sql)}
  prepared.set(sql, fresh)
  return fresh
}
