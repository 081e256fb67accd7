import type {Hono} from 'hono'
import * as contract from '../../shared/contract/rounds.ts'
import {refusal} from '../../shared/std/result.ts'
import {castBallot} from '../actions/castBallot.ts'
import {concludeDiscussion} from '../actions/concludeDiscussion.ts'
import {consentToRound} from '../actions/consentToRound.ts'
import {dropLateBallot} from '../actions/lateBallots.ts'
import {openRound} from '../actions/openRound.ts'
import {revealRound} from '../actions/revealRound.ts'
import type {Services} from '../actions/services.ts'
import {withdrawRound} from '../actions/withdrawRound.ts'
import type {Deps} from '../deps.ts'
import {pathId, seatAt} from './seat.ts'
import {serve} from './serve.ts'

export function roundRoutes(app: Hono, deps: Deps, services: Services): void {
  serve(app, contract.openRound, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? openRound(deps, services, seat.value, body) : seat
  })
  serve(app, contract.consentToRound, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    const roundId = pathId(c, 'roundId') ?? ''
    return seat.ok ? consentToRound(deps, seat.value, {roundId, accepted: body.accepted}) : seat
  })
  serve(app, contract.castBallot, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    const idempotencyKey = c.req.header('idempotency-key') ?? null
    if (idempotencyKey !== null && !/^[\x21-\x7e]{1,100}$/.test(idempotencyKey))
      return refusal('request.malformed', {field: 'idempotency-key'})
    return castBallot(deps, seat.value, {roundId: pathId(c, 'roundId') ?? '', ballot: body, idempotencyKey})
  })
  serve(app, contract.dropLateBallot, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? dropLateBallot(deps, seat.value) : seat
  })
  serve(app, contract.withdrawRound, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    const roundId = pathId(c, 'roundId') ?? ''
    return seat.ok ? withdrawRound(deps, seat.value, {roundId, reason: body.reason}) : seat
  })
  serve(app, contract.revealRound, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? revealRound(deps, services, seat.value, pathId(c, 'roundId') ?? '') : seat
  })
  serve(app, contract.concludeDiscussion, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? concludeDiscussion(deps, seat.value, body) : seat
  })
}
