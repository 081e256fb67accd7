import type {CheckCase} from '../checkCase.ts'
import {cell, segment} from '../cleanView.ts'

export const engageCases = {
  'segment.no_owner': {
    rule: 'PLAN-2',
    fires: view => segment(view, 's2', {ownerDepartmentId: null}),
    subjects: [['s2']],
    clears: view => segment(view, 's2', {ownerDepartmentId: 'service'}),
  },
  'segment.no_offer': {
    rule: 'PLAN-2',
    fires: view => segment(view, 's3', {offer: ' '}),
    subjects: [['s3']],
    clears: view => segment(view, 's3', {offer: 'Next-day delivery'}),
  },
  'segment.no_channel': {
    rule: 'PLAN-2',
    fires: view => ({...view, cells: view.cells.filter(({segmentId}) => segmentId !== 's2')}),
    subjects: [['s2']],
    clears: view => segment(view, 's2', {tierIds: [], deselection: view.segments[3]?.deselection ?? null}),
  },
  'plan.reused_unchanged': {
    rule: 'PLAN-1',
    fires: view => cell(view, 'e3', {contentId: 'm1'}),
    subjects: [['e3']],
    clears: view => cell(view, 'e3', {adapted: true}),
    silent: {
      'from one virtual meeting to another': view => cell(view, 'e4', {contentId: 'm2'}),
      'in marketing it is another thing': view => cell(view, 'e5', {contentId: 'm1'}),
    },
  },
  'plan.sales_only': {
    rule: 'PLAN-4',
    fires: view => cell(view, 'e2', {ownerDepartmentId: 'sales'}),
    subjects: [['s1']],
    clears: view => cell(view, 'e2', {ownerDepartmentId: null}),
  },
  'plan.incomplete_cell': {
    rule: 'PLAN-4',
    fires: view => cell(cell(view, 'e1', {contentId: null}), 'e5', {timing: ' '}),
    subjects: [['e1'], ['e5']],
    clears: view => cell(cell(view, 'e1', {contentId: 'm1'}), 'e5', {timing: 'Q3'}),
  },
  'plan.no_move': {
    rule: 'PLAN-3',
    fires: view => cell(view, 'e3', {from: 'trial', to: 'aware'}),
    subjects: [['s2']],
    clears: view => cell(view, 'e3', {from: 'unaware', to: 'aware'}),
  },
  'plan.not_tailored': {
    rule: 'PLAN-4',
    fires: view =>
      cell({...view, cells: view.cells.filter(({id}) => id !== 'e2' && id !== 'e5')}, 'e4', {
        channel: 'in_person',
        contentId: 'm1',
        timing: 'Q1 ',
      }),
    subjects: [['s1', 's3']],
    clears: view => cell(view, 'e4', {timing: 'Q2'}),
  },
  'plan.consent': {
    rule: 'PLAN-4',
    fires: view => segment(view, 's2', {consentShare: 0.49}),
    subjects: [['s2']],
    clears: view => segment(view, 's2', {consentShare: 0.5}),
    silent: {'an unknown share is not a low one': view => segment(view, 's2', {consentShare: null})},
  },
  'plan.preference': {
    rule: 'PLAN-4',
    fires: view => segment(view, 's3', {preferredChannels: ['in_person', 'digital']}),
    subjects: [['s3']],
    clears: view => cell(view, 'e4', {channel: 'digital', adapted: true}),
  },
  'plan.deselected_active': {
    rule: 'DESEL-4',
    fires: view => cell(view, 'e5', {segmentId: 's4'}),
    subjects: [['e5']],
    clears: view => cell(view, 'e5', {exit: true}),
  },
} as const satisfies Record<string, CheckCase>
