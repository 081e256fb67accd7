import type {CheckCase} from '../checkCase.ts'
import {department, edited} from '../cleanView.ts'

export const needsCases = {
  'needs.department_silent': {
    rule: 'NEED-1',
    fires: view => department(view, 'medical', {customerNotes: 0}),
    subjects: [['medical']],
    clears: view => department(view, 'medical', {customerNotes: 1}),
    silent: {
      'FRAME-4 a facilitator who is alone and does not vote is not asked': view =>
        department(view, 'sales', {voters: 0, customerNotes: 0}),
    },
  },
  'needs.inside_out': {
    rule: 'NEED-2',
    fires: view => ({...view, clusters: edited(view.clusters, 'k4', {customerNotes: 0})}),
    subjects: [['k4']],
    clears: view => ({...view, clusters: edited(view.clusters, 'k4', {notes: 2, customerNotes: 1})}),
    silent: {
      'an empty cluster describes nobody': view => ({
        ...view,
        clusters: edited(view.clusters, 'k4', {notes: 0, customerNotes: 0}),
      }),
    },
  },
  'needs.assumption_only': {
    rule: 'NEED-2',
    fires: view => ({...view, clusters: edited(view.clusters, 'k1', {assumptionNotes: 2})}),
    subjects: [['k1']],
    clears: view => ({...view, clusters: edited(view.clusters, 'k1', {assumptionNotes: 1})}),
  },
} as const satisfies Record<string, CheckCase>
