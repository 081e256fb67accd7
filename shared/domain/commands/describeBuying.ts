import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import type {SegmentId} from '../entities/ids.ts'
import type {BuyingDriver, Collaboration, Solution} from '../entities/segment.ts'
import {impliedSalesLogic} from '../salesLogic.ts'

/** Says how these customers buy. Where the answers leave no choice, the sales logic follows. (SEG-5) */
export function describeBuying(
  board: Board,
  input: {
    id: SegmentId
    set: {
      readonly driver?: BuyingDriver | null
      readonly solution?: Solution | null
      readonly collaboration?: Collaboration | null
    }
  },
): Decision {
  const {id, set} = input
  const segment = board.segments.get(id)
  if (!segment || segment.mergedInto !== null) return refuse('segment.unknown')
  const {driver, solution, collaboration} = {...segment, ...set}
  const salesLogic = impliedSalesLogic(solution, collaboration) ?? segment.salesLogic
  const next = {driver, solution, collaboration, salesLogic}
  const fields = ['driver', 'solution', 'collaboration', 'salesLogic'] as const
  const changed = fields.filter(field => next[field] !== segment[field])
  if (changed.length === 0) return noChange
  return change(...changed.map((field): Change => ({do: 'set', kind: 'segments', id, field, value: next[field]})))
}
