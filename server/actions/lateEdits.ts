import type {LateChange} from '../../shared/record/lateEdits.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'

/** As many as one seat can have brought to one candidate; what comes on top says nothing new. */
const mostTellings = 20

type Told = {readonly edits: number; readonly changes?: readonly LateChange[] | undefined}

/**
 * Says that somebody's edits came when the content was frozen already: those who lead see that they are not in the
 * candidate, and what of which segment they were about. What they say stays with their author. (SIGN-8)
 */
export async function reportLateEdits(deps: Deps, seat: Seat, {edits, changes}: Told): Promise<Result<Nothing>> {
  return act(deps, seat, 'consult', room => {
    const {phase, candidate, lateEdits} = room.record
    if (phase !== 'agree' || !candidate) return refusal('phase.notAllowed', {phase})
    const by = seat.participantId
    const told = lateEdits.filter(late => late.by === by && late.candidate === candidate.number).length
    if (told >= mostTellings) return ok({})
    const late = {by, at: room.now, candidate: candidate.number, edits, ...(changes ? {changes} : {})}
    return committed(room, {by, events: [{is: 'editsCameLate', late}]}, {})
  })
}
