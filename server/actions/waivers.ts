import type {Board} from '../../shared/domain/board.ts'
import {checkCatalogue, isCheck} from '../../shared/domain/checks/catalogue.ts'
import {sameSet} from '../../shared/domain/checks/pairs.ts'
import {runChecks} from '../../shared/domain/checks/runChecks.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import {checkView} from '../../shared/record/checkView.ts'
import {waiversInForce} from '../../shared/record/inForce.ts'
import type {RecordState, Waiver} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'

export type WaiverInput = {readonly checkId: string; readonly subjectIds: readonly string[]; readonly reason: string}

/** Lets a finding pass, with a reason that the model carries. (LOG-2) */
export async function waiveCheck(deps: Deps, seat: Seat, input: WaiverInput): Promise<Result<{id: string}>> {
  return act(deps, seat, 'waive', async room => {
    const decided = decideWaiver(room.record, await room.board(), input, room.now.slice(0, 10))
    if (!decided.ok) return decided
    if (decided.value) return ok({id: decided.value.id})
    const {checkId, subjectIds, reason} = input
    const waiver: Waiver = {id: deps.newId(), checkId, subjectIds, reason, by: seat.participantId, at: room.now}
    return committed(room, {by: seat.participantId, events: [{is: 'checkWaived', waiver}]}, {id: waiver.id})
  })
}

export async function withdrawWaiver(deps: Deps, seat: Seat, waiverId: string): Promise<Result<Nothing>> {
  return act(deps, seat, 'waive', room => {
    const {phase, waivers} = room.record
    if (isFrom(phase, 'agree')) return refusal('phase.closed', {phase})
    if (!waivers.some(({id}) => id === waiverId)) return refusal('record.unknown')
    return committed(room, {by: seat.participantId, events: [{is: 'waiverWithdrawn', id: waiverId}]}, {})
  })
}

/** The waiver that already says so, or null where a new one is to be written. Only what was found can be waived. */
function decideWaiver(record: RecordState, board: Board, input: WaiverInput, today: string): Result<Waiver | null> {
  const {phase} = record
  if (isFrom(phase, 'agree')) return refusal('phase.closed', {phase})
  const {checkId, subjectIds} = input
  if (!isCheck(checkId)) return refusal('check.unknown')
  if (!checkCatalogue[checkId].waivable) return refusal('check.notWaivable')
  const given = waiversInForce(record).find(
    waiver => waiver.checkId === checkId && sameSet(waiver.subjectIds, subjectIds),
  )
  if (given) return ok(given)
  const found = runChecks(checkView(board, record, today))
  const fits = found.some(({id, subjects}) => id === checkId && sameSet(subjects, subjectIds))
  return fits ? ok(null) : refusal('check.unknown')
}
