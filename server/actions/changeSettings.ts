import type {Result} from '../../shared/std/result.ts'
import {ok} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import {decideSettings} from './decideSettings.ts'
import type {SettingsChange} from './decideSettings.ts'
import {revealWhenDue} from './revealRound.ts'
import {refuseLoosening} from './refuseLoosening.ts'
import type {Services} from './services.ts'

/** Changes settings of the workshop, privacy only in the direction of more. (BAL-9) */
export async function changeSettings(
  deps: Deps,
  services: Services,
  seat: Seat,
  change: SettingsChange,
): Promise<Result<Nothing>> {
  return act(deps, seat, 'changeSettings', async room => {
    const set = decideSettings(room.record, change)
    if (!set.ok && set.code === 'privacy.loosened')
      return refuseLoosening(room, seat, change.hiddenUntilReveal === false ? 'hiddenUntilReveal' : 'names')
    if (!set.ok) return set
    if (Object.keys(set.value).length === 0) return ok({})
    const events = [{is: 'settingsChanged', set: set.value}] as const
    const changed = await committed(room, {by: seat.participantId, events}, {})
    if (changed.ok && set.value.revealWhen !== undefined) {
      await revealWhenDue(deps, room, seat.boardId)
      services.deadlines.watchOpen(seat.boardId, room.record)
    }
    return changed
  })
}
