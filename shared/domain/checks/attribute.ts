import type {Layer} from '../entities/attribute.ts'
import type {Check} from './check.ts'
import type {AttributeView, CheckView} from './checkView.ts'
import type {Found} from './finding.ts'
import {foundAbout, share} from './finding.ts'

/** Attributes earn their place, and data comes in its order: demographic first, predictions last. */
export const attributeChecks = {
  'attribute.changes_nothing': view => used(view, ({impacts}) => impacts === 0),

  'attribute.unavailable': view => used(view, ({availability}) => availability === 'none'),

  'data.geographic_too_early': view => tooEarly(view, 'geographic'),

  'data.product_too_early': view => tooEarly(view, 'product'),

  'data.predictive_uncertain': view =>
    used(view, ({layer, confidence}) => layer === 'predictive' && confidence === null),
} as const satisfies Record<string, Check>

function isUsed(view: CheckView, attribute: AttributeView): boolean {
  return view.segments.some(({attributeIds}) => attributeIds.includes(attribute.id))
}

function used(view: CheckView, applies: (attribute: AttributeView) => boolean): readonly Found[] {
  return view.attributes
    .filter(attribute => isUsed(view, attribute) && applies(attribute))
    .map(({id}) => foundAbout('attribute', id))
}

function tooEarly(view: CheckView, layer: Layer): readonly Found[] {
  const complete = view.demographicCompleteness
  if (complete === null || complete >= view.settings.layerCompleteMin) return []
  const isThere = view.attributes.some(attribute => attribute.layer === layer && isUsed(view, attribute))
  return isThere ? [{subjects: [], params: {share: share(complete)}}] : []
}
