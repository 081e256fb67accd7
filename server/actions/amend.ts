import type {Phase} from '../../shared/domain/phase.ts'
import {phaseTable} from '../../shared/record/phaseTable.ts'
import type {LoggedDecision} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'

/** Opens the frozen candidate again, as one decision with a reason and the phase to go back to. (SIGN-4, PHASE-3) */
export async function amend(
  deps: Deps,
  seat: Seat,
  input: {readonly backTo: Phase; readonly reason: string},
): Promise<Result<Nothing>> {
  return act(deps, seat, 'amend', room => {
    const {phase, candidate} = room.record
    if (phaseTable[phase].amend === 'refuse') return refusal('phase.notAllowed', {phase})
    const {backTo, reason} = input
    const by = seat.participantId
    const decision: LoggedDecision = {
      id: deps.newId(),
      kind: 'amended',
      subjectIds: candidate ? [String(candidate.number)] : [],
      text: reason,
      by,
      at: room.now,
    }
    return committed(
      room,
      {
        by,
        events: [
          {is: 'decided', decision},
          {is: 'amended', backTo, reason},
        ],
      },
      {},
    )
  })
}
