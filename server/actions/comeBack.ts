import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {LoggedDecision} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {giveSeat, takeSeatAway} from '../access/seats.ts'
import {findWayBack, takeWayBack} from '../access/waysBack.ts'
import type {Deps} from '../deps.ts'
import {freshResumeToken} from './resumeLinks.ts'
import type {Seated} from './seated.ts'

/**
 * Takes a facilitator's seat by the way back that whoever runs the server has made to it: a decision in the log, and
 * every other browser and link of the seat is worth nothing from then on. (JOIN-11)
 *
 * The seat must still be what it was made for: what was taken back, or leads no more, stays so.
 */
export async function comeBack(
  deps: Deps,
  input: {readonly boardId: BoardId; readonly token: string; readonly browserSecret: string},
): Promise<Result<Seated>> {
  const {boardId, token, browserSecret} = input
  const way = await findWayBack(deps.store, boardId, token, deps.now().toISOString())
  if (way === null) return refusal('wayBack.used')
  const {participantId, madeAt} = way
  const seated = await deps.hub.decide<Seated>(boardId, async room => {
    const participant = room.record.participants.find(({id}) => id === participantId)
    if (!participant || participant.revoked || participant.role !== 'facilitator') return refusal('wayBack.used')
    const by = participant.id
    const decision: LoggedDecision = {
      id: deps.newId(),
      kind: 'came_back',
      subjectIds: [],
      text: '',
      madeAt,
      by,
      at: room.now,
    }
    const next = freshResumeToken(deps, boardId, by)
    const statements = [
      ...takeWayBack(boardId, by, token),
      takeSeatAway(boardId, by),
      giveSeat(boardId, by, browserSecret, room.now),
      next.row,
    ]
    const outcome = await room.commit({by, events: [{is: 'decided', decision}], statements})
    return outcome === 'committed'
      ? ok({participant, epoch: room.epoch, resumeToken: next.token})
      : refusal('wayBack.used')
  })
  if (seated.ok) deps.hub.closeSeats(boardId, [participantId], 'notYours')
  return seated
}
