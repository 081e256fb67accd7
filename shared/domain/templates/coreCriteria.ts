import type {Axis, CriterionKind} from '../entities/criterion.ts'
import {coreAnchors} from './anchors.ts'
import type {Anchors, TemplateLanguage} from './anchors.ts'
import type {DepartmentWord, TemplateCriterion} from './templateContent.ts'

type CoreKind = Exclude<CriterionKind, 'custom'>

const core: readonly {readonly kind: CoreKind; readonly axis: Axis}[] = [
  {kind: 'profitability', axis: 'attractiveness'},
  {kind: 'growth', axis: 'attractiveness'},
  {kind: 'cost_to_serve', axis: 'attractiveness'},
  {kind: 'competitive_strength', axis: 'strength'},
]

/** The four core criteria, nameless so that each reader sees them in their own language. (CRIT-1) */
export function coreCriteria(
  language: TemplateLanguage,
  own: Partial<Readonly<Record<CoreKind, Anchors>>> = {},
  notAsked: Partial<Readonly<Record<CoreKind, readonly DepartmentWord[]>>> = {},
): readonly TemplateCriterion[] {
  return core.map(({kind, axis}) => {
    const anchors = own[kind] ?? coreAnchors[language][kind]
    return {name: '', kind, axis, ...anchors, knockout: null, notAsked: notAsked[kind] ?? []}
  })
}

/** A criterion that a template adds to the four: `[name, what 1 means, 5, 9]`. */
export function ownCriterion(axis: Axis, words: readonly [string, string, string, string]): TemplateCriterion {
  const [name, anchor1, anchor5, anchor9] = words
  return {name, kind: 'custom', axis, anchor1, anchor5, anchor9, knockout: null, notAsked: []}
}
