import type {Board} from '../board.ts'
import type {Change, Decision} from '../change.ts'
import {change, noChange} from '../change.ts'
import type {SegmentId} from '../entities/ids.ts'

/** Takes a segment off the board with its rule and what was planned for it. For a segment nobody wants to serve there is `deselectSegment`. */
export function removeSegment(board: Board, input: {id: SegmentId}): Decision {
  const {id} = input
  if (!board.segments.has(id)) return noChange
  const own = (kind: 'conditions' | 'cells' | 'commitments'): readonly Change[] =>
    [...board[kind].values()]
      .filter(({segmentId}) => segmentId === id)
      .map((record): Change => ({do: 'remove', kind, id: record.id}))
  return change(...own('conditions'), ...own('cells'), ...own('commitments'), {do: 'remove', kind: 'segments', id})
}
