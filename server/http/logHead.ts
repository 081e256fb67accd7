import type {Context} from 'hono'
import {ok} from '../../shared/std/result.ts'
import {act} from '../actions/act.ts'
import type {Seat} from '../actions/act.ts'
import type {Deps} from '../deps.ts'

export const logHeadHeader = 'x-enig-log-head'

/**
 * Where the decision log stands goes with whatever leaves the house, signed: not in the model itself, whose bytes are
 * the same each time. (LOG-9, EXP-1)
 */
export async function tellLogHead(deps: Deps, c: Context, seat: Seat): Promise<void> {
  const head = await act(deps, seat, 'consult', ({logHead, now}) =>
    ok(deps.signer.signHead(seat.boardId, logHead, now)),
  )
  if (head.ok) c.header(logHeadHeader, JSON.stringify(head.value))
}
