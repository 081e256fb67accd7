import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {currentJoinToken, renewLink} from '../access/links.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'

/** The secret with which others join; for those who lead. */
export async function readJoinToken(deps: Deps, seat: Seat): Promise<Result<{readonly token: string}>> {
  return act(deps, seat, 'invite', async () => presentToken(deps, seat))
}

/** A new link; the old one no longer opens the door. */
export async function renewJoinLink(deps: Deps, seat: Seat): Promise<Result<{readonly token: string}>> {
  return act(deps, seat, 'invite', async room => {
    const renewed = await committed(room, {by: seat.participantId, statements: [renewLink(seat.boardId)]}, {})
    return renewed.ok ? presentToken(deps, seat) : renewed
  })
}

async function presentToken(deps: Deps, seat: Seat): Promise<Result<{readonly token: string}>> {
  const token = await currentJoinToken(deps.store, deps.key, seat.boardId)
  return token === null ? refusal('board.unknown') : ok({token})
}
