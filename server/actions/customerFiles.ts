import {join} from 'node:path'
import type {BoardId} from '../../shared/domain/entities/ids.ts'

/** Customer files lie beside the database, a folder per board: removing a board removes its folder. */
export function customerFolder(dataDir: string, boardId: BoardId): string {
  return join(dataDir, 'customers', asFileName(boardId))
}

/** The staged customers of one import. */
export function customerFile(dataDir: string, boardId: BoardId, importId: string): string {
  return join(customerFolder(dataDir, boardId), `${asFileName(importId)}.parquet`)
}

/** The file as it was uploaded, until it is committed or thrown away. */
export function uploadedFile(dataDir: string, boardId: BoardId, importId: string): string {
  return join(customerFolder(dataDir, boardId), `${asFileName(importId)}.upload`)
}

/** The rows that could not be read, with line and reason. */
export function rejectedFile(dataDir: string, boardId: BoardId, importId: string): string {
  return join(customerFolder(dataDir, boardId), `${asFileName(importId)}.rejected.csv`)
}

/** Ids of ours are file names; anything else never reaches the disk. */
function asFileName(id: string): string {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) throw new Error('not an id of ours')
  return id
}
