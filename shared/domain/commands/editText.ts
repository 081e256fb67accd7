import type {Board, RecordKind} from '../board.ts'
import {recordFields} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {metaFields} from '../entities/meta.ts'
import {recordOf} from '../recordOf.ts'

/** Makes a text of a record read `to`; only the part that differs is written, so others' typing survives. */
export function editText(
  board: Board,
  input: {kind: RecordKind | 'meta'; id: string; field: string; to: string},
): Decision {
  const {kind, id, field, to} = input
  const fields = kind === 'meta' ? metaFields : recordFields[kind]
  const described = Object.entries(fields).find(([name]) => name === field)?.[1]
  if (described?.is !== 'text' || to.length > described.max) return refuse('record.malformed', {field})
  const record = recordOf(board, kind, id)
  if (!record) return refuse('record.unknown')
  if (record[field] === to) return noChange
  return change({do: 'text', kind, id, field, to})
}
