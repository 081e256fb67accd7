import type {BoardId} from '../../shared/domain/entities/ids.ts'
import {canonicalJson} from '../../shared/model/canonicalJson.ts'
import type {AgreedModel} from '../../shared/model/document.ts'
import {asJson} from '../../shared/model/document.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import type {Candidate} from '../../shared/record/state.ts'
import type {Statement, Store} from '../store/store.ts'

export function candidateRow(boardId: BoardId, candidate: Candidate, contentJson: string): Statement {
  return {
    sql: 'INSERT INTO candidates (board_id, number, content_json, content_hash, at) VALUES (?, ?, ?, ?, ?)',
    params: [boardId, candidate.number, contentJson, candidate.contentHash, candidate.frozenAt],
    expectRows: 1,
  }
}

/** `assignmentsRef` names the customer file the version was agreed on, null where there was none. */
export function versionRow(boardId: BoardId, model: AgreedModel, assignmentsRef: string | null): Statement {
  return {
    sql:
      'INSERT INTO versions (board_id, number, document_json, content_hash, assignments_ref, at) ' +
      'VALUES (?, ?, ?, ?, ?, ?)',
    params: [
      boardId,
      model.number,
      canonicalJson(asJson(model)),
      model.contentHash,
      assignmentsRef,
      model.provenance.agreedAt,
    ],
    expectRows: 1,
  }
}

/** What was put forward under a number; null when there was no such candidate. */
export async function candidateContent(
  store: Store,
  boardId: BoardId,
  number: number,
): Promise<{readonly content: ModelContent; readonly contentHash: string} | null> {
  const [row] = await store.read<{content_json: string; content_hash: string}>({
    sql: 'SELECT content_json, content_hash FROM candidates WHERE board_id = ? AND number = ?',
    parameters: [boardId, number],
  })
  // Written by ourselves in canonical form, under its hash.
  return row ? {content: JSON.parse(row.content_json) as ModelContent, contentHash: row.content_hash} : null
}

export type StoredVersion = {readonly model: AgreedModel; readonly json: string; readonly assignmentsRef: string | null}

/** The published document of a version, byte for byte as it was agreed. (VER-3) */
export async function storedVersion(store: Store, boardId: BoardId, number: number): Promise<StoredVersion | null> {
  const [row] = await store.read<{document_json: string; assignments_ref: string | null}>({
    sql: 'SELECT document_json, assignments_ref FROM versions WHERE board_id = ? AND number = ?',
    parameters: [boardId, number],
  })
  if (!row) return null
  // Written by ourselves in canonical form; `enig verify` recomputes every hash of it.
  const model = JSON.parse(row.document_json) as AgreedModel
  return {model, json: row.document_json, assignmentsRef: row.assignments_ref}
}
