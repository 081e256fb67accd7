import * as z from 'zod/mini'
import {importMapping} from '../../shared/contract/imports.ts'
import type {ImportMapping} from '../../shared/contract/imports.ts'
import type {ImportChoices} from '../../shared/definition/importPreview.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Statement, Store} from '../store/store.ts'

/** An uploaded file that nobody uses yet: who brought it, what it is called, how it is to be read. */
export type PendingImport = {
  readonly importId: string
  readonly by: ParticipantId
  readonly fileName: string
  readonly mapping: ImportMapping
  readonly at: string
}

const kept = z.object({by: z.string(), fileName: z.string(), mapping: importMapping})

export async function pendingImports(store: Store, boardId: BoardId): Promise<readonly PendingImport[]> {
  const rows = await store.read<{import_id: string; json: string; at: string}>({
    sql: 'SELECT import_id, json, at FROM imports WHERE board_id = ? ORDER BY at',
    parameters: [boardId],
  })
  return rows.map(row => {
    const {by, fileName, mapping} = kept.parse(JSON.parse(row.json))
    return {importId: row.import_id, by: asId<'participant'>(by), fileName, mapping, at: row.at}
  })
}

export function keepImportRow(boardId: BoardId, pending: PendingImport): Statement {
  const {importId, by, fileName, mapping, at} = pending
  return {
    sql:
      'INSERT INTO imports (import_id, board_id, json, at) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (import_id) DO UPDATE SET json = excluded.json WHERE board_id = excluded.board_id',
    params: [importId, boardId, JSON.stringify({by, fileName, mapping}), at],
    expectRows: 1,
  }
}

export function dropImportRow(boardId: BoardId, importId: string): Statement {
  return {sql: 'DELETE FROM imports WHERE board_id = ? AND import_id = ?', params: [boardId, importId]}
}

/** What the reader of the file needs of a mapping; currency and day belong to the board. */
export function choicesOf({currency: _currency, asOf: _asOf, ...choices}: ImportMapping): ImportChoices {
  return choices
}
