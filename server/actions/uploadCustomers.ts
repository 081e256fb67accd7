import {mkdir, rm, writeFile} from 'node:fs/promises'
import type {ImportMapping} from '../../shared/contract/imports.ts'
import type {ImportPreview} from '../../shared/definition/importPreview.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {previewImport} from '../customers/importCustomers.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act} from './act.ts'
import {bringToDisk} from './bringToDisk.ts'
import {customerFolder, uploadedFile} from './customerFiles.ts'
import {choicesOf, dropImportRow, keepImportRow, pendingImports} from './importRows.ts'
import type {PendingImport} from './importRows.ts'
import {readUpload} from './readUpload.ts'

export type Upload = {readonly fileName: string; readonly bytes: () => Promise<Uint8Array>}

/** Takes a file in and says what was understood. Nothing is used before it is committed. (IMP-1, IMP-2) */
export async function uploadCustomers(
  deps: Deps,
  seat: Seat,
  upload: Upload,
): Promise<Result<{importId: string; preview: ImportPreview}>> {
  const allowed = await mayImport(deps, seat)
  if (!allowed.ok) return allowed
  const bytes = await upload.bytes()
  const preview = await previewImport(bytes)
  if (!preview.ok) return preview
  const importId = deps.newId()
  await throwAwayOwn(deps, seat)
  await mkdir(customerFolder(deps.dataDir, seat.boardId), {recursive: true, mode: 0o700})
  const file = uploadedFile(deps.dataDir, seat.boardId, importId)
  await writeFile(file, bytes, {mode: 0o600})
  await bringToDisk([file])
  const pending: PendingImport = {
    importId,
    by: seat.participantId,
    fileName: upload.fileName,
    mapping: {},
    at: deps.now().toISOString(),
  }
  const outcome = await deps.store.writeBatch([keepImportRow(seat.boardId, pending)])
  return outcome === 'committed' ? ok({importId, preview: preview.value}) : refusal('board.busy')
}

/** Says how the uploaded file is to be read; the new preview tells what comes of it. */
export async function remapCustomers(
  deps: Deps,
  seat: Seat,
  input: {readonly importId: string; readonly mapping: ImportMapping},
): Promise<Result<{preview: ImportPreview}>> {
  const found = await findImport(deps, seat, input.importId)
  if (!found.ok) return found
  const bytes = await readUpload(deps, seat.boardId, input.importId)
  if (!bytes.ok) return bytes
  const preview = await previewImport(bytes.value, choicesOf(input.mapping))
  if (!preview.ok) return preview
  const kept = await deps.store.writeBatch([keepImportRow(seat.boardId, {...found.value, mapping: input.mapping})])
  return kept === 'committed' ? ok({preview: preview.value}) : refusal('board.busy')
}

export async function discardImport(deps: Deps, seat: Seat, importId: string): Promise<Result<Nothing>> {
  const found = await findImport(deps, seat, importId)
  if (!found.ok) return found
  await throwAway(deps, seat, importId)
  return ok({})
}

/** An import that waits on this board, for somebody who may import. */
export async function findImport(deps: Deps, seat: Seat, importId: string): Promise<Result<PendingImport>> {
  const allowed = await mayImport(deps, seat)
  if (!allowed.ok) return allowed
  const pending = await pendingImports(deps.store, seat.boardId)
  const found = pending.find(each => each.importId === importId)
  return found ? ok(found) : refusal('import.unknown')
}

async function throwAway(deps: Deps, seat: Seat, importId: string): Promise<void> {
  await deps.store.writeBatch([dropImportRow(seat.boardId, importId)])
  await rm(uploadedFile(deps.dataDir, seat.boardId, importId), {force: true})
}

/**
 * While a candidate lies there for signature its customers stay what they are: they are part of what is signed. A newer
 * file beside an agreed version shows how its segments have fared since; the version keeps its own. (VER-8)
 */
async function mayImport(deps: Deps, seat: Seat): Promise<Result<null>> {
  return act(deps, seat, 'import', ({record: {phase}}) =>
    phase === 'agree' ? refusal('phase.closed', {phase}) : ok(null),
  )
}

/** Customers wait for a day at most until somebody decides about them. */
const keptForMs = 24 * 60 * 60_000

/** Whoever uploads a second time has given the first one up; what nobody came back to goes too. */
async function throwAwayOwn(deps: Deps, seat: Seat): Promise<void> {
  const oldest = new Date(deps.now().getTime() - keptForMs).toISOString()
  for (const {importId, by, at} of await pendingImports(deps.store, seat.boardId))
    if (by === seat.participantId || at < oldest) await throwAway(deps, seat, importId)
}
