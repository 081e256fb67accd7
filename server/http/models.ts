import type {Context, Hono} from 'hono'
import {stream} from 'hono/streaming'
import * as contract from '../../shared/contract/models.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {seatOf} from '../access/seats.ts'
import type {Seat} from '../actions/act.ts'
import {exportModel, exportsOfModel} from '../actions/exportModel.ts'
import {readDiff} from '../actions/readDiff.ts'
import {modelIdOf, readCandidate, readModel} from '../actions/readModel.ts'
import type {Deps} from '../deps.ts'
import {tellLogHead} from './logHead.ts'
import {seatAt, secretOf} from './seat.ts'
import {serve} from './serve.ts'

export function modelRoutes(app: Hono, deps: Deps): void {
  serve(app, contract.readCandidate, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? readCandidate(deps, seat.value) : seat
  })
  serve(app, contract.readModel, async ({c}) => {
    const version = await versionAt(deps, c)
    if (!version.ok) return version
    const model = await readModel(deps, version.value.seat, version.value.number)
    if (!model.ok) return model
    await tellLogHead(deps, c, version.value.seat)
    return ok(
      unlessKnown(c, model.value.tag, () =>
        c.body(model.value.json, 200, {'content-type': 'application/json; charset=utf-8'}),
      ),
    )
  })
  serve(app, contract.diffModels, async ({c}) => {
    const version = await versionAt(deps, c)
    if (!version.ok) return version
    const {seat, number} = version.value
    const other = modelIdOf(c.req.param('other') ?? '')
    if (other?.boardId !== seat.boardId) return refusal('model.unknown')
    return readDiff(deps, seat, {number, other: other.number, lists: c.req.query('customers') !== 'counts'})
  })
  serve(app, contract.exportsOfModel, async ({c}) => {
    const version = await versionAt(deps, c)
    return version.ok ? exportsOfModel(deps, version.value.seat, version.value.number) : version
  })
  serve(app, contract.exportModel, async ({c}) => {
    const version = await versionAt(deps, c)
    if (!version.ok) return version
    const {seat, number} = version.value
    const download = await exportModel(deps, seat, {number, target: c.req.param('target') ?? ''})
    if (!download.ok) return download
    const {fileName, mediaType, tag, bytes} = download.value
    await tellLogHead(deps, c, seat)
    c.header('content-type', mediaType)
    c.header('content-disposition', `attachment; filename="${fileName}"`)
    c.header('etag', `"${tag}"`)
    return ok(
      stream(
        c,
        async out => {
          for await (const part of bytes) await out.write(part)
        },
        async fault => deps.log.error({fault: fault.name}, 'an export broke off'),
      ),
    )
  })
}

/** The version of the path, for this browser's seat on its board; a foreign one is as unknown as one that is not there. */
async function versionAt(deps: Deps, c: Context): Promise<Result<{readonly seat: Seat; readonly number: number}>> {
  const id = modelIdOf(c.req.param('modelId') ?? '')
  if (!id) return refusal('model.unknown')
  const participantId = await seatOf(deps.store, id.boardId, secretOf(deps, c), deps.now())
  if (participantId === null) return refusal('model.unknown')
  return ok({seat: {boardId: id.boardId, participantId}, number: id.number})
}

function unlessKnown(c: Context, known: string, answer: () => Response): Response {
  const tag = `"${known}"`
  c.header('etag', tag)
  c.header('cache-control', 'private, no-cache')
  return c.req.header('if-none-match') === tag ? c.body(null, 304) : answer()
}
