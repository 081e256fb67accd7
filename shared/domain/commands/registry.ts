import type {Board} from '../board.ts'
import type {Decision} from '../change.ts'
import {addAttribute} from './addAttribute.ts'
import {addCluster} from './addCluster.ts'
import {addCondition} from './addCondition.ts'
import {addDefaultCriteria} from './addDefaultCriteria.ts'
import {addNote} from './addNote.ts'
import {addRecord} from './addRecord.ts'
import {addSegment} from './addSegment.ts'
import {changeCondition} from './changeCondition.ts'
import {changeField} from './changeField.ts'
import {changeLadder} from './changeLadder.ts'
import {changeMember} from './changeMember.ts'
import {describeBuying} from './describeBuying.ts'
import {deselectSegment} from './deselectSegment.ts'
import {duplicateSegment} from './duplicateSegment.ts'
import {editText} from './editText.ts'
import {mergeClusters} from './mergeClusters.ts'
import {mergeSegments} from './mergeSegments.ts'
import {moveCluster} from './moveCluster.ts'
import {moveCondition} from './moveCondition.ts'
import {moveNote} from './moveNote.ts'
import {moveSegment} from './moveSegment.ts'
import {placeSegments} from './placeSegments.ts'
import {planActivity} from './planActivity.ts'
import {rankDriver} from './rankDriver.ts'
import {removeCluster} from './removeCluster.ts'
import {removeCondition} from './removeCondition.ts'
import {removeRecord} from './removeRecord.ts'
import {removeSegment} from './removeSegment.ts'
import {reorderSegment} from './reorderSegment.ts'
import {setCapacity} from './setCapacity.ts'
import {takeBack} from './takeBack.ts'
import {writeCommitment} from './writeCommitment.ts'

/**
 * Everything a person can do to the board, by name: an unsent command is kept as name and input and can be
 * replayed against the board of then. Inputs are plain data; ids and ranks come from the caller.
 */
export const commands = {
  addAttribute,
  addCluster,
  addCondition,
  addDefaultCriteria,
  addNote,
  addRecord,
  addSegment,
  changeCondition,
  changeField,
  changeLadder,
  changeMember,
  describeBuying,
  deselectSegment,
  duplicateSegment,
  editText,
  mergeClusters,
  mergeSegments,
  moveCluster,
  moveCondition,
  moveNote,
  moveSegment,
  placeSegments,
  planActivity,
  rankDriver,
  removeCluster,
  removeCondition,
  removeRecord,
  removeSegment,
  reorderSegment,
  setCapacity,
  takeBack,
  writeCommitment,
} as const satisfies Record<string, (board: Board, input: never) => Decision>

export type CommandName = keyof typeof commands
export type CommandInput<Name extends CommandName> = Parameters<(typeof commands)[Name]>[1]
