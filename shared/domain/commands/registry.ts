import type {Board} from '../board.ts'
import type {Decision} from '../change.ts'
import {addRecord} from './addRecord.ts'
import {changeField} from './changeField.ts'
import {changeMember} from './changeMember.ts'
import {deselectSegment} from './deselectSegment.ts'
import {editText} from './editText.ts'
import {moveSegment} from './moveSegment.ts'
import {removeRecord} from './removeRecord.ts'

/**
 * Everything a person can do to the board, by name: an unsent command is kept as name and input and can be
 * replayed against the board of then. Inputs are plain data; ids and ranks come from the caller.
 */
export const commands = {
  addRecord,
  changeField,
  changeMember,
  deselectSegment,
  editText,
  moveSegment,
  removeRecord,
} as const satisfies Record<string, (board: Board, input: never) => Decision>

export type CommandName = keyof typeof commands
export type CommandInput<Name extends CommandName> = Parameters<(typeof commands)[Name]>[1]
