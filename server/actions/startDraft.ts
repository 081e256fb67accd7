import {phaseTable} from '../../shared/record/phaseTable.ts'
import type {LoggedDecision} from '../../shared/record/state.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Seat} from './act.ts'
import {act, committed} from './act.ts'
import {withKinds} from './changeMasks.ts'
import {storedVersion} from './modelRows.ts'

/**
 * Starts the next round from the agreed version: the same board, segments and ids, in a new document. The version
 * stays as it is; scores, signatures and exceptions are asked for anew. (VER-5)
 */
export async function startDraft(deps: Deps, seat: Seat, from: number): Promise<Result<{epoch: number}>> {
  return act(deps, seat, 'startDraft', async room => {
    const {phase, versions} = room.record
    if (phaseTable[phase].newDraft === 'refuse') return refusal('phase.notAllowed', {phase})
    const stored = versions.at(-1)?.number === from ? await storedVersion(deps.store, seat.boardId, from) : null
    if (!stored) return refusal('model.unknown')
    const by = seat.participantId
    const decision: LoggedDecision = {
      id: deps.newId(),
      kind: 'next_round',
      subjectIds: [String(from)],
      text: '',
      by,
      at: room.now,
    }
    const deselected = stored.model.content.deselections.map(({segmentId}) => asId<'segment'>(segmentId))
    const masks = withKinds(room.record.masks, room.record.masks, (await room.board()).criteria)
    const opened = {is: 'draftOpened', from, deselected, ...(masks.length > 0 ? {masks} : {})} as const
    const events = [{is: 'decided', decision} as const, opened]
    return committed(room, {by, events, opensDraft: true}, {epoch: room.epoch + 1})
  })
}
