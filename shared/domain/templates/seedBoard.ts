import {ranksBetween} from '../../std/rank.ts'
import type {Change} from '../change.ts'
import type {TemplateContent, TemplateMask} from './templateContent.ts'

/** What goes onto the board, and which of its criteria whom do not ask. */
export type Seed = {readonly changes: readonly Change[]; readonly masks: readonly TemplateMask[]}

/** Puts a template onto a new board: frame, tiers, criteria and the attributes that only inform. (TPL-1) */
export function seedBoard(content: TemplateContent, newId: () => string): Seed {
  const criteria = inRow(content.criteria).map(each => ({...each, id: newId()}))
  return {
    changes: [
      ...frameChanges(content.frame),
      ...inRow(content.tiers).map(({item: {name, rule}, rank}): Change => ({
        do: 'create',
        kind: 'tiers',
        id: newId(),
        fields: {name, rank, rule},
      })),
      ...criteria.map(({item: {notAsked: _notAsked, ...fields}, rank, id}): Change => {
        return {do: 'create', kind: 'criteria', id, fields: {...fields, rank}}
      }),
      ...content.attributes.map(({impacts, ...fields}): Change => {
        const more = {kind: 'size', valueType: 'number', availability: null, engagementImpact: new Set(impacts)}
        return {do: 'create', kind: 'attributes', id: newId(), fields: {...fields, ...more}}
      }),
    ],
    masks: criteria
      .filter(({item}) => item.notAsked.length > 0)
      .map(({id, item}) => ({criterionId: id, departments: item.notAsked})),
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
