import type {CheckView, DeselectionView} from '../../../../../shared/domain/checks/checkView.ts'
import type {CheckCase} from '../checkCase.ts'
import {answers, edited, segment} from '../cleanView.ts'

const decided = (view: CheckView, kind: string, ...subjectIds: readonly string[]): CheckView => ({
  ...view,
  decisions: [{kind, subjectIds}],
})

/** Marketing turns sales' first two around. */
const turned = (view: CheckView): CheckView =>
  answers(view, cell => ({
    ...cell,
    departments: cell.departments.map(each =>
      each.departmentId === 'marketing' && (cell.segmentId === 's1' || cell.segmentId === 's2')
        ? {...each, scores: [cell.segmentId === 's1' ? 6 : 7]}
        : each,
    ),
  }))

const complete: DeselectionView = {
  reason: 'other',
  reasonText: 'They buy through a tender',
  exitTreatment: 'Partner',
  revisitTrigger: '2027-01-01',
  owned: true,
}

export const priorityCases = {
  'priority.sales_marketing_differ': {
    rule: 'TIER-4',
    fires: turned,
    subjects: [[]],
    clears: view => decided(view, 'priority_alignment'),
    silent: {
      'one in common is enough': view =>
        answers(view, cell => ({
          ...cell,
          departments: cell.departments.map(each =>
            each.departmentId === 'marketing' && cell.segmentId !== 's4' ? {...each, scores: [7]} : each,
          ),
        })),
      'who fails a must-have is nobody’s first (CRIT-3)': view => {
        const cells = turned(view)
        const [criterion] = cells.criteria
        return criterion === undefined ? view : {...cells, criteria: edited(cells.criteria, criterion.id, {below: 9})}
      },
      'where marketing has judged nothing there is nothing to compare': view =>
        answers(turned(view), cell => ({
          ...cell,
          departments: cell.departments.filter(({departmentId}) => departmentId !== 'marketing'),
        })),
    },
  },
  'priority.against_ranking': {
    rule: 'TIER-6',
    fires: view => segment(segment(view, 's1', {tierIds: ['t2']}), 's3', {tierIds: ['t1']}),
    subjects: [['s3', 's1']],
    clears: view => decided(view, 'against_ranking', 's1', 's3'),
    silent: {
      'nobody stands against the ranking in the same tier': view =>
        segment(segment(view, 's1', {tierIds: ['t2']}), 's3', {tierIds: ['t2']}),
    },
  },
  'priority.unplaced': {
    rule: 'TIER-2',
    fires: view =>
      segment(segment(segment(view, 's1', {tierIds: ['t1', 't2']}), 's3', {tierIds: []}), 's4', {tierIds: ['t3']}),
    subjects: [['s1'], ['s3'], ['s4']],
    clears: view =>
      segment(segment(segment(view, 's1', {tierIds: ['t1']}), 's3', {tierIds: ['t2']}), 's4', {tierIds: []}),
  },
  'priority.no_choice': {
    rule: 'TIER-5',
    fires: view => segment(segment(view, 's2', {tierIds: ['t1']}), 's3', {tierIds: ['t1']}),
    subjects: [[]],
    clears: view => segment(view, 's3', {tierIds: ['t2']}),
    silent: {
      'not placed yet is not the same tier': view => ({
        ...view,
        segments: view.segments.map(each => ({...each, tierIds: []})),
      }),
    },
  },
  'priority.no_deselection': {
    rule: 'DESEL-4',
    fires: view => segment(view, 's4', {deselection: null}),
    subjects: [[]],
    clears: view => decided(view, 'no_deselection'),
  },
  'deselect.incomplete': {
    rule: 'DESEL-2',
    fires: view => segment(view, 's4', {deselection: {...complete, reasonText: ' '}}),
    subjects: [['s4']],
    clears: view => segment(view, 's4', {deselection: complete}),
  },
  'deselect.no_owner': {
    rule: 'DESEL-2',
    fires: view => segment(view, 's4', {deselection: {...complete, owned: false}}),
    subjects: [['s4']],
    clears: view => segment(view, 's4', {deselection: complete}),
  },
  'deselect.not_looked_at': {
    rule: 'DESEL-5',
    fires: view => ({...view, notLookedAt: ['s4', 's2']}),
    subjects: [['s2'], ['s4']],
    clears: view => ({...view, notLookedAt: []}),
  },
  'priority.unprofitable_top': {
    rule: 'TIER-5',
    fires: view => segment(view, 's1', {contribution: -1}),
    subjects: [['s1']],
    clears: view => decided(view, 'unprofitable_top', 's1'),
    silent: {
      'CRIT-5 whoever may not see the figure is told nothing about it': view =>
        segment(view, 's1', {contribution: null}),
      'a losing segment further down': view => segment(view, 's3', {contribution: -1}),
    },
  },
  'tier.no_rule': {
    rule: 'TIER-3',
    fires: view => ({...view, tiers: edited(view.tiers, 't2', {rule: ' '})}),
    subjects: [['t2']],
    clears: view => ({...view, tiers: edited(view.tiers, 't2', {rule: 'A visit twice a year'})}),
  },
} as const satisfies Record<string, CheckCase>

export const deselectionCases: Readonly<Record<string, Partial<DeselectionView>>> = {
  'no reason': {reason: null},
  'no treatment': {exitTreatment: ''},
  'no trigger': {revisitTrigger: '  '},
}
export const completeDeselection = complete
