import type {Board} from '../board.ts'
import type {Change, Decision, NewFields} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import type {ConditionId, SegmentId} from '../entities/ids.ts'
import {placeInOrder} from '../placeInOrder.ts'
import {segmentsInOrder} from '../segmentsInOrder.ts'

/**
 * Copies a segment with its rule, right behind it in precedence and not placed in any tier.
 *
 * `conditionIds` pairs each condition of the rule with the id of its copy; a condition that was added meanwhile is
 * not copied.
 */
export function duplicateSegment(
  board: Board,
  input: {
    id: SegmentId
    newId: SegmentId
    name: string
    conditionIds: readonly (readonly [ConditionId, ConditionId])[]
  },
): Decision {
  const segment = board.segments.get(input.id)
  if (!segment || segment.mergedInto !== null) return refuse('segment.unknown')
  if (board.segments.has(input.newId)) return noChange
  const others = segmentsInOrder(board)
  const {rank, shifted} = placeInOrder(
    others.map(({id, precedence}) => ({id, rank: precedence})),
    {after: segment.id},
  )
  const place = placeInOrder(
    others.map(({id, placement}) => ({id, rank: placement.rank})),
    'last',
  )
  const {need, clusters, drivers, driver, solution, collaboration, salesLogic} = segment
  const {channels, consentShare, sizeEstimate, sizeSource, ownerDepartmentId, offer} = segment
  const fields: NewFields = {
    name: input.name,
    need,
    clusters,
    drivers,
    driver,
    solution,
    collaboration,
    salesLogic,
    channels,
    consentShare,
    sizeEstimate,
    sizeSource,
    ownerDepartmentId,
    offer,
    precedence: rank,
    placement: {in: 'unplaced', rank: place.rank},
  }
  return change(
    {do: 'create', kind: 'segments', id: input.newId, fields},
    ...shifted.map((other): Change => {
      return {do: 'set', kind: 'segments', id: other.id, field: 'precedence', value: other.rank}
    }),
    ...copiedRule(board, input.newId, new Map(input.conditionIds)),
  )
}

function copiedRule(
  board: Board,
  segmentId: SegmentId,
  copies: ReadonlyMap<ConditionId, ConditionId>,
): readonly Change[] {
  return [...copies].flatMap(([id, copyId]): readonly Change[] => {
    const condition = board.conditions.get(id)
    if (!condition) return []
    const {place, kind, attributeId, op, value, missing} = condition
    const parentId = place.parentId === null ? null : copies.get(place.parentId)
    if (parentId === undefined) return []
    const fields = {segmentId, place: {parentId, rank: place.rank}, kind, attributeId, op, value, missing}
    return [{do: 'create', kind: 'conditions', id: copyId, fields}]
  })
}
