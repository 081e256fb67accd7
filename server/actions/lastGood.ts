import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Participant} from '../../shared/record/people.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {pacePerAddress} from '../access/pace.ts'
import type {Pace} from '../access/pace.ts'
import {may} from '../access/policies.ts'
import type {Deps} from '../deps.ts'
import {findLastGood, openLastGood} from '../rooms/lastGood.ts'
import {loadRecord} from '../rooms/recordLog.ts'
import type {Nothing, Seat} from './act.ts'
import {sharedLook} from './sharedLook.ts'

type Standing = {
  readonly damaged: boolean
  readonly lost: boolean
  readonly until: string | null
}
type Offer = Standing & {readonly mayOpen: boolean}

const nothingToMend: Standing = {damaged: false, lost: false, until: null}

/** Everybody whose board is damaged looks every few seconds, and each look reads its whole log. */
const looksForMs = 2000
/** Two who press at once, and once more when it was busy. */
const openings: Pace = {burst: 5, perSecond: 0.1}

export type LastGoodDesk = {
  /** What a damaged board still offers. (SYNC-14) */
  readonly see: (seat: Seat) => Promise<Result<Offer>>
  /** Opens it as it stood before the damage: a decision, said in the record. (SYNC-14) */
  readonly open: (seat: Seat) => Promise<Result<Nothing>>
}

/** Its room cannot be opened, so the seat is looked up beside it. */
export function lastGoodDesk(deps: Deps): LastGoodDesk {
  const ticks = () => deps.now().getTime()
  const looks = sharedLook((boardId: BoardId) => standingOf(deps, boardId), {forMs: looksForMs, ticks})
  const mayOpen = pacePerAddress(openings, ticks)
  return {
    see: async seat => {
      const actor = await actorOf(deps, seat)
      if (!actor.ok) return actor
      const standing = await looks.at(seat.boardId)
      if (!standing.ok) return standing
      const {damaged, lost} = standing.value
      return ok({...standing.value, mayOpen: damaged && !lost && may('restore', actor.value)})
    },
    open: async seat => {
      const actor = await actorOf(deps, seat)
      if (!actor.ok) return actor
      if (!may('restore', actor.value)) return refusal('right.missing')
      if (!mayOpen(seat.boardId)) return refusal('request.tooMany')
      looks.anew(seat.boardId)
      return openIt(deps, seat)
    },
  }
}

async function standingOf(deps: Deps, boardId: BoardId): Promise<Result<Standing>> {
  const closed = await isClosed(deps, boardId)
  if (!closed.ok) return closed
  if (!closed.value) return ok(nothingToMend)
  const found = await findLastGood(deps.store, deps.log, boardId)
  const isThere = found !== null && found !== 'nothing'
  return ok({damaged: found !== null, lost: found === 'nothing', until: isThere ? found.until : null})
}

async function openIt(deps: Deps, seat: Seat): Promise<Result<Nothing>> {
  const closed = await isClosed(deps, seat.boardId)
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
async function isClosed({hub}: Deps, boardId: BoardId): Promise<Result<boolean>> {
  const opened = await hub.decide(boardId, () => ok(false))
  return !opened.ok && opened.code === 'board.quarantined' ? ok(true) : opened
}

async function actorOf({store}: Deps, {boardId, participantId}: Seat): Promise<Result<Participant>> {
  const {record} = await loadRecord(store, boardId)
  const actor = record.participants.find(({id}) => id === participantId)
  if (!actor) return refusal('board.unknown')
  return actor.revoked ? refusal('session.revoked') : ok(actor)
}
