import type {Board} from '../board.ts'
import type {CommandInput, CommandName} from '../commands/registry.ts'
import type {SalesLogic} from '../entities/segment.ts'
import {impliedSalesLogic} from '../salesLogic.ts'
import type {CriterionId} from '../entities/ids.ts'
import type {TemplateLanguage} from '../templates/anchors.ts'
import {never} from '../../std/never.ts'
import {asId} from '../../std/ids.ts'
import type {Finding} from './finding.ts'

/** What mends a finding in one action. */
export type OneFix =
  | {readonly is: 'followBuying'; readonly segmentId: string; readonly logic: SalesLogic}
  | {readonly is: 'addCriteria'}
  | {readonly is: 'removeActivity'; readonly cellId: string}

/** The part of the board that the action writes: who may not write it is not offered it. */
export const fixWrites = {
  followBuying: {kind: 'segments', field: 'salesLogic'},
  addCriteria: {kind: 'criteria', field: null},
  removeActivity: {kind: 'cells', field: null},
} as const satisfies Record<OneFix['is'], {kind: string; field: string | null}>

/**
 * The one action that mends a finding, where there is nothing to choose; null where somebody has to think, and the
 * finding only leads to its thing. (PHASE-5)
 */
export function oneFix(board: Board, {id, subjects}: Pick<Finding, 'id' | 'subjects'>): OneFix | null {
  const [subject = ''] = subjects
  switch (id) {
    case 'segments.sales_logic': {
      const segment = board.segments.get(asId<'segment'>(subject))
      // Where their buying says nothing clear, the group chooses. (SEG-5)
      const logic = segment ? impliedSalesLogic(segment.solution, segment.collaboration) : null
      return logic && {is: 'followBuying', segmentId: subject, logic}
    }
    case 'criteria.core_missing':
      return {is: 'addCriteria'}
    case 'plan.deselected_active':
      return {is: 'removeActivity', cellId: subject}
    default:
      return null
  }
}

type Command = {
  readonly [Name in CommandName]: {readonly name: Name; readonly input: CommandInput<Name>}
}[CommandName]

/** The same as what a person would do by hand. */
export function commandOf(
  fix: OneFix,
  around: {readonly newId: () => CriterionId; readonly language: TemplateLanguage},
): Command {
  switch (fix.is) {
    case 'followBuying': {
      const {segmentId: id, logic: value} = fix
      return {name: 'changeField', input: {kind: 'segments', id, field: 'salesLogic', value}}
    }
    case 'addCriteria': {
      const {newId, language} = around
      const ids = {profitability: newId(), growth: newId(), cost_to_serve: newId(), competitive_strength: newId()}
      return {name: 'addDefaultCriteria', input: {ids, language}}
    }
    case 'removeActivity':
      return {name: 'removeRecord', input: {kind: 'cells', id: fix.cellId}}
    default:
      return never(fix)
  }
}
