import {closeSync, existsSync, openSync, readSync} from 'node:fs'
import {verifyDocument} from '../../shared/model/verify.ts'
import type {Json} from '../../shared/model/canonicalJson.ts'
import type {LogHead} from '../../shared/record/chain.ts'
import {findChainFault} from '../../shared/record/chainFault.ts'
import type {ChainFault, Witness} from '../../shared/record/chainFault.ts'
import {linkOf} from '../rooms/recordLog.ts'
import type {EventRow} from '../rooms/recordLog.ts'
import {sha256} from '../rooms/sha256.ts'
import {openSqlite} from '../store/sqlite.ts'
import type {Sqlite} from '../store/sqlite.ts'
import {witnessIn} from './witnesses.ts'

export type BoardVerdict = {
  readonly boardId: string
  readonly head: LogHead
  readonly fault:
    | (ChainFault & {readonly named?: string; readonly at: string | null; readonly kind: string | null})
    | null
  /** A published version that is not what was agreed: its number, and the field. */
  readonly version: {readonly number: number; readonly path: string} | null
}

export function isDatabase(file: string): boolean {
  if (!existsSync(file)) return false
  const start = Buffer.alloc(16)
  const open = openSync(file, 'r')
  try {
    readSync(open, start, 0, 16, 0)
  } finally {
    closeSync(open)
  }
  return start.toString('latin1') === 'SQLite format 3\0'
}

/**
 * Checks the decision logs and published versions of a database, read as it lies there; a server may go on writing it.
 * `held`: boards of which somebody holds a signed head; of one that is gone all is missing.
 *
 * Null when its tables are of a release without chained logs. (LOG-3)
 */
export function* verifyDatabase(
  file: string,
  only: string | null,
  heads: (boardId: string) => readonly Witness[],
  held: readonly string[] = [],
): Generator<BoardVerdict | null> {
  const database = openSqlite(file, 'read')
  try {
    if (!isChained(database)) {
      yield null
      return
    }
    for (const boardId of new Set([...boardsOf(database), ...held])) {
      // Of one moment, also while somebody writes.
      if (only === null || boardId === only)
        yield database.transaction(() => verifyBoard(database, boardId, heads(boardId)))()
    }
  } finally {
    database.close()
  }
}

function isChained(database: Sqlite): boolean {
  return database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'event_heads'`).get() !== undefined
}

/** Also those of which only a part is left. */
function boardsOf(database: Sqlite): readonly string[] {
  return database
    .prepare<[], string>(
      'SELECT board_id FROM boards UNION SELECT board_id FROM events UNION SELECT board_id FROM event_heads ORDER BY 1',
    )
    .pluck()
    .all()
}

/** One board in a database that is open. */
export function verifyBoard(database: Sqlite, boardId: string, named: readonly Witness[]): BoardVerdict {
  const rows = database
    .prepare<[string], EventRow>(
      'SELECT seq, at, by, json, salt, prev, hash FROM events WHERE board_id = ? ORDER BY seq',
    )
    .all(boardId)
  const head = database
    .prepare<[string], LogHead>('SELECT entries, hash FROM event_heads WHERE board_id = ?')
    .get(boardId)
  const versions = database
    .prepare<[string], {number: number; document_json: string}>(
      'SELECT number, document_json FROM versions WHERE board_id = ? ORDER BY number',
    )
    .all(boardId)
  const documents = versions.map(({number, document_json}) => ({number, document: parsed(document_json)}))
  const witnesses = documents.flatMap(({document}) => witnessIn(document)?.witness ?? [])
  const fault = findChainFault(boardId, rows.map(linkOf), head ?? null, [...witnesses, ...named], sha256)
  const spoilt = documents
    .map(({number, document}) => ({number, verdict: verifyDocument(document)}))
    .find(({verdict}) => !verdict.valid)
  return {
    boardId,
    head: {entries: rows.length, hash: rows.at(-1)?.hash ?? ''},
    fault: fault && {...fault, ...saidAt(rows[fault.number - 1])},
    version: spoilt ? {number: spoilt.number, path: spoilt.verdict.valid ? '' : spoilt.verdict.path} : null,
  }
}

function saidAt(row: EventRow | undefined): {readonly at: string | null; readonly kind: string | null} {
  if (!row) return {at: null, kind: null}
  return {at: row.at, kind: /^\{"is":"([A-Za-z]+)"/.exec(row.json)?.[1] ?? null}
}

function parsed(text: string): Json {
  try {
    // What JSON.parse returns is JSON; the verifier trusts nothing else about it.
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}
