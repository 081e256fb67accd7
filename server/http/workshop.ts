import type {Hono} from 'hono'
import * as contract from '../../shared/contract/boards.ts'
import {refusal} from '../../shared/std/result.ts'
import {addDepartment} from '../actions/addDepartment.ts'
import {changeMasks} from '../actions/changeMasks.ts'
import {changeParticipant} from '../actions/changeParticipant.ts'
import {changeSettings} from '../actions/changeSettings.ts'
import {changeTitle} from '../actions/changeTitle.ts'
import {movePhase} from '../actions/movePhase.ts'
import {prepareCriteria} from '../actions/prepareCriteria.ts'
import type {Deps} from '../deps.ts'
import type {Services} from '../actions/services.ts'
import {pathId, seatAt} from './seat.ts'
import {serve} from './serve.ts'

/** Running a workshop: roster, masks, settings, phases. */
export function workshopRoutes(app: Hono, deps: Deps, services: Services): void {
  serve(app, contract.changeTitle, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? changeTitle(deps, seat.value, body.title) : seat
  })
  serve(app, contract.addDepartment, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? addDepartment(deps, seat.value, body.name) : seat
  })
  serve(app, contract.changeParticipant, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    if (!seat.ok) return seat
    const participantId = pathId<'participant'>(c, 'participantId')
    if (participantId === null) return refusal('participant.unknown')
    return changeParticipant(deps, seat.value, {participantId, change: body})
  })
  serve(app, contract.changeMasks, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? changeMasks(deps, seat.value, body.masks) : seat
  })
  serve(app, contract.prepareCriteria, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? prepareCriteria(deps, seat.value, body) : seat
  })
  serve(app, contract.changeSettings, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    return seat.ok ? changeSettings(deps, services, seat.value, body) : seat
  })
  serve(app, contract.movePhase, async ({c, body}) => {
    const seat = await seatAt(deps, c)
    const {move, reason = ''} = body
    return seat.ok ? movePhase(deps, services, seat.value, {move, reason}) : seat
  })
}
