import type {Check} from './check.ts'
import {isBlank} from './check.ts'
import type {CheckView, SegmentView} from './checkView.ts'
import type {Found} from './finding.ts'
import {about, count, foundAbout} from './finding.ts'
import {pairs, sameSet} from './pairs.ts'

/** What a segment says about its customers. Sizes and overlaps: `segmentSizes.ts`. */
export const segmentChecks = {
  'segments.count': ({segments, settings}) => {
    const few = segments.length < settings.minSegments
    const many = segments.length > settings.maxSegments
    return few || many ? [{subjects: [], params: {n: count(segments.length)}}] : []
  },

  /** SEG-2: customers of the same size do not necessarily want the same. */
  'segments.size_only': view =>
    where(view, ({attributeIds}) => attributeIds.length > 0 && attributeIds.every(id => isSize(view, id))),

  'segments.no_need': view =>
    where(view, ({needStatement, clusterIds}) => isBlank(needStatement) || clusterIds.length === 0),

  'segments.no_rule': view => where(view, ({attributeIds, rule}) => attributeIds.length === 0 || rule !== 'valid'),

  'segments.indistinct': ({segments}) =>
    pairs(segments).flatMap(([a, b]) =>
      sameSet(a.clusterIds, b.clusterIds) && sameBuying(a, b)
        ? [{subjects: [a.id, b.id], params: {a: about('segment', a.id), b: about('segment', b.id)}}]
        : [],
    ),

  'segments.buying_unknown': view =>
    where(view, ({buyingBehaviour: {driver, solution, collaboration}}) =>
      [driver, solution, collaboration].includes(null),
    ),

  /** SEG-5: where the buying behaviour says nothing clear, the group chooses. */
  'segments.sales_logic': view =>
    where(view, ({salesLogic, buyingBehaviour: {solution, collaboration}}) => {
      if (salesLogic === null) return true
      if (solution === 'tailored' && collaboration === 'high') return salesLogic === 'traditional'
      return solution === 'standard' && collaboration === 'low' && salesLogic === 'complex'
    }),
} as const satisfies Record<string, Check>

function where(view: CheckView, applies: (segment: SegmentView) => boolean): readonly Found[] {
  return view.segments.filter(applies).map(({id}) => foundAbout('segment', id))
}

function isSize(view: CheckView, attributeId: string): boolean {
  return view.attributes.some(attribute => attribute.id === attributeId && attribute.kind === 'size')
}

function sameBuying({buyingBehaviour: a}: SegmentView, {buyingBehaviour: b}: SegmentView): boolean {
  return a.driver === b.driver && a.solution === b.solution && a.collaboration === b.collaboration
}
