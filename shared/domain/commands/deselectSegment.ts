import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, refuse} from '../change.ts'
import type {DepartmentId, SegmentId} from '../entities/ids.ts'
import type {DeselectReason} from '../entities/placement.ts'

/**
 * Deselects a segment: always with a reason, how its customers are treated, who looks after that, and when it is
 * looked at again. (DESEL-1)
 */
export function deselectSegment(
  board: Board,
  input: {
    id: SegmentId
    reason: DeselectReason
    reasonText: string
    exitTreatment: string
    exitOwnerDepartmentId: DepartmentId | null
    revisitOn: string | null
    revisitWhen: string
    rank: string
  },
): Decision {
  const {id, reason, rank, revisitOn, exitOwnerDepartmentId} = input
  const segment = board.segments.get(id)
  if (!segment || segment.mergedInto !== null) return refuse('segment.unknown')
  const reasonText = input.reasonText.trim()
  const exitTreatment = input.exitTreatment.trim()
  const revisitWhen = input.revisitWhen.trim()
  if (reason === 'other' && reasonText === '') return refuse('segment.reasonMissing')
  if (exitTreatment === '') return refuse('segment.exitMissing')
  if (revisitOn === null && revisitWhen === '') return refuse('segment.revisitMissing')
  const set = (field: string, value: Extract<Change, {do: 'set'}>['value']): Change => ({
    do: 'set',
    kind: 'segments',
    id,
    field,
    value,
  })
  return change(
    set('placement', {in: 'deselected', reason, reasonText, rank}),
    set('exitOwnerDepartmentId', exitOwnerDepartmentId),
    set('revisitOn', revisitOn),
    {do: 'text', kind: 'segments', id, field: 'exitTreatment', to: exitTreatment},
    {do: 'text', kind: 'segments', id, field: 'revisitWhen', to: revisitWhen},
  )
}
