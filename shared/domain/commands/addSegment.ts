import type {Board} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, noChange} from '../change.ts'
import type {ClusterId, SegmentId} from '../entities/ids.ts'
import {freeSegmentName} from '../freeSegmentName.ts'
import {groupOf, groupTitle} from '../needGroups.ts'
import {placeInOrder} from '../placeInOrder.ts'

/** Starts a segment, last in precedence; begun from a cluster it takes over what these customers want. */
export function addSegment(board: Board, input: {id: SegmentId; name: string; clusterId?: ClusterId | null}): Decision {
  const {id, name} = input
  if (board.segments.has(id)) return noChange
  const group = input.clusterId ? groupOf(board, input.clusterId) : null
  const cluster = group === null ? undefined : board.clusters.get(group)
  const others = [...board.segments.values()]
  const {rank: precedence} = placeInOrder(
    others.map(segment => ({id: segment.id, rank: segment.precedence})),
    'last',
  )
  const {rank} = placeInOrder(
    others.map(segment => ({id: segment.id, rank: segment.placement.rank})),
    'last',
  )
  const fields = {
    name: name.trim() || freeSegmentName(board, group === null ? '' : groupTitle(board, group)),
    need: cluster?.statement ?? '',
    clusters: new Set(cluster ? [cluster.id] : []),
    precedence,
    placement: {in: 'unplaced', rank},
  }
  return change({do: 'create', kind: 'segments', id, fields})
}
