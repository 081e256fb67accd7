import type {Board} from './board.ts'

/** What stands on the board under this id, by its name or statement; null for what is not there (any more). */
export function subjectName(board: Board, id: string): string | null {
  const {segments, criteria, clusters, tiers, attributes, contents} = board
  const named = held(segments, id) ?? held(criteria, id) ?? held(tiers, id) ?? held(attributes, id)
  if (named) return named.name
  return held(clusters, id)?.title ?? held(contents, id)?.title ?? null
}

function held<Item>(records: ReadonlyMap<string, Item>, id: string): Item | undefined {
  return records.get(id)
}
