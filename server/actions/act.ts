import type {Participant} from '../../shared/record/people.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Action} from '../access/policies.ts'
import {may} from '../access/policies.ts'
import type {Deps} from '../deps.ts'
import type {DecisionRoom, Work} from '../rooms/hub.ts'

/** Who asks, as the cookie says; never as the request says. (REC-2) */
export type Seat = {readonly boardId: BoardId; readonly participantId: ParticipantId}
/** A decision that has nothing to tell beyond that it was taken. */
export type Nothing = Record<string, never>

/**
 * Runs one decision in the room's own queue: the seat is looked up and its right asked at that moment, so a right
 * taken away a second ago is gone.
 */
export async function act<Value>(
  deps: Deps,
  seat: Seat,
  action: Action,
  task: (room: DecisionRoom, actor: Participant) => Promise<Result<Value>> | Result<Value>,
): Promise<Result<Value>> {
  return deps.hub.decide(seat.boardId, async room => {
    const actor = actorIn(room, seat)
    if (!actor.ok) return actor
    if (!may(action, actor.value)) return refusal('right.missing')
    return task(room, actor.value)
  })
}

function actorIn(room: DecisionRoom, seat: Seat): Result<Participant> {
  const actor = room.record.participants.find(person => person.id === seat.participantId)
  if (!actor) return refusal('board.unknown')
  return actor.revoked ? refusal('session.revoked') : ok(actor)
}

/** Fact, event and board change together, or nothing. (LOG-1) */
export async function committed<Value>(room: DecisionRoom, work: Work, value: Value): Promise<Result<Value>> {
  return (await room.commit(work)) === 'committed' ? ok(value) : refusal('board.busy')
}
