import type {Check} from './check.ts'
import {about, foundAbout, share} from './finding.ts'

/** What the customer file says about the segments, from counts alone. (SEG-4) */
export const segmentSizeChecks = {
  'segments.overlap': ({segments, customers, settings}) =>
    (customers?.overlaps ?? []).flatMap(({a, b, both}) => {
      const sizes = [a, b].map(id => segments.find(segment => segment.id === id)?.size ?? 0)
      const smaller = Math.min(...sizes)
      // The overlap coefficient: share of the smaller one (Szymkiewicz-Simpson).
      if (smaller === 0 || both / smaller <= settings.overlapMax) return []
      const params = {a: about('segment', a), b: about('segment', b), share: share(both / smaller)}
      return [{subjects: [a, b], params}]
    }),

  'segments.unassigned': ({customers, settings}) => {
    if (customers === null || customers.universe === 0) return []
    const outside = customers.unassigned / customers.universe
    return outside > settings.unassignedMax ? [{subjects: [], params: {share: share(outside)}}] : []
  },

  'segments.empty': ({segments, customers}) =>
    customers === null || customers.universe === 0
      ? []
      : segments
          .filter(({attributeIds, size}) => attributeIds.length > 0 && size === 0)
          .map(({id}) => foundAbout('segment', id)),

  'segments.too_small': ({segments, customers, settings}) =>
    segments.flatMap(({id, size}) => {
      if (customers === null || customers.universe === 0 || size === null || size === 0) return []
      const part = size / customers.universe
      return part < settings.minSegmentShare ? [foundAbout('segment', id, {share: share(part)})] : []
    }),
} as const satisfies Record<string, Check>
