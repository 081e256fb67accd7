import type {Profile} from '../definition/profile.ts'
import type {CriterionKind} from '../domain/entities/criterion.ts'
import type {DepartmentId} from '../domain/entities/ids.ts'
import type {Logged} from './events.ts'
import type {Mask} from './round.ts'
import type {RecordState} from './state.ts'

/** What value, contribution and cost in the customer file tell about. */
const kindsWithFigures: readonly string[] = ['profitability', 'cost_to_serve'] satisfies readonly CriterionKind[]

export function tellsAmounts(kind: string): boolean {
  return kindsWithFigures.includes(kind)
}

/** Must this department see no amounts? True while it is masked on a criterion that amounts tell about. (CRIT-5) */
export function figuresHidden(
  masks: readonly Mask[],
  criteria: Iterable<{readonly id: string; readonly kind: string}>,
  departmentId: DepartmentId,
): boolean {
  const own = masks.filter(({departmentIds}) => departmentIds.includes(departmentId))
  const masked = new Set<string>(own.map(({criterionId}) => criterionId))
  const kinds = [...criteria].flatMap(({id, kind}) => (masked.has(id) ? [kind] : []))
  return [...kinds, ...own.map(({kind}) => kind ?? '')].some(tellsAmounts)
}

/** The record as such a department may see it: sizes and shares of customers, no amounts. */
export function recordWithoutFigures(record: RecordState): RecordState {
  return record.profile ? {...record, profile: withoutAmounts(record.profile)} : record
}

/** The same for a fact that happens while it is there. */
export function eventWithoutFigures(logged: Logged): Logged {
  const {event} = logged
  if (event.is !== 'segmentsProfiled') return logged
  return {...logged, event: {...event, profile: withoutAmounts(event.profile)}}
}

function withoutAmounts(profile: Profile): Profile {
  return {
    ...profile,
    universe: {...profile.universe, value: null},
    segments: profile.segments.map(segment => ({...segment, value: null, assignedValue: null, assignedLosing: null})),
    overlaps: profile.overlaps.map(overlap => ({...overlap, value: null})),
    inNone: {...profile.inNone, value: null, losing: null},
    // Also as shares it tells what the customers bring. (VALUE-3)
    curve: null,
  }
}
