import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import {openRoundOf} from '../../shared/record/inForce.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import {reduceRecord} from '../../shared/record/reduce.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {dropResumeTokens} from '../access/links.ts'
import {takeSeatAway} from '../access/seats.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act} from './act.ts'
import {boxOf, counted} from './ballotBox.ts'
import type {BallotBox} from './ballotBox.ts'
import type {ParticipantChange} from './decideParticipant.ts'
import {decideParticipant} from './decideParticipant.ts'
import {keptNotes} from './noteRows.ts'
import {revealWhenAllIn} from './revealRound.ts'
import {completing} from './signOff.ts'
import {recount} from './silentNotes.ts'

/** Changes a seat; a revoked one loses its devices and its live connections at once. (JOIN-4) */
export async function changeParticipant(
  deps: Deps,
  seat: Seat,
  input: {readonly participantId: ParticipantId; readonly change: ParticipantChange},
): Promise<Result<Nothing>> {
  const {participantId, change} = input
  const action = participantId === seat.participantId ? 'changeOwnSeat' : 'changeParticipant'
  const changed = await act(deps, seat, action, async (room, actor) => {
    const target = room.record.participants.find(({id}) => id === participantId)
    if (!target) return refusal('participant.unknown')
    const events = decideParticipant(room.record, actor, target, change)
    if (!events.ok) return events
    if (events.value.length === 0) return ok({})
    const {counts, box} = await countsAfter(deps, seat, room.record, events.value, room.now)
    // It may be given back within the minutes in which a link to it would still work.
    const gone = [takeSeatAway(seat.boardId, participantId), dropResumeTokens(seat.boardId, participantId)]
    const statements = change.revoked === true ? gone : []
    // Who goes may have been the last whose signature was asked for. (SIGN-2)
    const done = await completing(deps, seat, room, {events: [...events.value, ...counts], statements})
    if (!done.ok) return done
    if (box) await revealWhenAllIn(deps, room, box)
    return ok({})
  })
  if (changed.ok && change.revoked === true) deps.hub.closeSeats(seat.boardId, [participantId], 'revoked')
  return changed
}

/**
 * Notes go with their author's department, and nobody waits for the ballot of a seat that is gone or has no voice any more: `box` is the round whose
 * counts have changed by that, and which may be complete now.
 */
async function countsAfter(
  deps: Deps,
  seat: Seat,
  record: RecordState,
  events: readonly PublicEvent[],
  at: string,
): Promise<{readonly counts: readonly PublicEvent[]; readonly box: BallotBox | null}> {
  const after = events.reduce<RecordState>(
    (state, event) => reduceRecord(state, {at, by: seat.participantId, event}),
    record,
  )
  const counts: PublicEvent[] = []
  if (after.noteWriting.state === 'open') counts.push(...recount(after, await keptNotes(deps.store, seat.boardId)))
  const open = openRoundOf(after.rounds)
  const box = open ? await boxOf(deps.store, seat.boardId, open) : null
  const recounted = box ? counted(after, box) : []
  return {counts: [...counts, ...recounted], box: recounted.length > 0 ? box : null}
}
