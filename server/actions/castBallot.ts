import {receiptOf} from '../../shared/record/ballotReceipt.ts'
import type {PrivateEvent} from '../../shared/record/events.ts'
import type {Ballot} from '../../shared/record/round.ts'
import type {Refusal, Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {DecisionRoom} from '../rooms/hub.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import type {BallotBox} from './ballotBox.ts'
import {consentOf, counted, openBox} from './ballotBox.ts'
import type {KeptBallot} from './ballotRows.ts'
import {keepBallotRow, keptBallots} from './ballotRows.ts'
import {canonicalBallot} from './canonicalBallot.ts'
import {answeredOn, goneLate, isDoneWith, keepLate, lateBallot, lateOf} from './lateBallots.ts'
import {revealWhenAllIn} from './revealRound.ts'

export type BallotInput = {readonly roundId: string; readonly ballot: Ballot; readonly idempotencyKey: string | null}
export type BallotReply = {readonly receipt: string; readonly at: string}

/**
 * Keeps one's own ballot, the whole of it, until the reveal. (BAL-1, BAL-3, BAL-7)
 *
 * Its value goes to the store and back to its author; everybody else sees at most that one more of the department
 * is done. The receipt is `<hash>.<nonce>`: the hash is shown to all at the reveal, the nonce proves whose it is.
 */
export async function castBallot(deps: Deps, seat: Seat, input: BallotInput): Promise<Result<BallotReply>> {
  return act(deps, seat, 'vote', async room => {
    const {roundId, idempotencyKey} = input
    const box = await openBox(deps.store, room.record, seat.boardId, roundId)
    if (!box.ok) return (await keptAlready(deps, room, seat, input)) ?? tooLate(deps, room, seat, input, box)
    const canonical = decideBallot(box.value, seat, input.ballot)
    if (!canonical.ok) return canonical
    const {round, ballots} = box.value
    const before = ballots.find(({participantId}) => participantId === seat.participantId)
    if (before && isSame(before, canonical.value, idempotencyKey)) {
      // It may come again because nothing more could be written after it.
      await revealWhenAllIn(deps, room, box.value)
      return ok(replyOf(before))
    }
    const nonce = deps.newId()
    const receipt = receiptOf(canonical.value, nonce)
    const {participantId} = seat
    const kept: KeptBallot = {participantId, ballot: canonical.value, nonce, receipt, at: room.now, idempotencyKey}
    const after = {...box.value, ballots: [...ballots.filter(each => each !== before), kept]}
    const reply = replyOf(kept)
    const late = await lateOf(deps.store, seat.boardId, participantId)
    const gone = late && isDoneWith(late, round.id, kept.ballot) ? goneLate(seat.boardId, participantId) : null
    const stays = late && !gone ? [answeredOn(seat.boardId, participantId)] : []
    const event: PrivateEvent = {is: 'ballotKept', roundId: round.id, ballot: kept.ballot, receipt: reply.receipt}
    const cast = await committed(
      room,
      {
        // Told by the server: a count must not say whose ballot it was.
        by: 'server',
        statements: [keepBallotRow(seat.boardId, round.id, kept), ...(gone?.statements ?? stays)],
        events: counted(room.record, after),
        private: [{to: participantId, event}, ...(gone?.private ?? [])],
      },
      reply,
    )
    if (cast.ok) await revealWhenAllIn(deps, room, after)
    return cast
  })
}

/**
 * A ballot that says what is kept already has come in time, whether its answer was lost on the way and the round has
 * closed since, perhaps by that very ballot, or its voter has changed it back by now: it counts, and its author hears so.
 * What had come late for this round before it is over then. (BAL-3, BAL-7)
 */
async function keptAlready(
  {store}: Deps,
  room: DecisionRoom,
  seat: Seat,
  {roundId, ballot, idempotencyKey}: BallotInput,
): Promise<Result<BallotReply> | null> {
  const round = room.record.rounds.find(({id}) => id === roundId)
  if (!round) return null
  const canonical = canonicalBallot(round, seat.participantId, ballot)
  if (!canonical.ok) return null
  const kept = (await keptBallots(store, seat.boardId, round.id)).find(
    ({participantId}) => participantId === seat.participantId,
  )
  if (!kept || !isSame(kept, canonical.value, null)) return null
  const isSentAgain = idempotencyKey !== null && kept.idempotencyKey === idempotencyKey
  const late = isSentAgain ? null : await lateOf(store, seat.boardId, seat.participantId)
  if (late?.roundId !== round.id) return ok(replyOf(kept))
  return committed(room, {by: 'server', ...goneLate(seat.boardId, seat.participantId)}, replyOf(kept))
}

/**
 * It is refused, and kept for its author alone: offered when ballots are taken again, never cast by itself. What was
 * begun in a later round and waits already is newer than what a device that was away sends for an earlier one. (BAL-3)
 */
async function tooLate(
  {store}: Deps,
  room: DecisionRoom,
  seat: Seat,
  {roundId, ballot}: BallotInput,
  refused: Refusal,
): Promise<Result<BallotReply>> {
  const late = refused.code === 'round.closed' ? lateBallot(room.record, seat, roundId, ballot) : null
  const waiting = late && (await lateOf(store, seat.boardId, seat.participantId))
  const kept = late && (waiting?.number ?? 0) <= late.number ? await keepLate(room, seat, late) : ok({})
  return kept.ok ? refused : kept
}

function isSame(before: KeptBallot, ballot: Ballot, idempotencyKey: string | null): boolean {
  const isSameKey = idempotencyKey === null || before.idempotencyKey === idempotencyKey
  return isSameKey && JSON.stringify(before.ballot) === JSON.stringify(ballot)
}

function replyOf({receipt, nonce, at}: KeptBallot): BallotReply {
  return {receipt: `${receipt}.${nonce}`, at}
}

/** The ballot in its canonical form, or why it is not taken. */
function decideBallot(box: BallotBox, seat: Pick<Seat, 'participantId'>, ballot: Ballot): Result<Ballot> {
  const {round} = box
  if (!round.voters.some(({participantId}) => participantId === seat.participantId)) return refusal('round.notAVoter')
  const consent = consentOf(box, seat.participantId)
  if (!consent?.accepted) return refusal('round.consentMissing')
  return canonicalBallot(round, seat.participantId, ballot)
}
