import type {RoundId} from '../../shared/domain/entities/ids.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {DecisionRoom} from '../rooms/hub.ts'
import type {Store} from '../store/store.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import type {BallotBox} from './ballotBox.ts'
import {openBox} from './ballotBox.ts'
import {clearRoundRows} from './ballotRows.ts'
import {withKinds} from './changeMasks.ts'
import {isEmpty, keptLate, lateOf} from './lateBallots.ts'
import {canShowNothing} from './whatIsShown.ts'

/** Takes back a round that has no answer to show, with a reason: the workshop goes on as if it had not been opened. (REV-10) */
export async function withdrawRound(
  deps: Deps,
  seat: Seat,
  {roundId, reason}: {readonly roundId: string; readonly reason: string},
): Promise<Result<Nothing>> {
  return act(deps, seat, 'reveal', async room => {
    const box = await openBox(deps.store, room.record, seat.boardId, roundId)
    if (!box.ok) return box
    if (!canShowNothing(box.value)) return refusal('round.hasBallots')
    const {id, number} = box.value.round
    const event = {is: 'roundWithdrawn', roundId: id, number, reason} as const
    return takeBack(deps, room, box.value, {by: seat.participantId, event})
  })
}

/** At its deadline: nobody has answered, so nothing is shown and nothing is waited for. (REV-10) */
export async function endEmpty(
  deps: Pick<Deps, 'store'>,
  room: DecisionRoom,
  box: BallotBox,
): Promise<Result<Nothing>> {
  const {id, number} = box.round
  return takeBack(deps, room, box, {by: 'server', event: {is: 'roundEndedEmpty', roundId: id, number}})
}

/** What somebody had begun is offered to its author alone in the next round. (BAL-3) */
async function takeBack(
  {store}: Pick<Deps, 'store'>,
  room: DecisionRoom,
  box: BallotBox,
  {
    by,
    event,
  }: {
    readonly by: Seat['participantId'] | 'server'
    readonly event: {readonly roundId: RoundId; readonly number: number} & (
      | {readonly is: 'roundWithdrawn'; readonly reason: string}
      | {readonly is: 'roundEndedEmpty'}
    )
  },
): Promise<Result<Nothing>> {
  const {boardId, masks} = room.record
  const late = keptLate(boardId, await begunIn(store, room.record, box))
  const statements = [...clearRoundRows(boardId, box.round.id), ...late.statements]
  // The criteria are open again, the promises made of them are not. (REV-10, CRIT-5)
  const kept = masks.length > 0 ? withKinds(masks, masks, (await room.board()).criteria) : []
  const events = [event, ...(kept.length > 0 ? [{is: 'masksChanged', masks: kept} as const] : [])]
  return committed(room, {by, events, statements, private: late.private}, {})
}

/**
 * What each had begun. Who changed it while the workshop had stepped back has something newer waiting, unless they have
 * answered on since. Which is newer the store notes as it happens: no clock is asked. (BAL-3, REC-3)
 */
async function begunIn(
  store: Store,
  {boardId}: RecordState,
  {round, ballots}: BallotBox,
): Promise<Parameters<typeof keptLate>[1]> {
  const begun = []
  for (const {participantId, ballot} of ballots) {
    if (isEmpty(ballot)) continue
    const waiting = await lateOf(store, boardId, participantId)
    if (waiting?.roundId === round.id && !waiting.isAnswered) continue
    begun.push({to: participantId, late: {roundId: round.id, number: round.number, ballot}})
  }
  return begun
}
