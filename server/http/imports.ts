import type {Context, Hono} from 'hono'
import * as contract from '../../shared/contract/imports.ts'
import {ok} from '../../shared/std/result.ts'
import {asId} from '../../shared/std/ids.ts'
import {commitCustomers} from '../actions/commitCustomers.ts'
import {rejectedRows} from '../actions/rejectedRows.ts'
import type {Services} from '../actions/services.ts'
import {discardImport, remapCustomers, uploadCustomers} from '../actions/uploadCustomers.ts'
import type {Deps} from '../deps.ts'
import {pathId, seatAt} from './seat.ts'
import {serve} from './serve.ts'

export function importRoutes(app: Hono, deps: Deps, services: Services): void {
  serve(app, contract.uploadCustomers, async ({c}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    const bytes = async () => new Uint8Array(await c.req.arrayBuffer())
    const uploaded = await uploadCustomers(deps, seat.value, {fileName: fileNameOf(c), bytes})
    if (!uploaded.ok) return uploaded
    return ok({importId: asId<'import'>(uploaded.value.importId), preview: uploaded.value.preview})
  })
  serve(app, contract.remapCustomers, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    const importId = pathId(c, 'importId') ?? ''
    return seat.ok ? remapCustomers(deps, seat.value, {importId, mapping: body}) : seat
  })
  serve(app, contract.commitCustomers, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? commitCustomers(deps, services, seat.value, pathId(c, 'importId') ?? '') : seat
  })
  serve(app, contract.discardImport, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? discardImport(deps, seat.value, pathId(c, 'importId') ?? '') : seat
  })
  serve(app, contract.rejectedRows, async ({c}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    const csv = await rejectedRows(deps, seat.value, pathId(c, 'importId') ?? '')
    if (!csv.ok) return csv
    return ok(
      c.body(csv.value, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="rejected-rows.csv"',
      }),
    )
  })
}

/** What the person's file is called, for showing only; it never becomes a path. */
function fileNameOf(c: Context): string {
  try {
    return decodeURIComponent(c.req.header('x-file-name') ?? '')
      .normalize('NFC')
      .replaceAll(/\p{Cc}|[/\\]/gu, ' ')
      .trim()
      .slice(0, 200)
      .replace(/[\uD800-\uDBFF]$/, '')
  } catch {
    return ''
  }
}
