import {isFrom} from '../../shared/domain/phase.ts'
import {daysBetween} from '../../shared/domain/checks/calendar.ts'
import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'

export type PlanInput = {readonly reviewOn: string; readonly ownerId: ParticipantId}

/**
 * Says when what is agreed is looked at again and who sees to it: with the signatures, or later. The published
 * document keeps the day that was set when it was agreed. (VER-8)
 */
export async function planReview(deps: Deps, seat: Seat, {reviewOn, ownerId}: PlanInput): Promise<Result<Nothing>> {
  return act(deps, seat, 'planReview', room => {
    const {phase, participants} = room.record
    if (!isFrom(phase, 'agree')) return refusal('phase.notAllowed', {phase})
    const owner = participants.find(({id}) => id === ownerId)
    if (!owner || owner.revoked) return refusal('participant.unknown')
    if (daysBetween(room.now.slice(0, 10), reviewOn) <= 0) return refusal('review.past')
    return committed(room, {by: seat.participantId, events: [{is: 'reviewPlanned', plan: {reviewOn, ownerId}}]}, {})
  })
}
