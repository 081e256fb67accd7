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
  /**
   * The version that stood agreed when its dissent was recorded: it cannot go into that one any more, and goes into the
   * one that is made from it. (SIGN-14)
   */
  readonly against?: number
  /** The dissent was taken back before it went into a version: it stays in the log. (SIGN-14) */
  readonly withdrawn?: Withdrawn
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

type Withdrawn = {
  readonly reason: string
  readonly by: ParticipantId
  readonly at: string
  /** Said by those who lead: the department is asked to sign all the same. */
  readonly forThem?: true
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
  const dissent = held.objections.filter(objection => isDissentOf(held, objection) && !objection.withdrawn)
  return [...postponedObjections(held, today), ...dissent]
}

type Agreed = Held & {
  readonly versions: readonly {readonly number: number; readonly agreedAt: string}[]
  readonly phase: Phase
}

/**
 * Departments that were promised that nothing is agreed without their signature: what they said against this draft is
 * recorded as dissent or put off. What is said of it once it is agreed is for the next one. Where those who lead have
 * taken a dissent back in a department's place, it agrees to that by signing, and by nothing else. (SIGN-12, SIGN-14)
 */
export function promisedDepartments(held: Agreed): readonly DepartmentId[] {
  const since = held.draft?.openedAt ?? ''
  const until = isFrom(held.phase, 'signed') ? held.versions.at(-1)?.agreedAt : undefined
  const isPromised = (objection: Objection): boolean => {
    const {resolution, postponed, withdrawn} = objection
    if (isDissentOf(held, objection)) return !withdrawn || withdrawn.forThem === true
    const at = resolution === null ? postponed?.at : undefined
    return at !== undefined && at >= since && (until === undefined || at <= until)
  }
  return held.objections.flatMap(objection => (isPromised(objection) ? [objection.departmentId] : []))
}

/**
 * What stands and what this draft has resolved, also of what was raised before it: what an earlier one resolved stays in
 * the log. With it comes the dissent against the version that it was made from. (SIGN-12, SIGN-14)
 */
export function ofThisDraft(held: Held): readonly Objection[] {
  const since = held.draft?.openedAt ?? ''
  return held.objections.filter(
    objection => objection.resolution === null || (objection.resolvedAt ?? '') >= since || isDissentOf(held, objection),
  )
}

/** Dissent that no version holds yet: it goes into the one in the making, or waits beside an agreement for the next. (SIGN-14) */
export function isOpenDissent(held: Agreed, objection: Objection): boolean {
  const {isDissent, against, withdrawn} = objection
  if (!isDissent || withdrawn) return false
  return isFrom(held.phase, 'signed') ? against === held.versions.at(-1)?.number : isDissentOf(held, objection)
}

/** Does the draft that is in the making, or was made last, carry this dissent? */
function isDissentOf({draft}: Held, {isDissent, against, resolvedAt = ''}: Objection): boolean {
  if (!isDissent) return false
  return against === undefined ? resolvedAt >= (draft?.openedAt ?? '') : against === draft?.from
}

function isPutOff({until, at}: Postponed, draft: Draft | null, today: string): boolean {
  return today < until && (draft === null || at >= draft.openedAt)
}
