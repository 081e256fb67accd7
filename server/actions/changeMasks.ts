import type {CriterionKind} from '../../shared/domain/entities/criterion.ts'
import type {CriterionId} from '../../shared/domain/entities/ids.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import {tellsAmounts} from '../../shared/record/figures.ts'
import type {Mask} from '../../shared/record/round.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import {refuseLoosening} from './refuseLoosening.ts'

/**
 * Says which departments do not judge which criteria; before the first round. (CRIT-2, CRIT-4)
 *
 * Afterwards masks stay as they are: opening one would show a department's members what they were promised not to
 * be asked about, so that try is also written down. (BAL-9)
 */
export async function changeMasks(deps: Deps, seat: Seat, masks: readonly Mask[]): Promise<Result<Nothing>> {
  return act(deps, seat, 'changeMasks', async room => {
    const {phase, rounds, takenBack, versions, departments} = room.record
    // Also in the next draft: what is shown of the agreed version goes by the masks of now. (CRIT-5)
    // Somebody may have begun to judge in a round that was taken back. (REV-10)
    if (rounds.length + takenBack.length + versions.length > 0 && loosens(room.record.masks, masks))
      return refuseLoosening(room, seat, 'masks')
    if (isFrom(phase, 'agree')) return refusal('phase.closed', {phase})
    if (rounds.length > 0) return refusal('field.closed', {field: 'masks'})
    const board = await room.board()
    const asked = masks.filter(mask => mask.departmentIds.length > 0)
    const prepared = new Set<string>(room.record.prepared.map(({id}) => id))
    const isKept = (id: string) => room.record.masks.some(({criterionId}) => criterionId === id)
    // What was promised of a criterion that is gone may be said again; nothing new is said of one.
    if (
      asked.some(
        ({criterionId}) => !board.criteria.has(criterionId) && !prepared.has(criterionId) && !isKept(criterionId),
      )
    )
      return refusal('record.unknown')
    const known = new Set(departments.map(({id}) => id))
    if (asked.some(mask => mask.departmentIds.some(id => !known.has(id)))) return refusal('department.missing')
    const distinct = new Map(
      asked.map(({criterionId, departmentIds}) => [
        criterionId,
        {criterionId, departmentIds: [...new Set(departmentIds)]},
      ]),
    )
    const next = [...distinct.values()].filter(({criterionId}) => !prepared.has(criterionId))
    const named = versions.length + takenBack.length > 0 ? withKinds(next, room.record.masks, board.criteria) : next
    const onBoard = {is: 'masksChanged', masks: named} as const
    const kept = room.record.prepared.map(criterion => {
      return {...criterion, notAsked: distinct.get(criterion.id)?.departmentIds ?? []}
    })
    const events = [
      // What is said of criteria that nobody else knows yet is told to nobody else. (PHASE-4)
      ...(kept.length > 0 ? [{is: 'criteriaPrepared', criteria: kept} as const] : []),
      ...(kept.length === 0 || named.length + room.record.masks.length > 0 ? [onBoard] : []),
    ]
    return committed(room, {by: seat.participantId, events}, {})
  })
}

/** Would some department be asked, and shown figures, where it is not now? */
function loosens(before: readonly Mask[], after: readonly Mask[]): boolean {
  return before.some(({criterionId, departmentIds}) => {
    const kept = after.find(mask => mask.criterionId === criterionId)?.departmentIds ?? []
    return departmentIds.some(id => !kept.includes(id))
  })
}

/**
 * Each mask with what its criterion was, or is where amounts tell about that: once somebody has relied on it, in an
 * agreement or in a round that was taken back, nobody takes a promise back by removing the criterion or calling it
 * something else, in however many drafts. (CRIT-5, BAL-9)
 */
export function withKinds(
  masks: readonly Mask[],
  before: readonly Mask[],
  criteria: ReadonlyMap<CriterionId, {readonly kind: CriterionKind}>,
): readonly Mask[] {
  return masks.map(({criterionId, departmentIds}) => {
    const kept = before.find(mask => mask.criterionId === criterionId)?.kind
    const kinds = [kept, criteria.get(criterionId)?.kind].filter(kind => kind !== undefined)
    const kind = kinds.find(tellsAmounts) ?? kinds[0]
    return {criterionId, departmentIds, ...(kind === undefined ? {} : {kind})}
  })
}
