import type {Hono} from 'hono'
import * as contract from '../../shared/contract/decisions.ts'
import {amend} from '../actions/amend.ts'
import {logDecision} from '../actions/logDecision.ts'
import {raiseObjection, resolveObjection} from '../actions/objections.ts'
import {restoreRemoved} from '../actions/restoreRemoved.ts'
import {signOff} from '../actions/signOff.ts'
import {waiveCheck, withdrawWaiver} from '../actions/waivers.ts'
import type {Deps} from '../deps.ts'
import {pathId, seatAt} from './seat.ts'
import {serve} from './serve.ts'

/** What is decided, waived, objected to and signed. */
export function decisionRoutes(app: Hono, deps: Deps): void {
  serve(app, contract.decide, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? logDecision(deps, seat.value, body) : seat
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
    return seat.ok ? raiseObjection(deps, seat.value, body.text) : seat
  })
  serve(app, contract.resolveObjection, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    const objectionId = pathId(c, 'objectionId') ?? ''
    return seat.ok ? resolveObjection(deps, seat.value, {objectionId, resolution: body.resolution}) : seat
  })
  serve(app, contract.signOff, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? signOff(deps, seat.value, body) : seat
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
