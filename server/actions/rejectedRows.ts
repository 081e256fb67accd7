import {readFile} from 'node:fs/promises'
import type {ImportPreview, RejectedRow} from '../../shared/definition/importPreview.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {decodeFile} from '../customers/encoding.ts'
import {previewImport} from '../customers/importCustomers.ts'
import type {Deps} from '../deps.ts'
import {csvField} from '../exports/csvField.ts'
import type {Seat} from './act.ts'
import {act} from './act.ts'
import {rejectedFile} from './customerFiles.ts'
import {choicesOf, pendingImports} from './importRows.ts'
import {isMissing, readUpload} from './readUpload.ts'

/** The rows that could not be read, as a file for people: line, reason and the row as it stood. (IMP-2) */
export async function rejectedRows(deps: Deps, seat: Seat, importId: string): Promise<Result<string>> {
  const allowed = await act(deps, seat, 'import', () => ok(null))
  if (!allowed.ok) return allowed
  const pending = (await pendingImports(deps.store, seat.boardId)).find(each => each.importId === importId)
  if (!pending) return keptRejects(deps, seat, importId)
  const bytes = await readUpload(deps, seat.boardId, importId)
  if (!bytes.ok) return bytes
  const preview = await previewImport(bytes.value, choicesOf(pending.mapping))
  return preview.ok ? ok(rejectedCsv(preview.value, bytes.value)) : preview
}

/** Once an import is committed the file itself is gone; what was left out of it is kept. */
async function keptRejects(deps: Deps, seat: Seat, importId: string): Promise<Result<string>> {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(importId)) return refusal('import.unknown')
  try {
    return ok(await readFile(rejectedFile(deps.dataDir, seat.boardId, importId), 'utf8'))
  } catch (fault) {
    if (isMissing(fault)) return refusal('import.unknown')
    throw fault
  }
}

/** UTF-8 with a byte order mark: spreadsheets open it with the right letters. */
export function rejectedCsv(preview: ImportPreview, bytes: Uint8Array): string {
  const {encoding, rejected} = preview
  const decoded = decodeFile(bytes, encoding === 'mixed' ? undefined : encoding)
  const lines = decoded.ok ? decoded.value.text.split(/\r\n|\n|\r/) : []
  const row = ({line, code, column = '', sample = ''}: RejectedRow) =>
    [String(line), code, column, sample, lines[line - 1] ?? ''].map(csvField).join(',')
  return `\uFEFF${['line,reason,column,value,row', ...rejected.rows.map(row)].join('\r\n')}\r\n`
}
