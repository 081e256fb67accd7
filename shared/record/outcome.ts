import type {DepartmentId} from '../domain/entities/ids.ts'
import {departmentsWithVoice} from './people.ts'
import {promisedDepartments, standingObjections} from './objection.ts'
import type {Candidate, RecordState} from './state.ts'

/** How far the departments have come with signing what lies there. */
export type Signing = {
  readonly signed: readonly DepartmentId[]
  /** Who has not, those included who have signed an earlier text. */
  readonly missing: readonly DepartmentId[]
  /** Of the missing, who has signed an earlier text. */
  readonly stale: readonly DepartmentId[]
}

type Asked = Pick<RecordState, 'departments' | 'participants' | 'mustSign'>
type Held = Asked & Pick<RecordState, 'objections' | 'draft' | 'phase' | 'versions'>
type Signed = Held & Pick<RecordState, 'signOffs' | 'candidate'>

/**
 * Whose signature is asked for: every department with a voice now, every one that had a voice when the content was
 * frozen, and every one whose objection is not settled. Nobody is agreed for by being sent away. (SIGN-2, SIGN-12, SIGN-13)
 */
export function signingDepartments(record: Held): readonly DepartmentId[] {
  const asked = [...withVoice(record), ...promisedDepartments(record)]
  return record.departments.map(({id}) => id).filter(id => asked.includes(id))
}

function withVoice({departments, participants, mustSign}: Asked): readonly DepartmentId[] {
  return [...departmentsWithVoice(departments, participants), ...mustSign]
}

/** Whom a freezing asks. The same content asks the same departments: signatures for it hold, and so do the questions. (SIGN-4) */
export function askedToSign(record: Asked & Pick<RecordState, 'candidate'>, next: Candidate): readonly DepartmentId[] {
  const isSame = record.candidate?.contentHash === next.contentHash
  return isSame ? [...new Set(withVoice(record))] : departmentsWithVoice(record.departments, record.participants)
}

/** A signature counts only for the content that lies there. (SIGN-1) */
export function signingOf(record: Signed): Signing {
  const {signOffs, candidate} = record
  const asked = signingDepartments(record)
  const lastOf = (id: DepartmentId) => signOffs.find(({departmentId}) => departmentId === id)
  const holds = (id: DepartmentId) => candidate !== null && lastOf(id)?.contentHash === candidate.contentHash
  const missing = asked.filter(id => !holds(id))
  return {signed: asked.filter(holds), missing, stale: missing.filter(id => lastOf(id) !== undefined)}
}

/** What stands between a candidate and an agreement without those who have not signed; each is a refusal's code. */
export type OutcomeBar =
  | 'outcome.noDay'
  | 'outcome.tooEarly'
  | 'objection.open'
  | 'outcome.stale'
  | 'outcome.unsigned'
  | 'outcome.nobodyMissing'
  | 'outcome.unsettled'

/**
 * May it be recorded that it is agreed without those who have not signed? Null: it may. `now` is the server's time.
 *
 * It is no way round a disagreement: somebody has had until the day that was set, has said nothing, and nobody objects.
 * (SIGN-9)
 */
export function outcomeBar(record: Signed & Pick<RecordState, 'signBy'>, now: string): OutcomeBar | null {
  const {signed, missing, stale} = signingOf(record)
  if (record.signBy === null) return 'outcome.noDay'
  if (now < record.signBy) return 'outcome.tooEarly'
  const today = now.slice(0, 10)
  if (standingObjections(record, today).length > 0) return 'objection.open'
  if (stale.length > 0) return 'outcome.stale'
  if (signed.length === 0) return 'outcome.unsigned'
  if (missing.length === 0) return 'outcome.nobodyMissing'
  return promisedDepartments(record).some(id => missing.includes(id)) ? 'outcome.unsettled' : null
}
