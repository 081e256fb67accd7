import type {Board} from '../domain/board.ts'
import type {SegmentId} from '../domain/entities/ids.ts'
import {impliedSalesLogic} from '../domain/salesLogic.ts'
import {segmentsInOrder} from '../domain/segmentsInOrder.ts'
import {byCodeUnit} from '../std/order.ts'
import type {LoggedDecision, RecordState} from './state.ts'

type Decided = Pick<RecordState, 'decisions'>

/** The last choice of a segment's sales logic, in whichever draft: it stays one for as long as nobody chooses anew. (SEG-8) */
export function logicDecision({decisions}: Decided, segmentId: SegmentId): LoggedDecision | null {
  return decisions.findLast(({logic, subjectIds}) => logic !== undefined && subjectIds.includes(segmentId)) ?? null
}

/**
 * The choices that hold: the segment is there, buys as was chosen, and that does not follow by itself. In the order of the
 * segments' ids, so that a choice that was taken back and made again says the same. (SEG-8, SIGN-4)
 */
export function logicsInForce(board: Pick<Board, 'segments'>, record: Decided): readonly LoggedDecision[] {
  return segmentsInOrder(board)
    .filter(({solution, collaboration}) => impliedSalesLogic(solution, collaboration) === null)
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .flatMap(({id, salesLogic}) => {
      const last = logicDecision(record, id)
      return last && last.logic === salesLogic ? [last] : []
    })
}
