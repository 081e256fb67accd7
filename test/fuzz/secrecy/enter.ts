import type {Deps} from '../../../server/deps.ts'
import type {Wire} from '../../../server/rooms/connection.ts'
import type {Attached} from '../../../server/rooms/hub.ts'
import type {Limits} from '../../../server/rooms/limits.ts'
import {showSeat, welcome} from '../../../server/rooms/welcome.ts'
import type {Knock, TurnedAway} from '../../../server/rooms/welcome.ts'

/** Through both halves of the door, as a socket comes. */
export async function enter(deps: Deps, limits: Limits, wire: Wire, knock: Knock): Promise<Attached | TurnedAway> {
  const shown = await showSeat(deps, knock)
  return 'why' in shown ? shown : welcome(deps, limits, wire, shown)
}
