import {ranksBetween} from '../../std/rank.ts'
import type {Change} from '../change.ts'
import type {Axis, CriterionKind} from '../entities/criterion.ts'
import {defaultTiers} from '../entities/tier.ts'
import {coreAnchors} from './anchors.ts'
import type {TemplateLanguage} from './anchors.ts'

export type Template = 'value' | 'blank'

const core: readonly {readonly kind: Exclude<CriterionKind, 'custom'>; readonly axis: Axis}[] = [
  {kind: 'profitability', axis: 'attractiveness'},
  {kind: 'growth', axis: 'attractiveness'},
  {kind: 'cost_to_serve', axis: 'attractiveness'},
  {kind: 'competitive_strength', axis: 'strength'},
]

/**
 * What a new board starts with: the three tiers, and with `value` the four core criteria.
 *
 * Must-haves are left to the group: each of them asks every voter for one more score per segment. Tiers start
 * without a rule of engagement, because a rule that nobody wrote is followed by nobody. (TIER-3)
 */
export function seedBoard(template: Template, language: TemplateLanguage, newId: () => string): readonly Change[] {
  const tiers = inRow(defaultTiers).map(({item, rank}): Change => ({
    do: 'create',
    kind: 'tiers',
    id: newId(),
    fields: {name: item, rank, rule: ''},
  }))
  if (template === 'blank') return tiers
  const criteria = inRow(core).map(({item, rank}): Change => {
    const {kind, axis} = item
    const fields = {name: '', kind, axis, ...coreAnchors[language][kind], knockout: null, rank}
    return {do: 'create', kind: 'criteria', id: newId(), fields}
  })
  return [...tiers, ...criteria]
}

function inRow<Item>(items: readonly Item[]): readonly {readonly item: Item; readonly rank: string}[] {
  const ranks = ranksBetween(null, null, items.length)
  return items.map((item, index) => ({item, rank: ranks[index] ?? 'V'}))
}
