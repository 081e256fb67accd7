import type {Board, RecordKind} from './board.ts'

/** A live record of any kind by its id, as a plain object of its fields; undefined when there is none. */
export function recordOf(
  board: Board,
  kind: RecordKind | 'meta',
  id: string,
): Readonly<Record<string, unknown>> | undefined {
  if (kind === 'meta') return board.meta
  const records: ReadonlyMap<string, Readonly<Record<string, unknown>>> = board[kind]
  return records.get(id)
}
