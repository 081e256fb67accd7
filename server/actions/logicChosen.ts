import type {Board} from '../../shared/domain/board.ts'
import {impliedSalesLogic} from '../../shared/domain/salesLogic.ts'
import {segmentsInOrder} from '../../shared/domain/segmentsInOrder.ts'
import {da} from '../../shared/i18n/da.ts'
import {en} from '../../shared/i18n/en.ts'
import {sv} from '../../shared/i18n/sv.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import {logicDecision} from '../../shared/record/logicsInForce.ts'
import type {LoggedDecision, RecordState} from '../../shared/record/state.ts'

const texts = {en, sv, da} as const

/**
 * Where the way the customers buy leaves it open, the sales logic is the group's choice, and a choice stands in the log:
 * as it is when the workshop moves on, once for as long as it stays that. (SEG-8)
 */
export function logicChosen(
  {language, decisions}: Pick<RecordState, 'language' | 'decisions'>,
  board: Pick<Board, 'segments'>,
  {newId, ...made}: Pick<LoggedDecision, 'by' | 'at'> & {readonly newId: () => string},
): readonly PublicEvent[] {
  return segmentsInOrder(board).flatMap(({id, solution, collaboration, salesLogic: logic}): readonly PublicEvent[] => {
    if (logic === null || impliedSalesLogic(solution, collaboration) !== null) return []
    if (logicDecision({decisions}, id)?.logic === logic) return []
    const text = texts[language][`salesLogic.${logic}`]
    return [{is: 'decided', decision: {...made, id: newId(), kind: 'sales_logic', subjectIds: [id], text, logic}}]
  })
}
