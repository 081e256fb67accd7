import type {Change} from '../domain/change.ts'
import type {Criterion} from '../domain/entities/criterion.ts'
import type {DepartmentId} from '../domain/entities/ids.ts'
import type {Mask} from './round.ts'

/**
 * A criterion before it stands on the board: known to those who lead and to the server, to nobody else. The document
 * gives the same bytes to everyone and keeps them, so it enters there when the workshop comes to `evaluate`. (PHASE-4)
 */
export type PreparedCriterion = Criterion & {
  /** Departments that will not judge it. (CRIT-4) */
  readonly notAsked: readonly DepartmentId[]
}

/** What is changed of one, who is asked by department; of one that is new, all of it. */
export type PreparedChange = Pick<PreparedCriterion, 'id'> &
  Partial<PreparedCriterion> & {readonly asks?: readonly Asks[] | undefined}
type Asks = {readonly departmentId: DepartmentId; readonly asked: boolean}

/** Who is not asked, after some departments were said to be asked or not. */
export function notAskedAfter(notAsked: readonly DepartmentId[], asks: readonly Asks[]): readonly DepartmentId[] {
  return asks.reduce((left, {departmentId, asked}) => {
    const others = left.filter(id => id !== departmentId)
    return asked ? others : [...others, departmentId]
  }, notAsked)
}

/** What is kept from whom already while nobody is told so: amounts are hidden from the import on. (CRIT-5) */
export function preparedMasks(prepared: readonly PreparedCriterion[]): readonly Mask[] {
  return prepared
    .filter(({notAsked}) => notAsked.length > 0)
    .map(({id, kind, notAsked}) => ({criterionId: id, departmentIds: notAsked, kind}))
}

/** Puts them on the board, as they were prepared. */
export function preparedChanges(prepared: readonly PreparedCriterion[]): readonly Change[] {
  return prepared.map(({id, notAsked: _notAsked, ...fields}): Change => ({do: 'create', kind: 'criteria', id, fields}))
}
