import type {Board} from '../domain/board.ts'
import {isKnownDepartment} from '../domain/departments.ts'
import type {TemplateContent} from '../domain/templates/templateContent.ts'
import {byRank} from '../std/rank.ts'
import {preparedMasks} from './prepared.ts'
import type {RecordState} from './state.ts'

/**
 * The form of a workshop: what was set up, field by field. Everything that people, customers or the work itself
 * brought is left out by not being named here. (TPL-3)
 */
export function templateFrom(
  board: Pick<Board, 'meta' | 'attributes' | 'criteria' | 'tiers'>,
  record: Pick<RecordState, 'departments' | 'masks' | 'prepared' | 'guide'>,
): TemplateContent {
  const {objective, businessGoal, offer, market, horizon, customerUnit, ladder} = board.meta
  const wordOf = new Map<string, string>(
    record.departments.map(({id, name}) => [id, isKnownDepartment(id) ? id : name]),
  )
  const masks = [...record.masks, ...preparedMasks(record.prepared)]
  const maskedFor = (criterionId: string) =>
    masks
      .filter(mask => mask.criterionId === criterionId)
      .flatMap(mask => mask.departmentIds.flatMap(id => wordOf.get(id) ?? []))
  return {
    frame: {objective, businessGoal, offer, market, horizon, customerUnit, ladder},
    departments: [...wordOf.values()].filter(word => word !== ''),
    // Only those that must never make a segment by themselves; the others come from a customer file.
    attributes: [...board.attributes.values()]
      .filter(({kind, name, key}) => kind === 'size' && name !== '' && key !== '')
      .map(({name, key, layer, family, unit, difference, engagementImpact}) => {
        return {name, key, layer, family, unit, difference, impacts: [...engagementImpact].toSorted()}
      })
      .slice(0, 12),
    criteria: [...board.criteria.values(), ...record.prepared]
      .toSorted(byRank)
      .map(({id, name, kind, axis, anchor1, anchor5, anchor9, knockout}) => {
        return {name, kind, axis, anchor1, anchor5, anchor9, knockout, notAsked: maskedFor(id)}
      }),
    tiers: [...board.tiers.values()]
      .toSorted(byRank)
      .filter(({name}) => name !== '')
      .map(({name, rule}) => ({name, rule})),
    guide: record.guide,
  }
}
