import {ranksBetween} from '../../std/rank.ts'
import type {Change} from '../change.ts'
import type {TemplateContent, TemplateCriterion} from './templateContent.ts'

/** What goes onto the board, and what it will be judged by, which stays with those who lead until then. (PHASE-4) */
export type Seed = {readonly changes: readonly Change[]; readonly criteria: readonly SeedCriterion[]}
export type SeedCriterion = TemplateCriterion & {readonly id: string; readonly rank: string}

/** Puts a template onto a new board: frame, tiers and the attributes that only inform. (TPL-1) */
export function seedBoard(content: TemplateContent, newId: () => string): Seed {
  return {
    changes: [
      ...frameChanges(content.frame),
      ...inRow(content.tiers).map(({item: {name, rule}, rank}): Change => ({
        do: 'create',
        kind: 'tiers',
        id: newId(),
        fields: {name, rank, rule},
      })),
      ...content.attributes.map(({impacts, ...fields}): Change => {
        const more = {kind: 'size', valueType: 'number', availability: null, engagementImpact: new Set(impacts)}
        return {do: 'create', kind: 'attributes', id: newId(), fields: {...fields, ...more}}
      }),
    ],
    criteria: inRow(content.criteria).map(({item, rank}) => ({...item, rank, id: newId()})),
  }
}

function frameChanges(frame: TemplateContent['frame']): readonly Change[] {
  const {objective, businessGoal, ladder, ...values} = frame
  const place = {kind: 'meta', id: 'meta'} as const
  return [
    ...Object.entries({objective, businessGoal}).flatMap(([field, to]): readonly Change[] =>
      to === '' ? [] : [{do: 'text', ...place, field, to}],
    ),
    ...Object.entries(values).flatMap(([field, value]): readonly Change[] =>
      value === '' || value === null ? [] : [{do: 'set', ...place, field, value}],
    ),
    {do: 'set', ...place, field: 'ladder', value: [...ladder]},
  ]
}

function inRow<Item>(items: readonly Item[]): readonly {readonly item: Item; readonly rank: string}[] {
  const ranks = ranksBetween(null, null, items.length)
  return items.map((item, index) => ({item, rank: ranks[index] ?? 'V'}))
}
