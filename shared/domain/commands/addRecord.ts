import type {Board, RecordKind} from '../board.ts'
import {recordFields} from '../board.ts'
import type {Decision, NewFields} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {recordOf} from '../recordOf.ts'

/** Puts a new record on the board; the caller made its id, so doing it twice is doing it once. */
export function addRecord(board: Board, input: {kind: RecordKind; id: string; fields: NewFields}): Decision {
  const {kind, id, fields} = input
  if (recordOf(board, kind, id)) return noChange
  const described = new Map(Object.entries(recordFields[kind]))
  const unknown = Object.keys(fields).find(name => !described.has(name))
  if (unknown !== undefined) return refuse('record.malformed', {field: unknown})
  return change({do: 'create', kind, id, fields})
}
