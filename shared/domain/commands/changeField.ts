import type {Scalar} from '../../std/field.ts'
import type {Board, RecordKind} from '../board.ts'
import {recordFields} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {metaFields} from '../entities/meta.ts'
import {recordOf} from '../recordOf.ts'

/** Gives one plain field of one record a new value. */
export function changeField(
  board: Board,
  input: {kind: RecordKind | 'meta'; id: string; field: string; value: Scalar},
): Decision {
  const {kind, id, field, value} = input
  const fields = kind === 'meta' ? metaFields : recordFields[kind]
  const described = Object.entries(fields).find(([name]) => name === field)?.[1]
  if (described?.is !== 'value' || !described.accepts(value)) return refuse('record.malformed', {field})
  const record = recordOf(board, kind, id)
  if (!record) return refuse('record.unknown')
  if (record[field] === value) return noChange
  return change({do: 'set', kind, id, field, value})
}
