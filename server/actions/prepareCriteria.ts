import {preparedCriterion} from '../../shared/contract/boards.ts'
import type {Change} from '../../shared/domain/change.ts'
import type {CriterionId, DepartmentId} from '../../shared/domain/entities/ids.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import type {PublicEvent} from '../../shared/record/events.ts'
import type {PreparedChange, PreparedCriterion} from '../../shared/record/prepared.ts'
import {notAskedAfter, preparedChanges, preparedMasks} from '../../shared/record/prepared.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'

const mostPrepared = 24

/**
 * Prepares what the segments will be judged by, before anybody else is shown it. From `evaluate` on criteria stand on the
 * board and are changed there. Two who lead may prepare the same one at once: only what each changes is written. (PHASE-4,
 * CRIT-2)
 */
export async function prepareCriteria(
  deps: Deps,
  seat: Seat,
  {keep, drop}: {readonly keep: readonly PreparedChange[]; readonly drop: readonly CriterionId[]},
): Promise<Result<Nothing>> {
  return act(deps, seat, 'prepareCriteria', async room => {
    const {phase, rounds, prepared, departments} = room.record
    if (isFrom(phase, 'evaluate')) return refusal('phase.closed', {phase})
    if (rounds.length > 0) return refusal('field.closed', {field: 'criteria'})
    const known = new Set(departments.map(({id}) => id))
    if (keep.some(change => departmentsIn(change).some(id => !known.has(id)))) return refusal('department.missing')
    const board = await room.board()
    if (keep.some(({id}) => board.criteria.has(id))) return refusal('field.closed', {field: 'criteria'})
    const dropped = new Set<string>(drop)
    const next = new Map(prepared.map(criterion => [criterion.id, criterion]))
    for (const change of keep) {
      const whole = changed(next.get(change.id), change)
      if (whole === null) return refusal('record.unknown')
      next.set(change.id, whole)
    }
    const criteria = [...next.values()].filter(({id}) => !dropped.has(id))
    if (criteria.length > mostPrepared) return refusal('criteria.tooMany', {max: mostPrepared})
    return committed(room, {by: seat.participantId, events: [{is: 'criteriaPrepared', criteria}]}, {})
  })
}

/** Null for a part of one that is not there: another who leads has taken it off. */
function changed(
  known: PreparedCriterion | undefined,
  {asks = [], ...change}: PreparedChange,
): PreparedCriterion | null {
  const whole = known ? {...known, ...change} : preparedCriterion.safeParse(change).data
  return whole ? {...whole, notAsked: notAskedAfter([...new Set(whole.notAsked)], asks)} : null
}

function departmentsIn({notAsked = [], asks = []}: PreparedChange): readonly DepartmentId[] {
  return [...notAsked, ...asks.map(({departmentId}) => departmentId)]
}

/** The gates are passed: what was prepared is put before everybody, with who does not judge it. */
export function puttingOnBoard({prepared, masks, versions}: Pick<RecordState, 'prepared' | 'masks' | 'versions'>): {
  readonly changes: readonly Change[]
  readonly events: readonly PublicEvent[]
} {
  if (prepared.length === 0) return {changes: [], events: []}
  // after an agreement a mask keeps what its criterion was (CRIT-5, BAL-9)
  const own = preparedMasks(prepared).map(({kind, ...mask}) => (versions.length > 0 ? {...mask, kind} : mask))
  const masked: readonly PublicEvent[] = own.length > 0 ? [{is: 'masksChanged', masks: [...masks, ...own]}] : []
  return {changes: preparedChanges(prepared), events: [...masked, {is: 'criteriaPrepared', criteria: []}]}
}
