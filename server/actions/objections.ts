import type {DepartmentId, SegmentId} from '../../shared/domain/entities/ids.ts'
import {leads} from '../../shared/record/people.ts'
import type {Objection} from '../../shared/record/objection.ts'
import {isOpenDissent} from '../../shared/record/objection.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import {completing} from './signOff.ts'

/**
 * Objects for one's department, to the whole or to one segment (SIGN-10); while it is open nothing is agreed. What is agreed already stays, and is challenged for
 * the next round. (SIGN-2, VER-8)
 */
export async function raiseObjection(
  deps: Deps,
  seat: Seat,
  {text, segmentId}: {readonly text: string; readonly segmentId?: SegmentId | undefined},
): Promise<Result<{id: string}>> {
  return act(deps, seat, 'object', async (room, actor) => {
    if (segmentId !== undefined && !(await room.board()).segments.has(segmentId)) return refusal('record.unknown')
    const objection: Objection = {
      id: deps.newId(),
      departmentId: actor.departmentId,
      by: actor.id,
      text,
      at: room.now,
      resolution: null,
      ...(segmentId === undefined ? {} : {segmentId}),
    }
    return committed(room, {by: actor.id, events: [{is: 'objectionRaised', objection}]}, {id: objection.id})
  })
}

/** Says how it was resolved: by those who lead, or by the department that objected. The last one may complete the agreement. */
export async function resolveObjection(
  deps: Deps,
  seat: Seat,
  input: {readonly objectionId: string; readonly resolution: string; readonly isDissent?: true | undefined},
): Promise<Result<Nothing>> {
  return act(deps, seat, 'object', async (room, actor) => {
    const objection = room.record.objections.find(({id}) => id === input.objectionId)
    if (!objection) return refusal('record.unknown')
    if (!leads(actor.role) && actor.departmentId !== objection.departmentId) return refusal('right.missing')
    if (objection.resolution !== null) return ok({})
    const {resolution, isDissent} = input
    const resolved = {is: 'objectionResolved', id: objection.id, resolution, ...(isDissent ? {isDissent} : {})} as const
    const done = await completing(deps, seat, room, {events: [resolved]})
    return done.ok ? ok({}) : done
  })
}

/**
 * Takes dissent back, with a reason, as long as no version holds it: the department that raised it, as it may say that an
 * objection is resolved. Those who lead may say so for it, and its signature is asked for all the same. (SIGN-14)
 */
export async function withdrawDissent(
  deps: Deps,
  seat: Seat,
  input: {readonly objectionId: string; readonly reason: string},
): Promise<Result<Nothing>> {
  return act(deps, seat, 'object', async (room, actor) => {
    const {objectionId: id, reason} = input
    const objection = room.record.objections.find(each => each.id === id)
    if (!objection) return refusal('record.unknown')
    const isTheirs = actor.departmentId === objection.departmentId
    if (!leads(actor.role) && !isTheirs) return refusal('right.missing')
    if (objection.withdrawn) return ok({})
    if (!objection.isDissent) return refusal('objection.noDissent')
    if (!isOpenDissent(room.record, objection)) return refusal('objection.inVersion')
    const whose = isTheirs ? {} : ({forThem: true} as const)
    const done = await completing(deps, seat, room, {events: [{is: 'dissentWithdrawn', id, reason, ...whose}]})
    return done.ok ? ok({}) : done
  })
}

/**
 * Puts its question off to a day, with a department that sees to it. Till then it holds nothing, and stands in the
 * agreement in its own words; the department that raised it agrees to that by signing, and by nothing else. (SIGN-12)
 */
export async function postponeObjection(
  deps: Deps,
  seat: Seat,
  input: {
    readonly objectionId: string
    readonly reason: string
    readonly until: string
    readonly ownerDepartmentId: DepartmentId
  },
): Promise<Result<Nothing>> {
  return act(deps, seat, 'postpone', async (room, actor) => {
    const {objections, departments} = room.record
    const {reason, until, ownerDepartmentId} = input
    const objection = objections.find(({id}) => id === input.objectionId)
    if (!objection) return refusal('record.unknown')
    if (objection.resolution !== null) return refusal('objection.resolved')
    if (until <= room.now.slice(0, 10)) return refusal('objection.dayPast')
    if (!departments.some(({id}) => id === ownerDepartmentId)) return refusal('record.unknown')
    const {id, segmentId} = objection
    const postponed = {reason, until, ownerDepartmentId, by: actor.id, at: room.now}
    const about = segmentId === undefined ? {} : {segmentId}
    const done = await completing(deps, seat, room, {events: [{is: 'objectionPostponed', id, postponed, ...about}]})
    return done.ok ? ok({}) : done
  })
}
