import type {CheckView, SegmentView} from '../../../../../shared/domain/checks/checkView.ts'
import type {CheckCase} from '../checkCase.ts'
import {segment} from '../cleanView.ts'

const withSegments = (view: CheckView, count: number): CheckView => {
  const [first] = view.segments
  const more: readonly SegmentView[] = first
    ? Array.from({length: count}, (_, index) => ({...first, id: `x${index}`, clusterIds: [`k${index}`]}))
    : []
  return {...view, segments: more, customers: null}
}

export const segmentCases = {
  'segments.count': {
    rule: 'SEG-3',
    fires: view => withSegments(view, 6),
    subjects: [[]],
    clears: view => ({...view, segments: view.segments.slice(0, 5)}),
    silent: {'three is enough': view => withSegments(view, 3)},
  },
  'segments.size_only': {
    rule: 'SEG-2',
    fires: view => segment(view, 's2', {attributeIds: ['a3']}),
    subjects: [['s2']],
    clears: view => segment(view, 's2', {attributeIds: ['a3', 'a1']}),
    silent: {'without a rule there is no size in it': view => segment(view, 's2', {attributeIds: [], rule: 'none'})},
  },
  'segments.no_need': {
    rule: 'SEG-1',
    fires: view => segment(segment(view, 's1', {needStatement: ' '}), 's2', {clusterIds: []}),
    subjects: [['s1'], ['s2']],
    clears: view => segment(segment(view, 's1', {needStatement: 'Less paperwork'}), 's2', {clusterIds: ['k2']}),
  },
  'segments.no_rule': {
    rule: 'SEG-1',
    fires: view => segment(segment(view, 's1', {attributeIds: [], rule: 'none'}), 's2', {rule: 'invalid'}),
    subjects: [['s1'], ['s2']],
    clears: view => segment(segment(view, 's1', {attributeIds: ['a1'], rule: 'valid'}), 's2', {rule: 'valid'}),
  },
  'segments.indistinct': {
    rule: 'SEG-4',
    fires: view => segment(segment(view, 's2', {clusterIds: ['k4', 'k2']}), 's4', {clusterIds: ['k2', 'k4']}),
    subjects: [['s2', 's4']],
    clears: view =>
      segment(view, 's4', {buyingBehaviour: {driver: 'delivery', solution: 'standard', collaboration: 'low'}}),
  },
  'segments.overlap': {
    rule: 'SEG-4',
    fires: view => ({
      ...segment(view, 's2', {size: 4}),
      customers: {universe: 40, unassigned: 0, overlaps: [{a: 's1', b: 's2', both: 1}]},
    }),
    subjects: [['s1', 's2']],
    clears: view => segment(view, 's2', {size: 5}),
    silent: {
      'not counted is not overlapping': view => segment({...view, customers: null}, 's2', {size: null}),
    },
  },
  'segments.unassigned': {
    rule: 'SEG-4',
    fires: view => ({...view, customers: {universe: 40, unassigned: 3, overlaps: []}}),
    subjects: [[]],
    clears: view => ({...view, customers: {universe: 40, unassigned: 2, overlaps: []}}),
    silent: {'without a file nobody is left out': view => ({...view, customers: null})},
  },
  'segments.empty': {
    rule: 'SEG-4',
    fires: view => segment(view, 's3', {size: 0}),
    subjects: [['s3']],
    clears: view => segment(view, 's3', {size: 7}),
    silent: {'an uncounted segment is not empty': view => segment(view, 's3', {size: null})},
  },
  'segments.too_small': {
    rule: 'SEG-4',
    fires: view => ({...segment(view, 's3', {size: 19}), customers: {universe: 1000, unassigned: 0, overlaps: []}}),
    subjects: [['s1'], ['s2'], ['s3'], ['s4']],
    clears: view => ({...view, customers: {universe: 500, unassigned: 0, overlaps: []}}),
    silent: {'an empty one is said to be empty': view => segment(view, 's3', {size: 0})},
  },
  'segments.buying_unknown': {
    rule: 'SEG-5',
    fires: view => segment(view, 's3', {buyingBehaviour: {driver: 'price', solution: 'standard', collaboration: null}}),
    subjects: [['s3']],
    clears: view =>
      segment(view, 's3', {buyingBehaviour: {driver: 'price', solution: 'standard', collaboration: 'medium'}}),
  },
  'segments.sales_logic': {
    rule: 'SEG-5',
    fires: view =>
      segment(segment(segment(view, 's1', {salesLogic: 'traditional'}), 's2', {salesLogic: 'complex'}), 's3', {
        salesLogic: null,
      }),
    subjects: [['s1'], ['s2'], ['s3']],
    clears: view =>
      segment(
        segment(segment(view, 's1', {salesLogic: 'complex'}), 's2', {salesLogic: 'traditional'}),
        's3',
        // Standard with medium collaboration: the group's choice.
        {salesLogic: 'complex'},
      ),
  },
} as const satisfies Record<string, CheckCase>
