import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import {conditionsUnder} from '../conditionTree.ts'
import type {ConditionKind, ConditionOp, Operand} from '../entities/condition.ts'
import type {AttributeId, ConditionId, SegmentId} from '../entities/ids.ts'
import {placeInOrder} from '../placeInOrder.ts'

/** Adds a comparison or an empty group to a segment's rule, last under its parent. */
export function addCondition(
  board: Board,
  input: {
    id: ConditionId
    segmentId: SegmentId
    parentId: ConditionId | null
    kind: ConditionKind
    attributeId?: AttributeId | null
    op?: ConditionOp | null
    value?: Operand | null
  },
): Decision {
  const {id, segmentId, parentId, kind, attributeId = null, op = null, value = null} = input
  if (!board.segments.has(segmentId)) return refuse('segment.unknown')
  if (board.conditions.has(id)) return noChange
  if (parentId !== null && !isGroupOf(board, parentId, segmentId)) return refuse('record.unknown')
  const {rank, shifted} = placeInOrder(
    conditionsUnder(board, segmentId, parentId).map(c => ({id: c.id, rank: c.place.rank})),
    'last',
  )
  const fields = {segmentId, place: {parentId, rank}, kind, attributeId, op, value, missing: 'exclude'}
  return change(
    {do: 'create', kind: 'conditions', id, fields},
    ...shifted.map((other): Change => {
      return {do: 'set', kind: 'conditions', id: other.id, field: 'place', value: {parentId, rank: other.rank}}
    }),
  )
}

export function isGroupOf(board: Board, id: ConditionId, segmentId: SegmentId): boolean {
  const condition = board.conditions.get(id)
  return condition !== undefined && condition.segmentId === segmentId && condition.kind !== 'leaf'
}
