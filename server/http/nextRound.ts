import type {Hono} from 'hono'
import * as contract from '../../shared/contract/nextRound.ts'
import {refusal} from '../../shared/std/result.ts'
import {delegateSigning, endDelegation} from '../actions/delegation.ts'
import {reportLateEdits} from '../actions/lateEdits.ts'
import {lookAgain} from '../actions/lookAgain.ts'
import {planReview} from '../actions/planReview.ts'
import {readReview} from '../actions/readReview.ts'
import {moveSignBy} from '../actions/signBy.ts'
import type {Services} from '../actions/services.ts'
import {startDraft} from '../actions/startDraft.ts'
import type {Deps} from '../deps.ts'
import {pathId, seatAt} from './seat.ts'
import {serve} from './serve.ts'

/** From one agreed version to the next: who signs in whose place, when it is looked at again, and the next draft. */
export function nextRoundRoutes(app: Hono, deps: Deps, services: Services): void {
  serve(app, contract.startDraft, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? startDraft(deps, seat.value, body.from) : seat
  })
  serve(app, contract.lookAgain, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? lookAgain(deps, seat.value, body) : seat
  })
  serve(app, contract.delegateSigning, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? delegateSigning(deps, seat.value, body.participantId) : seat
  })
  serve(app, contract.endDelegation, async ({c}) => {
    const seat = await seatAt(deps, c)
    const departmentId = pathId<'department'>(c, 'departmentId')
    if (!seat.ok) return seat
    return departmentId === null ? refusal('record.unknown') : endDelegation(deps, seat.value, departmentId)
  })
  serve(app, contract.moveSignBy, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? moveSignBy(deps, services, seat.value, body.until) : seat
  })
  serve(app, contract.planReview, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? planReview(deps, seat.value, body) : seat
  })
  serve(app, contract.readReview, async ({c}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? readReview(deps, seat.value) : seat
  })
  serve(app, contract.reportLateEdits, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? reportLateEdits(deps, seat.value, body) : seat
  })
}
