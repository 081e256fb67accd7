import type {LoggedDecision} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import type {Services} from './services.ts'

/** Says until when the departments sign, by the server's clock; moving that day is a decision in the log. (SIGN-7) */
export async function moveSignBy(deps: Deps, services: Services, seat: Seat, until: string): Promise<Result<Nothing>> {
  const to = new Date(until).toISOString()
  const done = await act<Nothing>(deps, seat, 'setSignBy', room => {
    const {phase, signBy} = room.record
    if (phase !== 'agree') return refusal('phase.notAllowed', {phase})
    if (to <= room.now) return refusal('signBy.past')
    if (to === signBy) return ok({})
    const by = seat.participantId
    const moved = {is: 'signByMoved', until: to} as const
    if (signBy === null) return committed(room, {by, events: [moved]}, {})
    const decision: LoggedDecision = {
      id: deps.newId(),
      kind: 'deadline_moved',
      subjectIds: [],
      text: '',
      moved: {from: signBy, to},
      by,
      at: room.now,
    }
    return committed(room, {by, events: [{is: 'decided', decision}, moved]}, {})
  })
  if (done.ok) services.signingDays.watch(seat.boardId, to)
  return done
}
