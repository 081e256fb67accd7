import type {CheckCase} from '../checkCase.ts'
import {department, edited} from '../cleanView.ts'

export const frameCases = {
  'frame.no_objective': {
    rule: 'FRAME-1',
    fires: view => ({...view, objective: {...view.objective, text: ' \n '}}),
    subjects: [[]],
    clears: view => ({...view, objective: {...view.objective, text: 'From trial to regular use'}}),
  },
  'frame.one_department': {
    rule: 'FRAME-2',
    fires: view => ({
      ...view,
      departments: view.departments.map(each => ({...each, voices: each.id === 'sales' ? 3 : 0})),
    }),
    subjects: [[]],
    clears: view => department(view, 'medical', {voices: 1}),
  },
  'frame.downstream_missing': {
    rule: 'FRAME-3',
    // Somebody of service only reads along: that is no voice. Product is not even on the list.
    fires: view => ({
      ...view,
      departments: edited(view.departments, 'service', {voices: 0, voters: 0}).filter(({id}) => id !== 'product'),
    }),
    subjects: [['product'], ['service']],
    clears: view => ({
      ...view,
      departments: [
        ...edited(view.departments, 'service', {voices: 1}),
        {id: 'product', voices: 1, voters: 1, customerNotes: 1, signs: true, approver: true},
      ],
    }),
  },
} as const satisfies Record<string, CheckCase>
