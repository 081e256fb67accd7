import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {currentLink, renewLink} from '../access/links.ts'
import type {JoinLink} from '../access/links.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'

/** With which others join; for those who lead. */
export async function readJoinLink(deps: Deps, seat: Seat): Promise<Result<JoinLink>> {
  return act(deps, seat, 'invite', async () => presentLink(deps, seat))
}

/** A new link; the old one no longer opens the door. */
export async function renewJoinLink(deps: Deps, seat: Seat): Promise<Result<JoinLink>> {
  return act(deps, seat, 'invite', async room => {
    const renewed = await committed(room, {by: seat.participantId, statements: [renewLink(seat.boardId, room.now)]}, {})
    return renewed.ok ? presentLink(deps, seat) : renewed
  })
}

async function presentLink(deps: Deps, seat: Seat): Promise<Result<JoinLink>> {
  const link = await currentLink(deps.store, deps.key, seat.boardId)
  return link ? ok(link) : refusal('board.unknown')
}
