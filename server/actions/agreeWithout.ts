import type {DepartmentId} from '../../shared/domain/entities/ids.ts'
import {outcomeBar, signingOf} from '../../shared/record/outcome.ts'
import {phaseTable} from '../../shared/record/phaseTable.ts'
import type {LoggedDecision, RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act} from './act.ts'
import {isThis, madeVersion} from './signOff.ts'

export type OutcomeInput = {
  readonly candidate: number
  readonly contentHash: string
  /** The departments that whoever records it has seen to be missing. */
  readonly without: readonly DepartmentId[]
  readonly statement: string
}

/**
 * Records that it is agreed without the departments that had not signed by their day: a decision with a statement,
 * which makes the candidate the version in the same step. (SIGN-9, VER-3)
 */
export async function agreeWithout(deps: Deps, seat: Seat, input: OutcomeInput): Promise<Result<Nothing>> {
  return act(deps, seat, 'agreeWithout', async room => {
    const decided = decideOutcome(room.record, input, room.now)
    if (!decided.ok) return decided
    const departments = decided.value
    const {statement} = input
    const by = seat.participantId
    const decision: LoggedDecision = {
      id: deps.newId(),
      kind: 'agreed_without',
      subjectIds: departments,
      text: statement,
      by,
      at: room.now,
    }
    const events = [{is: 'decided', decision}] as const
    return madeVersion(deps, seat, room, room.record, {events, value: {}, without: {departments, statement, by}})
  })
}

/** Without whom it is agreed, if it may be. */
function decideOutcome(record: RecordState, input: OutcomeInput, now: string): Result<readonly DepartmentId[]> {
  const {phase, candidate, signBy} = record
  if (phaseTable[phase].agreeWithout === 'refuse') return refusal('phase.notAllowed', {phase})
  if (!candidate) return refusal('candidate.none')
  const {missing, stale} = signingOf(record)
  if (!isThis(candidate, input)) return refusal('outcome.changed', {departments: missing.join(',')})
  const bar = outcomeBar(record, now)
  if (bar === 'outcome.tooEarly') return refusal(bar, {until: signBy ?? ''})
  if (bar === 'outcome.stale') return refusal(bar, {departments: stale.join(',')})
  if (bar !== null) return refusal(bar)
  const seen = new Set(input.without)
  const isSame = seen.size === missing.length && missing.every(id => seen.has(id))
  if (!isSame) return refusal('outcome.changed', {departments: missing.join(',')})
  return input.statement === '' ? refusal('outcome.statementMissing') : ok(missing)
}
