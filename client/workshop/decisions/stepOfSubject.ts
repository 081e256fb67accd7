import type {Board} from '../../../shared/domain/board.ts'
import type {StepId} from '../stepOf.ts'

const aboutPriority: ReadonlySet<string> = new Set([
  'deselected',
  'broughtBack',
  'against_ranking',
  'priority_alignment',
  'unprofitable_top',
])

/** The step in which what an entry is about can be seen. */
export function stepOfSubject(id: string, kind: string, board: Board): StepId {
  const has = (records: ReadonlyMap<string, unknown>) => records.has(id)
  if (has(board.criteria)) return 'evaluate'
  if (has(board.clusters)) return 'needs'
  if (has(board.tiers) || aboutPriority.has(kind)) return 'prioritise'
  return 'segments'
}
