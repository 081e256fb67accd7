import type {Result} from '../../shared/std/result.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'

/** Renames the workshop. */
export async function changeTitle(deps: Deps, seat: Seat, title: string): Promise<Result<Nothing>> {
  return act(deps, seat, 'changeSettings', room => {
    if (room.record.title === title) return ok({})
    return committed(room, {by: seat.participantId, events: [{is: 'titleChanged', title}]}, {})
  })
}
