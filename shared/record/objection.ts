import type {DepartmentId, ParticipantId, SegmentId} from '../domain/entities/ids.ts'
import type {Phase} from '../domain/phase.ts'
import {isFrom} from '../domain/phase.ts'
import type {Draft} from './draft.ts'

export type Objection = {
  readonly id: string
  readonly departmentId: DepartmentId
  readonly by: ParticipantId
  readonly text: string
  readonly at: string
  readonly resolution: string | null
  /** When that was said. */
  readonly resolvedAt?: string
  /** What it is about; the whole when it is left out. (SIGN-10) */
  readonly segmentId?: SegmentId
  /** It was not settled: the department sees it otherwise, and the agreement says so. (SIGN-12) */
  readonly isDissent?: true
  /** The question is put off; it stands there again from its day on. (SIGN-12) */
  readonly postponed?: Postponed
}

export type Postponed = {
  readonly reason: string
  /** `yyyy-mm-dd` */
  readonly until: string
  /** The department that sees to it that the question comes back. */
  readonly ownerDepartmentId: DepartmentId
  readonly by: ParticipantId
  readonly at: string
}

type Held = {readonly objections: readonly Objection[]; readonly draft: Draft | null}

/**
 * Objections that hold the agreement: nobody has said how they were resolved, and they are not put off. What was put
 * off comes back on its day, and with the next draft in any case. (SIGN-2, SIGN-12)
 */
export function standingObjections({objections, draft}: Held, today: string): readonly Objection[] {
  return objections.filter(
    ({resolution, postponed}) => resolution === null && !(postponed && isPutOff(postponed, draft, today)),
  )
}

/** Objections whose question is put off to a day that has not come. */
export function postponedObjections(
  {objections, draft}: Held,
  today: string,
): readonly (Objection & {readonly postponed: Postponed})[] {
  return objections.flatMap(objection => {
    const {resolution, postponed} = objection
    return resolution === null && postponed && isPutOff(postponed, draft, today) ? [{...objection, postponed}] : []
  })
}

/** Those that no agreement may be recorded over without the department that raised them. (SIGN-9, SIGN-12) */
export function unsettledObjections(held: Held, today: string): readonly Objection[] {
  const dissent = ofThisDraft(held).filter(({isDissent}) => isDissent)
  return [...postponedObjections(held, today), ...dissent]
}

/**
 * Departments that were promised that nothing is agreed without their signature: what they said against this draft is
 * recorded as dissent or put off. What is said of it once it is agreed is for the next one. (SIGN-12)
 */
export function promisedDepartments(
  held: Held & {readonly versions: readonly {readonly agreedAt: string}[]; readonly phase: Phase},
): readonly DepartmentId[] {
  const since = held.draft?.openedAt ?? ''
  const until = isFrom(held.phase, 'signed') ? held.versions.at(-1)?.agreedAt : undefined
  return held.objections.flatMap(({departmentId, resolution, resolvedAt, isDissent, postponed}) => {
    const at = isDissent ? resolvedAt : resolution === null ? postponed?.at : undefined
    return at !== undefined && at >= since && (until === undefined || at <= until) ? [departmentId] : []
  })
}

/**
 * What stands and what this draft has resolved, also of what was raised before it: what an earlier one resolved stays in
 * the log. (SIGN-12)
 */
export function ofThisDraft({objections, draft}: Held): readonly Objection[] {
  const since = draft?.openedAt ?? ''
  return objections.filter(({resolution, resolvedAt = ''}) => resolution === null || resolvedAt >= since)
}

function isPutOff({until, at}: Postponed, draft: Draft | null, today: string): boolean {
  return today < until && (draft === null || at >= draft.openedAt)
}
