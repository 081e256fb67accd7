import type {Check} from './check.ts'
import {isBlank, onceWhen} from './check.ts'
import {foundAbout} from './finding.ts'

/** Departments that will have to serve the segments, and are easily forgotten. */
const downstream = ['product', 'service'] as const

export const frameChecks = {
  'frame.no_objective': view => onceWhen(isBlank(view.objective.text)),

  'frame.one_department': view => onceWhen(view.departments.filter(({voices}) => voices > 0).length < 2),

  'frame.downstream_missing': view =>
    downstream
      .filter(id => !view.departments.some(department => department.id === id && department.voices > 0))
      .map(id => foundAbout('department', id)),
} as const satisfies Record<string, Check>
