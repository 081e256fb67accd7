import type {Scalar} from '../../std/field.ts'
import {sameScalar} from '../../std/sameScalar.ts'
import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, refuse} from '../change.ts'
import type {DepartmentId, SegmentId} from '../entities/ids.ts'
import type {DeselectReason, Placement} from '../entities/placement.ts'
import type {RevisitTrigger} from '../entities/revisitTrigger.ts'
import {ranksInLane} from '../lanes.ts'
import {placeInOrder} from '../placeInOrder.ts'
import type {Spot} from '../placeInOrder.ts'
import {placed} from './moveSegment.ts'

/**
 * Deselects a segment, or rewrites how it was deselected: always with a reason, how its customers are treated, who
 * looks after that, and when it is looked at again. What stays the same is not written. (DESEL-1, DESEL-2)
 *
 * Its definition stays: its customers remain assigned, and excluded on purpose. (DESEL-3)
 */
export function deselectSegment(
  board: Board,
  input: {
    id: SegmentId
    reason: DeselectReason
    reasonText: string
    exitTreatment: string
    exitOwnerDepartmentId: DepartmentId | null
    /** By when its customers are treated so; left out: as it stands. */
    exitBy?: string | null
    revisitOn: string | null
    revisitWhen: string
    /** The condition as a figure that can be measured; left out: as it stands. */
    revisitTrigger?: RevisitTrigger | null
    /** What the decision rests on; may be empty. */
    exitEvidence: string
    /** Where among the deselected; null: where it stands, and last when it comes new. */
    spot: Spot<string> | null
  },
): Decision {
  const {id, reason, revisitOn, exitOwnerDepartmentId} = input
  const segment = board.segments.get(id)
  if (!segment || segment.mergedInto !== null) return refuse('segment.unknown')
  const reasonText = input.reasonText.trim()
  const exitTreatment = input.exitTreatment.trim()
  const revisitWhen = input.revisitWhen.trim()
  const exitEvidence = input.exitEvidence.trim()
  if (reason === 'other' && reasonText === '') return refuse('segment.reasonMissing')
  if (exitTreatment === '') return refuse('segment.exitMissing')
  if (exitOwnerDepartmentId === null) return refuse('segment.exitOwnerMissing')
  const {exitBy = segment.exitBy, revisitTrigger = segment.revisitTrigger} = input
  if (revisitOn === null && revisitWhen === '' && revisitTrigger === null) return refuse('segment.revisitMissing')

  const present = segment.placement
  const {rank, shifted} =
    present.in === 'deselected' && input.spot === null
      ? {rank: present.rank, shifted: []}
      : placeInOrder(ranksInLane(board, 'deselected', id), input.spot ?? 'last')
  // Its reason is closed before the rest of it is: what says the same is left as it stands.
  const isSame = present.in === 'deselected' && present.reason === reason && present.reasonText.trim() === reasonText
  const placement: Placement = isSame ? {...present, rank} : {in: 'deselected', reason, reasonText, rank}
  const set = (
    field: 'exitOwnerDepartmentId' | 'exitBy' | 'revisitOn' | 'revisitTrigger',
    value: Scalar,
  ): readonly Change[] => (sameScalar(segment[field], value) ? [] : [{do: 'set', kind: 'segments', id, field, value}])
  const write = (field: 'exitTreatment' | 'revisitWhen' | 'exitEvidence', to: string): readonly Change[] =>
    segment[field] === to ? [] : [{do: 'text', kind: 'segments', id, field, to}]
  return change(
    ...(sameScalar(present, placement) ? [] : [placed(id, placement)]),
    ...shifted.flatMap(({id: other, rank: to}) => {
      const moved = board.segments.get(other)?.placement
      return moved ? [placed(other, {...moved, rank: to})] : []
    }),
    ...set('exitOwnerDepartmentId', exitOwnerDepartmentId),
    ...set('exitBy', exitBy),
    ...set('revisitOn', revisitOn),
    ...set('revisitTrigger', revisitTrigger),
    ...write('exitTreatment', exitTreatment),
    ...write('revisitWhen', revisitWhen),
    ...write('exitEvidence', exitEvidence),
  )
}
