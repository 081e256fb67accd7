import type {Scalar} from '../../std/field.ts'
import type {Board, RecordKind} from '../board.ts'
import {recordFields} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {recordOf} from '../recordOf.ts'

/** Adds, replaces or drops (`value: null`) one member of a set (`value: true`) or one entry of a map. */
export function changeMember(
  board: Board,
  input: {kind: RecordKind; id: string; field: string; key: string; value: Scalar},
): Decision {
  const {kind, id, field, key, value} = input
  const described = Object.entries(recordFields[kind]).find(([name]) => name === field)?.[1]
  if (described?.is !== 'set' && described?.is !== 'map') return refuse('record.malformed', {field})
  const record = recordOf(board, kind, id)
  if (!record) return refuse('record.unknown')
  const present = record[field]
  if (!(present instanceof Set) && !(present instanceof Map)) return refuse('record.malformed', {field})
  if (value === null) return present.has(key) ? change({do: 'drop', kind, id, field, key}) : noChange
  const fits = described.is === 'set' ? described.accepts(key) && value === true : described.accepts(value)
  if (!fits) return refuse('record.malformed', {field})
  if (described.is === 'set' && present.has(key)) return noChange
  if (!present.has(key) && present.size >= described.max) return refuse('record.malformed', {field})
  return change({do: 'put', kind, id, field, key, value})
}
