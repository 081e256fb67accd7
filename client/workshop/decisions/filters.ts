import type {DecisionEntry} from '../../../shared/contract/decisionLog.ts'

export const allDecisions = 'decisions'
export const everything = 'everything'

export type Filters = {
  /** A kind, or one of the two above. */
  readonly kind: string
  readonly department: string | null
  readonly segment: string | null
  readonly text: string
}

export const noFilters: Filters = {kind: allDecisions, department: null, segment: null, text: ''}

/** `words`: all that a reader sees of an entry, to look for words in. */
export function fitsFilters(entry: DecisionEntry, filters: Filters, words: (entry: DecisionEntry) => string): boolean {
  const {kind, department, segment, text} = filters
  if (!isOfKind(entry, kind)) return false
  if (department !== null && entry.departmentId !== department) return false
  if (segment !== null && !entry.subjectIds.includes(segment)) return false
  return text.trim() === '' || words(entry).toLocaleLowerCase().includes(text.trim().toLocaleLowerCase())
}

export function isOfKind(entry: DecisionEntry, kind: string): boolean {
  return kind === everything || (kind === allDecisions ? entry.isDecision : entry.kind === kind)
}
