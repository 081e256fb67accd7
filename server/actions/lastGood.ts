import type {Participant} from '../../shared/record/people.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {may} from '../access/policies.ts'
import type {Deps} from '../deps.ts'
import {findLastGood, openLastGood} from '../rooms/lastGood.ts'
import {loadRecord} from '../rooms/recordLog.ts'
import type {Nothing, Seat} from './act.ts'

type Standing = {
  readonly damaged: boolean
  readonly lost: boolean
  readonly until: string | null
  readonly mayOpen: boolean
}

const nothingToMend: Standing = {damaged: false, lost: false, until: null, mayOpen: false}

/** What a damaged board still offers. Its room cannot be opened, so the seat is looked up beside it. (SYNC-14) */
export async function seeLastGood(deps: Deps, seat: Seat): Promise<Result<Standing>> {
  const actor = await actorOf(deps, seat)
  if (!actor.ok) return actor
  const closed = await isClosed(deps, seat)
  if (!closed.ok) return closed
  if (!closed.value) return ok(nothingToMend)
  const found = await findLastGood(deps.store, deps.log, seat.boardId)
  const isThere = found !== null && found !== 'nothing'
  return ok({
    damaged: found !== null,
    lost: found === 'nothing',
    until: isThere ? found.until : null,
    mayOpen: isThere && may('restore', actor.value),
  })
}

/** Opens a damaged board as it stood before the damage: a decision, said in the record. (SYNC-14) */
export async function openTheLastGood(deps: Deps, seat: Seat): Promise<Result<Nothing>> {
  const actor = await actorOf(deps, seat)
  if (!actor.ok) return actor
  if (!may('restore', actor.value)) return refusal('right.missing')
  const closed = await isClosed(deps, seat)
  if (!closed.ok) return closed
  if (!closed.value) return refusal('board.busy')
  const found = await findLastGood(deps.store, deps.log, seat.boardId)
  if (found === null) return refusal('board.busy')
  if (found === 'nothing') return refusal('board.quarantined')
  const outcome = await openLastGood(deps.store, seat.boardId, found, {
    id: deps.newId(),
    kind: 'opened_last_good',
    subjectIds: [],
    text: '',
    by: seat.participantId,
    at: deps.now().toISOString(),
  })
  return outcome === 'committed' ? ok({}) : refusal('board.busy')
}

/** A room that is open holds everything that was called saved, whatever became of the rows since: nobody goes back. */
async function isClosed({hub}: Deps, {boardId}: Seat): Promise<Result<boolean>> {
  const opened = await hub.decide(boardId, () => ok(false))
  return !opened.ok && opened.code === 'board.quarantined' ? ok(true) : opened
}

async function actorOf({store}: Deps, {boardId, participantId}: Seat): Promise<Result<Participant>> {
  const {record} = await loadRecord(store, boardId)
  const actor = record.participants.find(({id}) => id === participantId)
  if (!actor) return refusal('board.unknown')
  return actor.revoked ? refusal('session.revoked') : ok(actor)
}
