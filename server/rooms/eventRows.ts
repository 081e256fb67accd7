import {randomBytes} from 'node:crypto'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import {bodyDigest, emptyLogHead, linkHash} from '../../shared/record/chain.ts'
import type {LogHead} from '../../shared/record/chain.ts'
import type {Logged, PublicEvent} from '../../shared/record/events.ts'
import type {Statement} from '../store/store.ts'
import {sha256} from './sha256.ts'

/** Where the facts of a board end: their last number, and the head of the log as it is noted beside it. */
export type LogEnd = {
  readonly seq: number
  readonly head: LogHead
  /** False where the note is not there yet, or was taken away. */
  readonly isNoted: boolean
}

export const beforeAllFacts: LogEnd = {seq: 0, head: emptyLogHead, isNoted: false}

/**
 * Of counts and sizes only the last counts; keeping each of them would only make the log long. What is prepared is not
 * in the log at all: everybody may read that. (PHASE-4)
 */
function latestFact(event: PublicEvent): string | null {
  switch (event.is) {
    case 'notesCounted':
      return 'notes'
    case 'criteriaPrepared':
      return 'prepared'
    case 'segmentsProfiled':
      return 'profile'
    case 'ballotCounted':
      return `ballots ${event.roundId}`
    case 'recordsRemoved':
      return `removal ${event.removal.id}`
    default:
      return null
  }
}

/**
 * The rows of new facts, each holding on to the one before, and where the log ends then. They go into one transaction
 * with what they say, and with the note of that end: two who write at once do not both succeed. (LOG-1, LOG-3)
 */
export function eventRows(
  boardId: BoardId,
  from: LogEnd,
  logged: readonly Logged<PublicEvent>[],
): {readonly rows: readonly Statement[]; readonly end: LogEnd} {
  const rows: Statement[] = []
  let {seq, head} = from
  for (const {at, by, event} of logged) {
    seq += 1
    const fact = latestFact(event)
    const json = JSON.stringify(event)
    if (fact !== null) {
      rows.push(latestRow(boardId, fact, [seq, at, by, json]))
      continue
    }
    const salt = randomBytes(16).toString('hex')
    const prev = head.hash
    const hash = linkHash(boardId, {seq, at, by, body: bodyDigest(salt, json, sha256), prev}, sha256)
    head = {entries: head.entries + 1, hash}
    rows.push({
      sql: 'INSERT INTO events (board_id, seq, at, by, json, salt, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      params: [boardId, seq, at, by, json, salt, prev, hash],
      expectRows: 1,
    })
  }
  if (head === from.head) return {rows, end: {...from, seq}}
  return {rows: [...rows, headRow(boardId, from, head)], end: {seq, head, isNoted: true}}
}

function latestRow(boardId: BoardId, fact: string, [seq, at, by, json]: [number, string, string, string]): Statement {
  return {
    sql:
      'INSERT INTO latest (board_id, fact, seq, at, by, json) VALUES (?, ?, ?, ?, ?, ?) ' +
      'ON CONFLICT (board_id, fact) DO UPDATE SET seq = excluded.seq, at = excluded.at, by = excluded.by, ' +
      'json = excluded.json',
    params: [boardId, fact, seq, at, by, json],
    expectRows: 1,
  }
}

/** Only where it still stands as we know it: else somebody else has written meanwhile. */
function headRow(boardId: BoardId, from: LogEnd, {entries, hash}: LogHead): Statement {
  return from.isNoted
    ? {
        sql: 'UPDATE event_heads SET entries = ?, hash = ? WHERE board_id = ? AND entries = ? AND hash = ?',
        params: [entries, hash, boardId, from.head.entries, from.head.hash],
        expectRows: 1,
      }
    : {
        sql: 'INSERT INTO event_heads (board_id, entries, hash) VALUES (?, ?, ?)',
        params: [boardId, entries, hash],
        expectRows: 1,
      }
}
