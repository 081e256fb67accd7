import type {Context, Hono} from 'hono'
import * as log from '../../shared/contract/decisionLog.ts'
import * as contract from '../../shared/contract/decisions.ts'
import {languages} from '../../shared/contract/schemas.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {agreeWithout} from '../actions/agreeWithout.ts'
import {amend} from '../actions/amend.ts'
import {decisionsFile} from '../actions/decisionsFile.ts'
import {endorse} from '../actions/endorse.ts'
import {logDecision} from '../actions/logDecision.ts'
import {postponeObjection, raiseObjection, resolveObjection, withdrawDissent} from '../actions/objections.ts'
import {readDecisions} from '../actions/readDecisions.ts'
import type {DecisionFilter} from '../actions/readDecisions.ts'
import {restoreRemoved} from '../actions/restoreRemoved.ts'
import {setWeights} from '../actions/setWeights.ts'
import {signOff} from '../actions/signOff.ts'
import {waiveCheck, withdrawWaiver} from '../actions/waivers.ts'
import type {Deps} from '../deps.ts'
import {logHeadHeader} from './logHead.ts'
import {pathId, seatAt} from './seat.ts'
import {serve} from './serve.ts'

/** What is decided, waived, objected to and signed. */
export function decisionRoutes(app: Hono, deps: Deps): void {
  serve(app, contract.decide, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? logDecision(deps, seat.value, body) : seat
  })
  serve(app, contract.setWeights, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? setWeights(deps, seat.value, body) : seat
  })
  serve(app, log.readDecisions, async ({c}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    const filter = filterOf(c)
    return filter.ok ? readDecisions(deps, seat.value, filter.value) : filter
  })
  serve(app, log.decisionsFile, async ({c}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    const as = log.logFileForms.find(known => known === (c.req.query('as') ?? 'json'))
    const language = languages.find(known => known === (c.req.query('language') ?? 'en'))
    if (as === undefined) return refusal('request.malformed', {field: 'as'})
    if (language === undefined) return refusal('request.malformed', {field: 'language'})
    const download = await decisionsFile(deps, seat.value, as, language)
    if (!download.ok) return download
    const {fileName, mediaType, text, signed} = download.value
    c.header(logHeadHeader, JSON.stringify(signed))
    c.header('content-disposition', `attachment; filename="${fileName}"`)
    return ok(c.body(text, 200, {'content-type': mediaType}))
  })
  serve(app, contract.waiveCheck, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? waiveCheck(deps, seat.value, body) : seat
  })
  serve(app, contract.withdrawWaiver, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? withdrawWaiver(deps, seat.value, pathId(c, 'waiverId') ?? '') : seat
  })
  serve(app, contract.raiseObjection, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? raiseObjection(deps, seat.value, body) : seat
  })
  serve(app, contract.resolveObjection, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    const objectionId = pathId(c, 'objectionId') ?? ''
    return seat.ok ? resolveObjection(deps, seat.value, {objectionId, ...body}) : seat
  })
  serve(app, contract.withdrawDissent, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    const objectionId = pathId(c, 'objectionId') ?? ''
    return seat.ok ? withdrawDissent(deps, seat.value, {objectionId, ...body}) : seat
  })
  serve(app, contract.postponeObjection, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    const objectionId = pathId(c, 'objectionId') ?? ''
    return seat.ok ? postponeObjection(deps, seat.value, {objectionId, ...body}) : seat
  })
  serve(app, contract.signOff, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? signOff(deps, seat.value, body) : seat
  })
  serve(app, contract.endorse, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? endorse(deps, seat.value, body) : seat
  })
  serve(app, contract.agreeWithout, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? agreeWithout(deps, seat.value, body) : seat
  })
  serve(app, contract.restoreRemoved, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? restoreRemoved(deps, seat.value, pathId(c, 'removalId') ?? '') : seat
  })
  serve(app, contract.amend, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? amend(deps, seat.value, body) : seat
  })
}

function filterOf(c: Context): Result<DecisionFilter> {
  const word = (name: string) => (c.req.query(name) ?? '').normalize('NFC').trim()
  const number = (name: string, otherwise: number) => (word(name) === '' ? otherwise : Number(word(name)))
  const [after, limit] = [number('after', 0), number('limit', log.mostEntries)]
  if (!Number.isSafeInteger(after) || after < 0) return refusal('request.malformed', {field: 'after'})
  if (!Number.isSafeInteger(limit) || limit < 1) return refusal('request.malformed', {field: 'limit'})
  const words = {kind: word('kind'), department: word('department'), subject: word('subject'), text: word('text')}
  return ok({after, limit: Math.min(limit, log.mostEntries), ...words})
}
