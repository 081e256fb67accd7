import type {CommandInput} from '../../../shared/domain/commands/registry.ts'
import type {Placement} from '../../../shared/domain/entities/placement.ts'
import type {Segment} from '../../../shared/domain/entities/segment.ts'
import {isoDate} from '../../../shared/std/isoDate.ts'

/** What was written about a deselection, as the input that would write it again. */
export function deselectionOf(
  segment: Segment,
  {reason, reasonText}: Extract<Placement, {in: 'deselected'}>,
): CommandInput<'deselectSegment'> {
  const {id, exitTreatment, exitOwnerDepartmentId, exitBy, revisitOn, revisitWhen, revisitTrigger, exitEvidence} =
    segment
  return {
    id,
    reason,
    reasonText,
    exitTreatment,
    exitOwnerDepartmentId,
    exitBy,
    revisitOn,
    revisitWhen,
    revisitTrigger,
    exitEvidence,
    spot: null,
  }
}

/** The treatments the method names; any other is written in one's own words. */
export const exitTreatments = ['self_service', 'partner', 'price_change', 'on_request', 'end'] as const
export type ExitTreatment = (typeof exitTreatments)[number]

/** The same day a year later; the last of February where there is no 29th. `yyyy-mm-dd`. */
export function oneYearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return isoDate(year + 1, month, date) ?? isoDate(year + 1, month, 28) ?? day
}
