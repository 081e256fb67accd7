import type {Board} from './board.ts'
import type {SegmentId} from './entities/ids.ts'

/** What the plan says of every placed segment, in the order in which one fills it in. */
const planFields = ['owner', 'offer', 'salesLogic', 'channel', 'message', 'firstAction', 'firstActionOn'] as const
export type PlanField = (typeof planFields)[number]

/** What of it is still empty: told as a count, and none of it stops anybody but what a check asks for. (PLAN-6) */
export function leftInPlan(board: Board, id: SegmentId): readonly PlanField[] {
  const segment = board.segments.get(id)
  if (!segment) return []
  const {ownerDepartmentId, offer, salesLogic, message, firstAction, firstActionOn} = segment
  const isThere: Readonly<Record<PlanField, boolean>> = {
    owner: ownerDepartmentId !== null,
    offer: offer.trim() !== '',
    salesLogic: salesLogic !== null,
    channel: [...board.cells.values()].some(({segmentId}) => segmentId === id),
    message: message.trim() !== '',
    firstAction: firstAction.trim() !== '',
    firstActionOn: firstActionOn !== null,
  }
  return planFields.filter(field => !isThere[field])
}
