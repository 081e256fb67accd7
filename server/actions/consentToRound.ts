import type {PrivateEvent} from '../../shared/record/events.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import {counted, openBox} from './ballotBox.ts'
import {consentRow, dropBallotRow} from './ballotRows.ts'
import {revealWhenAllIn} from './revealRound.ts'

/** Accepts or declines the round's privacy sentence; who declines observes, and leaves no ballot behind. (BAL-4) */
export async function consentToRound(
  deps: Deps,
  seat: Seat,
  input: {readonly roundId: string; readonly accepted: boolean},
): Promise<Result<Nothing>> {
  return act(deps, seat, 'vote', async room => {
    const box = await openBox(deps.store, room.record, seat.boardId, input.roundId)
    if (!box.ok) return box
    const {round, ballots, consents} = box.value
    const {participantId, boardId} = seat
    if (!round.voters.some(voter => voter.participantId === participantId)) return refusal('round.notAVoter')
    const consent = {participantId, accepted: input.accepted, at: room.now}
    const others = consents.filter(each => each.participantId !== participantId)
    const kept = input.accepted ? ballots : ballots.filter(each => each.participantId !== participantId)
    const after = {round, ballots: kept, consents: [...others, consent]}
    const event: PrivateEvent = {is: 'roundConsented', roundId: round.id, accepted: input.accepted}
    const agreed = await committed(
      room,
      {
        // Told by the server: a count must not say who stepped aside.
        by: 'server',
        statements: [
          consentRow(boardId, round.id, consent),
          ...(input.accepted ? [] : [dropBallotRow(boardId, round.id, participantId)]),
        ],
        events: counted(room.record, after),
        private: [{to: participantId, event}],
      },
      {},
    )
    if (agreed.ok && !input.accepted) await revealWhenAllIn(deps, room, after)
    return agreed
  })
}
