import type {Board} from '../../../shared/domain/board.ts'
import type {AttributeId} from '../../../shared/domain/entities/ids.ts'

/** In how many segments' rules each attribute stands. A segment that was merged into another has no rule any more. */
export function usedIn(board: Board): ReadonlyMap<AttributeId, number> {
  const segments = new Map<AttributeId, Set<string>>()
  for (const {attributeId, segmentId} of board.conditions.values()) {
    if (attributeId === null || segmentId === null) continue
    if (board.segments.get(segmentId)?.mergedInto !== null) continue
    segments.set(attributeId, (segments.get(attributeId) ?? new Set()).add(segmentId))
  }
  return new Map([...segments].map(([id, users]) => [id, users.size]))
}
