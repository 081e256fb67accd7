import {readFile} from 'node:fs/promises'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {uploadedFile} from './customerFiles.ts'

/** The bytes as they were uploaded. */
export async function readUpload(deps: Deps, boardId: BoardId, importId: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(uploadedFile(deps.dataDir, boardId, importId)))
  } catch (fault) {
    if (isMissing(fault)) return refusal('import.unknown')
    throw fault
  }
}

export function isMissing(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
}
