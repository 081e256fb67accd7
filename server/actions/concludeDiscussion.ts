import {isFrom} from '../../shared/domain/phase.ts'
import {cellKey} from '../../shared/record/inForce.ts'
import type {Discussion} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'

export type DiscussionInput = Pick<Discussion, 'roundId' | 'segmentId' | 'criterionId' | 'conclusion'>

/** Notes what the group concluded about one revealed question. (SCORE-5) */
export async function concludeDiscussion(deps: Deps, seat: Seat, input: DiscussionInput): Promise<Result<Nothing>> {
  return act(deps, seat, 'conclude', room => {
    const {phase, rounds} = room.record
    if (isFrom(phase, 'agree')) return refusal('phase.closed', {phase})
    const round = rounds.find(({id}) => id === input.roundId)
    if (!round?.result?.cells.some(cell => cellKey(cell) === cellKey(input))) return refusal('record.unknown')
    const {roundId, segmentId, criterionId, conclusion} = input
    const discussion: Discussion = {
      roundId,
      segmentId,
      criterionId,
      conclusion,
      by: seat.participantId,
      at: room.now,
    }
    return committed(room, {by: seat.participantId, events: [{is: 'discussionConcluded', discussion}]}, {})
  })
}
