import type {Context} from 'hono'
import {HTTPException} from 'hono/http-exception'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {framesOf} from '../reason.ts'
import {BoardQuarantined} from '../rooms/boardLog.ts'
import {StoreUnavailable} from '../store/store.ts'
import {refuse} from './refuse.ts'

/** What broke is logged by its kind and place only: a message may quote what a person wrote. */
export function answerFault(deps: Deps, fault: Error, c: Context): Response {
  if (fault instanceof HTTPException) return refuse(c, refusal('request.malformed', {field: 'body'}))
  const where = {method: c.req.method, route: c.req.routePath, fault: fault.name}
  if (fault instanceof StoreUnavailable) {
    deps.log.error(where, 'the store could not be written')
    return refuse(c, refusal('store.unavailable'))
  }
  if (fault instanceof BoardQuarantined) return refuse(c, refusal('board.quarantined'))
  deps.log.error({...where, stack: framesOf(fault).slice(0, 8)}, 'a request failed')
  return refuse(c, refusal('server.fault'))
}
