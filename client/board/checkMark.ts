import type {CheckId} from '../../shared/domain/checks/catalogue.ts'
import type {Finding} from '../../shared/domain/checks/finding.ts'

/** Marks the place that answers these checks, where their things are not drawn one by one. */
export function checkMark(...ids: readonly CheckId[]): {readonly 'data-check': string} {
  return {'data-check': ids.join(' ')}
}

/** What a finding is looked for by: the place for this check and these things, then each of them, then the check. */
export function marksOf({id, subjects}: Pick<Finding, 'id' | 'subjects'>): readonly string[] {
  if (subjects.length === 0) return []
  const together = subjects.join(' ')
  return [...new Set([`${id} ${together}`, together, ...subjects, id])]
}
