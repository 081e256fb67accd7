import type {RecordState} from '../../shared/record/state.ts'
import type {Participant} from '../../shared/record/people.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {renewSeat, seatsOf} from '../access/seats.ts'
import type {Deps} from '../deps.ts'
import {StoreBusy} from '../store/store.ts'
import type {Seat} from './act.ts'
import {act} from './act.ts'

export type BoardDoor = {
  readonly boardId: Seat['boardId']
  readonly epoch: number
  readonly title: string
  readonly language: RecordState['language']
  readonly participantId: Participant['id']
  readonly departmentId: Participant['departmentId']
  readonly role: Participant['role']
}

/** Where the board stands, for somebody with a seat. Using the seat renews it. */
export async function readBoardDoor(deps: Deps, seat: Seat, browserSecret: string): Promise<Result<BoardDoor>> {
  const door = await act<BoardDoor>(deps, seat, 'read', ({record: {title, language}, epoch}, actor) =>
    ok({
      boardId: seat.boardId,
      epoch,
      title,
      language,
      participantId: actor.id,
      departmentId: actor.departmentId,
      role: actor.role,
    }),
  )
  if (door.ok) {
    const renewal = renewSeat(seat.boardId, browserSecret, deps.now().toISOString())
    // Who can read may read on while nothing can be written: the next visit renews the seat as well.
    await deps.store.writeBatch([renewal]).catch((fault: unknown) => {
      if (!(fault instanceof StoreBusy)) throw fault
    })
  }
  return door
}

/** The record as this seat may see it: what is public, and its own. (BAL-1, NOTE-1) */
export async function readRecord(deps: Deps, seat: Seat): Promise<Result<{record: RecordState}>> {
  const allowed = await act(deps, seat, 'read', () => ok(null))
  if (!allowed.ok) return allowed
  const record = await deps.hub.viewOf(seat.boardId, seat.participantId)
  return record ? ok({record}) : refusal('board.unknown')
}

type SeatLine = {
  readonly boardId: Seat['boardId']
  readonly title: string
  readonly name: string
  readonly phase: string
}

/** The workshops in which this browser holds a seat, the one used last first. */
export async function mySeats(
  deps: Deps,
  browserSecret: string | null,
): Promise<{seats: SeatLine[]; example: boolean}> {
  const seats: SeatLine[] = []
  for (const seat of await seatsOf(deps.store, browserSecret)) {
    // The screen in the room is nobody's seat. (REV-8)
    const line = await act<SeatLine | null>(deps, seat, 'read', ({record: {title, phase}}, {name, isScreen}) =>
      ok(isScreen ? null : {boardId: seat.boardId, title, name, phase}),
    )
    if (line.ok && line.value) seats.push(line.value)
  }
  return {seats, example: deps.examples}
}
