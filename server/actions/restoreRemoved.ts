import type {Change} from '../../shared/domain/change.ts'
import {mayWrite} from '../../shared/domain/openFields.ts'
import {recordOf} from '../../shared/domain/recordOf.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import {momentOf} from '../rooms/rights.ts'
import {readRestorePoint} from '../rooms/restorePoints.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'

/**
 * Brings back what one removal took off and what is still off: everything that was written since, also into the removed
 * records, stays. What the phase has closed stays closed. (T8, SYNC-9, PHASE-3)
 */
export async function restoreRemoved(
  deps: Deps,
  seat: Seat,
  removalId: string,
): Promise<Result<{readonly records: number}>> {
  return act(deps, seat, 'restore', async room => {
    const {phase} = room.record
    const records = await readRestorePoint(deps.store, seat.boardId, removalId)
    if (!records) return refusal('record.unknown')
    const board = await room.board()
    const gone = records.filter(({kind, id}) => !recordOf(board, kind, id))
    const moment = momentOf(room.record)
    if (gone.some(({kind}) => !mayWrite({...moment, leads: true, kind, field: null})))
      return refusal('phase.closed', {phase})
    const changes = gone.map(({kind, id}): Change => ({do: 'restore', kind, id}))
    const event = {is: 'recordsRestored', removalId, records: gone.length} as const
    return committed(room, {by: seat.participantId, events: [event], changes}, {records: gone.length})
  })
}
