import type {Board} from '../domain/board.ts'
import type {RevisitCause} from '../domain/revisit.ts'
import {logicsInForce} from '../record/logicsInForce.ts'
import {decisionsOfDraft} from '../record/lookedAgain.ts'
import {proceedings} from '../record/proceedings.ts'
import type {RecordState} from '../record/state.ts'
import {weightsDecision} from '../record/weightsInForce.ts'
import type {ModelCause, ModelContent} from './content.ts'
import {decimal, without, written} from './written.ts'

/**
 * What was decided about the model for this version. A chosen sales logic is said for as long as it holds, also when it was
 * chosen for an earlier version: what the segment says has its decision beside it. (SEG-8, VER-5)
 */
export function modelDecisions(board: Board, record: RecordState): ModelContent['decisions'] {
  const weighed = weightsDecision(record)?.id
  const ofDraft = decisionsOfDraft(record).filter(
    ({kind, weights, id}) => kind !== 'sales_logic' && !proceedings.includes(kind) && (!weights || id === weighed),
  )
  return [...ofDraft, ...logicsInForce(board, record)].map(d =>
    without({
      kind: d.kind,
      subjects: [...d.subjectIds],
      text: written(d.text) ?? '',
      causes: d.causes && d.causes.length > 0 ? d.causes.map(modelCause) : undefined,
    }),
  )
}

/** Why it was time to decide again. (DESEL-7) */
function modelCause(cause: RevisitCause): ModelCause {
  if (cause.is === 'day') return {on: cause.on}
  return {figure: cause.figure, comparison: cause.comparison, value: decimal(cause.value)}
}
