import type {Phase} from '../../shared/domain/phase.ts'
import {reduceRecord} from '../../shared/record/reduce.ts'
import type {LoggedDecision} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import type {Services} from './services.ts'
import {decideMove} from './decideMove.ts'
import type {Move} from './decideMove.ts'
import {freezeCandidate} from './freezeCandidate.ts'
import {logicChosen} from './logicChosen.ts'
import {objectiveMoved} from './objectiveMoved.ts'
import {puttingOnBoard} from './prepareCriteria.ts'
import {revealWhenDue} from './revealRound.ts'
import {completing} from './signOff.ts'

/** Moves the workshop one step on, if its gate lets it, or back, as a decision with a reason. (PHASE-1, PHASE-2) */
export async function movePhase(
  deps: Deps,
  services: Services,
  seat: Seat,
  move: Move,
): Promise<Result<{phase: Phase}>> {
  // Counting may take longer than anybody shall wait in the room's queue, so it comes first.
  if (move.move === 'next') await services.profiles.settle(seat.boardId)
  return act(deps, seat, 'movePhase', async room => {
    const {record, now} = room
    const board = await room.board()
    const to = decideMove(record, board, move, now)
    if (!to.ok) return to
    const by = seat.participantId
    const reply = {phase: to.value}
    if (move.move === 'back') {
      const decision: LoggedDecision = {
        id: deps.newId(),
        kind: 'stepped_back',
        subjectIds: [],
        text: move.reason,
        by,
        at: now,
      }
      const moved = {is: 'phaseMoved', from: record.phase, to: to.value, reason: move.reason} as const
      return committed(room, {by, events: [{is: 'decided', decision}, moved]}, reply)
    }
    const changed = [
      ...objectiveMoved(record, board, {id: deps.newId(), by, at: now}),
      ...logicChosen(record, board, {newId: deps.newId, by, at: now}),
    ]
    if (to.value === 'agree') {
      const told = changed.reduce((all, event) => reduceRecord(all, {at: now, by, event}), record)
      const frozen = freezeCandidate({record: told, now, logHead: room.logHead}, board, seat)
      if (!frozen.ok) return frozen
      const {content, work} = frozen.value
      const events = [...changed, ...work.events]
      // Whoever has signed this content before has signed it. (SIGN-4)
      const done = await completing(deps, seat, room, {...work, events, content})
      return done.ok ? ok({phase: done.value.agreed ? 'signed' : to.value}) : done
    }
    const {reason} = move
    const objective = board.meta.objective.trim()
    const phaseMoved = {is: 'phaseMoved', from: record.phase, to: to.value, reason, objective} as const
    const judged = to.value === 'evaluate' ? puttingOnBoard(record) : {events: [], changes: []}
    const moved = await committed(room, {by, ...judged, events: [...changed, ...judged.events, phaseMoved]}, reply)
    if (moved.ok) {
      await revealWhenDue(deps, room, seat.boardId)
      services.deadlines.watchOpen(seat.boardId, room.record)
    }
    return moved
  })
}
