import type {PrivacyField} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {DecisionRoom} from '../rooms/hub.ts'
import type {Seat} from './act.ts'
import {committed} from './act.ts'

/** Each try is one line; whoever tries for hours fills no log. */
const mostLogged = 50

/** Says no, and writes down for everybody to read that somebody asked. (BAL-9) */
export async function refuseLoosening(
  room: DecisionRoom,
  seat: Pick<Seat, 'participantId'>,
  field: PrivacyField,
): Promise<Result<never>> {
  if (room.record.refusedLoosenings.length < mostLogged) {
    const told = await committed(room, {by: seat.participantId, events: [{is: 'looseningRefused', field}]}, {})
    if (!told.ok) return told
  }
  return refusal('privacy.loosened', {field})
}
