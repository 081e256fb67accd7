import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import {openRoundOf} from '../../shared/record/inForce.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import {reduceRecord} from '../../shared/record/reduce.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {takeSeatAway} from '../access/seats.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import {counted, openBox} from './ballotBox.ts'
import type {ParticipantChange} from './decideParticipant.ts'
import {decideParticipant} from './decideParticipant.ts'
import {keptNotes} from './noteRows.ts'
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
    const consequences = await countsAfter(deps, seat, room.record, events.value, room.now)
    const statements = change.revoked === true ? [takeSeatAway(seat.boardId, participantId)] : []
    return committed(room, {by: actor.id, events: [...events.value, ...consequences], statements}, {})
  })
  if (changed.ok && change.revoked === true) deps.hub.closeSeats(seat.boardId, [participantId], 'revoked')
  return changed
}

/** Notes go with their author's department, and nobody waits for the ballot of a seat that is gone. */
async function countsAfter(
  deps: Deps,
  seat: Seat,
  record: RecordState,
  events: readonly PublicEvent[],
  at: string,
): Promise<readonly PublicEvent[]> {
  const after = events.reduce<RecordState>(
    (state, event) => reduceRecord(state, {at, by: seat.participantId, event}),
    record,
  )
  const counts: PublicEvent[] = []
  if (after.noteWriting.state === 'open') counts.push(...recount(after, await keptNotes(deps.store, seat.boardId)))
  const open = openRoundOf(after.rounds)
  const box = open ? await openBox(deps.store, after, seat.boardId, open.id) : null
  if (box?.ok) counts.push(...counted(after, box.value))
  return counts
}
