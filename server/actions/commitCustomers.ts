import {rm, writeFile} from 'node:fs/promises'
import type {ImportSummary} from '../../shared/definition/importPreview.ts'
import type {Board} from '../../shared/domain/board.ts'
import type {Change} from '../../shared/domain/change.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {commitImport, previewImport} from '../customers/importCustomers.ts'
import type {Deps} from '../deps.ts'
import type {Store} from '../store/store.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import {bringToDisk} from './bringToDisk.ts'
import {customerFile, customerFolder, rejectedFile, uploadedFile} from './customerFiles.ts'
import {choicesOf, dropImportRow} from './importRows.ts'
import {readUpload} from './readUpload.ts'
import {rejectedCsv} from './rejectedRows.ts'
import type {Services} from './services.ts'
import {findImport} from './uploadCustomers.ts'

/** Makes the uploaded file the board's customers, with an attribute for every column that has none. (IMP-3) */
export async function commitCustomers(
  deps: Deps,
  services: Services,
  seat: Seat,
  importId: string,
): Promise<Result<{rows: number; importId: string}>> {
  const {boardId} = seat
  const found = await findImport(deps, seat, importId)
  if (!found.ok) return found
  const bytes = await readUpload(deps, boardId, importId)
  if (!bytes.ok) return bytes
  const {mapping, fileName} = found.value
  const choices = choicesOf(mapping)
  const asOf = mapping.asOf ?? deps.now().toISOString().slice(0, 10)
  const folder = customerFolder(deps.dataDir, boardId)
  const staged = await commitImport(bytes.value, choices, {folder, importId, asOf})
  if (!staged.ok) return staged
  const summary = staged.value
  const files = [customerFile(deps.dataDir, boardId, importId)]
  if (summary.rejected > 0) {
    const preview = await previewImport(bytes.value, choices)
    const csv = preview.ok ? rejectedCsv(preview.value, bytes.value) : ''
    const rejected = rejectedFile(deps.dataDir, boardId, importId)
    await writeFile(rejected, csv, {mode: 0o600})
    files.push(rejected)
  }
  await bringToDisk(files)
  const taken = await act(deps, seat, 'import', async room => {
    const {record} = room
    // Pressed twice: the first has done it, and its customers must not be taken for replaced ones.
    if (record.customers?.importId === importId) return ok({previous: null})
    if (record.phase === 'agree') return refusal('phase.closed', {phase: record.phase})
    const previous = record.customers?.importId ?? null
    const work = {
      by: seat.participantId,
      events: importEvents(record, summary, mapping.currency),
      changes: isFrom(record.phase, 'evaluate')
        ? []
        : attributeChanges(await room.board(), summary.columns, fileName, deps.newId),
      statements: [dropImportRow(boardId, importId)],
    }
    return committed(room, work, {previous})
  })
  if (!taken.ok) {
    await rm(customerFile(deps.dataDir, boardId, importId), {force: true})
    return taken
  }
  await rm(uploadedFile(deps.dataDir, boardId, importId), {force: true})
  await dropReplaced(deps, seat, taken.value.previous)
  services.profiles.touched(boardId)
  return ok({rows: summary.rows, importId})
}

function importEvents(
  record: RecordState,
  customers: ImportSummary,
  currency: string | undefined,
): readonly PublicEvent[] {
  const imported: PublicEvent = {is: 'customersImported', customers}
  if (currency === undefined || currency === record.settings.currency) return [imported]
  return [{is: 'settingsChanged', set: {currency}}, imported]
}

/** New columns become attributes; one that was there before takes over the type that the file really has. */
function attributeChanges(
  board: Board,
  columns: ImportSummary['columns'],
  fileName: string,
  newId: () => string,
): readonly Change[] {
  return columns.flatMap((column): readonly Change[] => {
    const {key, source, layer, valueType, options} = column
    const there = [...board.attributes.values()].find(attribute => attribute.key === key)
    if (there) {
      const set = (field: string, value: string | readonly string[]): Change => ({
        do: 'set',
        kind: 'attributes',
        id: there.id,
        field,
        value,
      })
      const typeChanges = there.valueType === valueType ? [] : [set('valueType', valueType)]
      const listChanges = valueType === 'enum' ? [set('options', options)] : []
      return [...typeChanges, ...listChanges]
    }
    const fields = {
      name: source.slice(0, 120),
      key,
      layer,
      valueType,
      options,
      availability: 'have',
      source: fileName.slice(0, 200),
    }
    return [{do: 'create', kind: 'attributes', id: newId(), fields}]
  })
}

/** The customers of an agreed version stay as long as the version; others go when they are replaced. */
async function dropReplaced(deps: Deps, seat: Seat, importId: string | null): Promise<void> {
  if (importId === null || (await isAgreedOn(deps.store, seat, importId))) return
  await rm(customerFile(deps.dataDir, seat.boardId, importId), {force: true})
  await rm(rejectedFile(deps.dataDir, seat.boardId, importId), {force: true})
}

async function isAgreedOn(store: Store, seat: Seat, importId: string): Promise<boolean> {
  const rows = await store.read<{number: number}>({
    sql: 'SELECT number FROM versions WHERE board_id = ? AND assignments_ref = ? LIMIT 1',
    parameters: [seat.boardId, importId],
  })
  return rows.length > 0
}
