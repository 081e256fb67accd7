import type {Board} from '../../shared/domain/board.ts'
import {buildContent} from '../../shared/model/buildContent.ts'
import {canonicalJson} from '../../shared/model/canonicalJson.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import {contentHash} from '../../shared/model/contentHash.ts'
import {asJson} from '../../shared/model/document.ts'
import {modelScores} from '../../shared/model/modelScores.ts'
import {proposedApprovers} from '../../shared/record/approvers.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import type {Candidate, RecordState} from '../../shared/record/state.ts'
import {isCounted} from './currentProfile.ts'
import type {Seat} from './act.ts'
import type {DecisionRoom, Work} from '../rooms/hub.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import {candidateRow} from './modelRows.ts'

export type Frozen = {
  readonly candidate: Candidate
  readonly content: ModelContent
  readonly work: Pick<Work, 'statements'> & {readonly events: readonly PublicEvent[]}
}

/**
 * Puts the content of board and record forward for signature, under the next number. (SIGN-1, SIGN-4)
 *
 * From here the gate refuses every write to the board. The facilitator's freezing also names the one person of a
 * department of one as its approver, where nobody has been named.
 */
export function freezeCandidate(
  {record, now, logHead}: Pick<DecisionRoom, 'record' | 'now' | 'logHead'>,
  board: Board,
  seat: Seat,
): Result<Frozen> {
  if (record.customers && !isCounted(board, record)) return refusal('board.busy')
  const content = buildContent(board, record, modelScores(board, record))
  const candidate: Candidate = {
    number: nextNumber(record),
    contentHash: contentHash(asJson(content)),
    frozenAt: now,
    by: seat.participantId,
    log: logHead,
  }
  const events: readonly PublicEvent[] = [
    ...proposedApprovers(record.departments, record.participants).map(
      ({departmentId, person}) =>
        ({is: 'participantChanged', id: person.id, set: {signsFor: departmentId}}) satisfies PublicEvent,
    ),
    {is: 'phaseMoved', from: record.phase, to: 'agree', reason: '', objective: board.meta.objective.trim()},
    {is: 'candidateFrozen', candidate},
  ]
  const row = candidateRow(seat.boardId, candidate, canonicalJson(asJson(content)))
  return ok({candidate, content, work: {events, statements: [row]}})
}

/** Numbers only grow; a candidate that was amended leaves a gap among the versions. */
function nextNumber({candidate, versions}: RecordState): number {
  return 1 + Math.max(0, candidate?.number ?? 0, ...versions.map(({number}) => number))
}
