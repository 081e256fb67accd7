import type {CheckView} from '../../../../../shared/domain/checks/checkView.ts'
import type {CheckCase} from '../checkCase.ts'
import {edited, segment} from '../cleanView.ts'

const attribute = (view: CheckView, id: string, set: Partial<CheckView['attributes'][number]>): CheckView => ({
  ...view,
  attributes: edited(view.attributes, id, set),
})

export const attributeCases = {
  'attribute.changes_nothing': {
    rule: 'ATTR-1',
    fires: view => attribute(view, 'a2', {impacts: 0}),
    subjects: [['a2']],
    clears: view => attribute(view, 'a2', {impacts: 1}),
    silent: {'what no rule uses may change nothing': view => attribute(view, 'a4', {impacts: 0})},
  },
  'attribute.unavailable': {
    rule: 'ATTR-2',
    fires: view => attribute(view, 'a1', {availability: 'none'}),
    subjects: [['a1']],
    clears: view => attribute(view, 'a1', {availability: 'ask'}),
  },
  'data.geographic_too_early': {
    rule: 'ATTR-2',
    fires: view => ({...segment(view, 's2', {attributeIds: ['a1', 'a4']}), demographicCompleteness: 0.89}),
    subjects: [[]],
    clears: view => ({...view, demographicCompleteness: 0.9}),
    silent: {
      'without a file nobody knows': view => ({
        ...segment(view, 's2', {attributeIds: ['a1', 'a4']}),
        demographicCompleteness: null,
      }),
    },
  },
  'data.product_too_early': {
    rule: 'ATTR-2',
    fires: view => ({...view, demographicCompleteness: 0.5}),
    subjects: [[]],
    clears: view => attribute(view, 'a2', {layer: 'behaviour'}),
  },
  'data.predictive_uncertain': {
    rule: 'ATTR-2',
    fires: view => attribute(view, 'a5', {confidence: null}),
    subjects: [['a5']],
    clears: view => attribute(view, 'a5', {confidence: 0.1}),
  },
} as const satisfies Record<string, CheckCase>
