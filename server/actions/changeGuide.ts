import type {Guide} from '../../shared/domain/guide.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'

/** Minutes, questions and hints: the facilitator's own, to change until there is something to sign. (TPL-2) */
export async function changeGuide(deps: Deps, seat: Seat, guide: Guide): Promise<Result<Nothing>> {
  return act(deps, seat, 'changeGuide', room => {
    const {phase} = room.record
    if (isFrom(phase, 'signed')) return refusal('phase.closed', {phase})
    return committed(room, {by: seat.participantId, events: [{is: 'guideChanged', guide}]}, {})
  })
}
