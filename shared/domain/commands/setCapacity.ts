import type {Board} from '../board.ts'
import type {Decision} from '../change.ts'
import {changeField} from './changeField.ts'
import type {DepartmentId} from '../entities/ids.ts'

/** Says how many contacts a department can make in a quarter; null takes the word back. The others' stay. (PLAN-8) */
export function setCapacity(
  board: Board,
  {departmentId, contacts}: {departmentId: DepartmentId; contacts: number | null},
): Decision {
  const others = Object.entries(board.meta.capacities).filter(([id]) => id !== departmentId)
  const value = Object.fromEntries(contacts === null ? others : [...others, [departmentId, contacts]])
  return changeField(board, {kind: 'meta', id: 'meta', field: 'capacities', value})
}
