import type {CheckView} from '../../../../../shared/domain/checks/checkView.ts'
import type {CheckCase} from '../checkCase.ts'
import {answers, department, edited, scored, weighed} from '../cleanView.ts'

const even = {prof: 0.25, grow: 0.25, cost: 0.25, comp: 0.25}

const silenced = (view: CheckView, departmentId: string): CheckView =>
  answers(view, cell => ({
    ...cell,
    departments: cell.departments.filter(each => each.departmentId !== departmentId),
  }))

const disagreed = (view: CheckView): CheckView =>
  scored(scored(view, 's2', 'prof', 'sales', [9]), 's2', 'prof', 'marketing', [2])

export const criteriaCases = {
  'criteria.core_missing': {
    rule: 'CRIT-6',
    fires: view => ({...view, criteria: edited(view.criteria, 'grow', {kind: 'custom'})}),
    subjects: [['growth']],
    clears: view => ({...view, criteria: edited(view.criteria, 'grow', {kind: 'growth'})}),
  },
  'weights.dominant': {
    rule: 'CRIT-6',
    fires: view => weighed(view, () => ({prof: 0.61, grow: 0.13, cost: 0.13, comp: 0.13})),
    subjects: [['prof']],
    clears: view => weighed(view, id => (id === 'medical' ? even : {prof: 0.61, grow: 0.13, cost: 0.13, comp: 0.13})),
    silent: {
      'CRIT-3 a must-have carries no weight': view => ({
        ...weighed(view, () => ({prof: 0.91, grow: 0.03, cost: 0.03, comp: 0.03})),
        criteria: edited(view.criteria, 'prof', {knockout: true}),
      }),
    },
  },
  'weights.department_missing': {
    rule: 'CRIT-6',
    fires: view => weighed(view, id => (id === 'service' ? null : even)),
    subjects: [['service']],
    clears: view => weighed(view, () => even),
    silent: {
      'CRIT-4 a department that may judge nothing is not asked': view => ({
        ...weighed(view, id => (id === 'service' ? null : even)),
        criteria: view.criteria.map(criterion => ({...criterion, maskedFor: ['service']})),
      }),
      'FRAME-4 nor one in which nobody votes': view =>
        department(
          weighed(view, id => (id === 'service' ? null : even)),
          'service',
          {voters: 0},
        ),
    },
  },
  'scores.department_missing': {
    rule: 'SCORE-2',
    fires: view => silenced(view, 'product'),
    subjects: [['product']],
    clears: view =>
      answers(view, cell =>
        cell.segmentId === 's1' && cell.criterionId === 'prof'
          ? {
              ...cell,
              departments: [
                ...cell.departments,
                {departmentId: 'product', scores: [8], evidence: {figures: 1, experience: 0, gut: 0}},
              ],
            }
          : cell,
      ),
    silent: {
      'FRAME-4 a facilitator who is alone and does not vote is not asked': view =>
        department(silenced(view, 'product'), 'product', {voters: 0}),
      'CRIT-4 nor a department that may judge nothing': view => ({
        ...silenced(view, 'product'),
        criteria: view.criteria.map(criterion => ({...criterion, maskedFor: ['product']})),
      }),
    },
  },
  'scores.insufficient': {
    rule: 'SCORE-3',
    fires: view =>
      answers(view, cell =>
        cell.segmentId === 's3' && (cell.criterionId === 'prof' || cell.criterionId === 'comp')
          ? {...cell, departments: []}
          : cell,
      ),
    subjects: [['s3']],
    clears: view => ({...view, settings: {...view.settings, minCoverage: 0.3}}),
    silent: {
      'CRIT-4 one department is enough where the others may not judge': view => ({
        ...answers(view, cell =>
          cell.criterionId === 'prof'
            ? {...cell, departments: cell.departments.filter(({departmentId}) => departmentId === 'sales')}
            : cell,
        ),
        criteria: edited(view.criteria, 'prof', {maskedFor: ['marketing', 'medical', 'product', 'service']}),
      }),
    },
  },
  'scores.instinct': {
    rule: 'CRIT-6',
    fires: view =>
      answers(view, cell =>
        cell.segmentId === 's3' && cell.criterionId === 'prof'
          ? {
              ...cell,
              departments: cell.departments.map(each => ({...each, evidence: {figures: 0, experience: 0, gut: 1}})),
            }
          : cell,
      ),
    subjects: [['s3']],
    clears: view =>
      answers(view, cell => ({
        ...cell,
        departments: cell.departments.map(each =>
          each.departmentId === 'sales' ? {...each, evidence: {figures: 1, experience: 0, gut: 0}} : each,
        ),
      })),
    silent: {
      'nothing judged is not judged by gut': view =>
        answers(view, cell =>
          cell.segmentId === 's3' && cell.criterionId === 'prof' ? {...cell, departments: []} : cell,
        ),
    },
  },
  'scores.disagreement': {
    rule: 'SCORE-5',
    fires: disagreed,
    subjects: [['s2', 'prof']],
    clears: view => ({...view, discussions: [{segmentId: 's2', criterionId: 'prof'}]}),
    silent: {
      'a discussion of the whole segment covers its cells': view => ({
        ...disagreed(view),
        discussions: [{segmentId: 's2', criterionId: null}],
      }),
      'two apart is not three': view => scored(view, 's2', 'prof', 'sales', [8]),
    },
  },
} as const satisfies Record<string, CheckCase>
