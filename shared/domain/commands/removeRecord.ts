import type {Board, RecordKind} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, noChange} from '../change.ts'
import {recordOf} from '../recordOf.ts'

/** Takes a record off the board. It can be brought back: undo, restore. */
export function removeRecord(board: Board, input: {kind: RecordKind; id: string}): Decision {
  if (!recordOf(board, input.kind, input.id)) return noChange
  return change({do: 'remove', kind: input.kind, id: input.id})
}
