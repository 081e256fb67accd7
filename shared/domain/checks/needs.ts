import type {Check} from './check.ts'
import {foundAbout} from './finding.ts'

export const needsChecks = {
  /** FRAME-4: a department in which nobody votes is not asked for notes. */
  'needs.department_silent': view =>
    view.departments
      .filter(({voters, customerNotes}) => voters > 0 && customerNotes === 0)
      .map(({id}) => foundAbout('department', id)),

  'needs.inside_out': view =>
    view.clusters
      .filter(({notes, customerNotes}) => notes > 0 && customerNotes === 0)
      .map(({id}) => foundAbout('cluster', id)),

  'needs.assumption_only': view =>
    view.clusters
      .filter(({notes, assumptionNotes}) => notes > 0 && assumptionNotes === notes)
      .map(({id}) => foundAbout('cluster', id)),
} as const satisfies Record<string, Check>
