import type {LoggedDecision} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'

/** Says until when the departments sign, by the server's clock; moving that day is a decision in the log. (SIGN-7) */
export async function moveSignBy(deps: Deps, seat: Seat, until: string): Promise<Result<Nothing>> {
  return act(deps, seat, 'setSignBy', room => {
    const {phase, signBy} = room.record
    if (phase !== 'agree') return refusal('phase.notAllowed', {phase})
    const at = new Date(until).toISOString()
    if (at <= room.now) return refusal('signBy.past')
    if (at === signBy) return ok({})
    const by = seat.participantId
    const moved = {is: 'signByMoved', until: at} as const
    if (signBy === null) return committed(room, {by, events: [moved]}, {})
    const decision: LoggedDecision = {
      id: deps.newId(),
      kind: 'deadline_moved',
      subjectIds: [],
      text: '',
      by,
      at: room.now,
    }
    return committed(room, {by, events: [{is: 'decided', decision}, moved]}, {})
  })
}
