import {byRank} from '../std/rank.ts'
import type {Board} from './board.ts'
import type {Segment} from './entities/segment.ts'

/** The segments that count, in order of precedence: merged ones live on in another. (RULE-5, SEG-6) */
export function segmentsInOrder(board: Pick<Board, 'segments'>): readonly Segment[] {
  return [...board.segments.values()]
    .filter(({mergedInto}) => mergedInto === null)
    .map(segment => ({segment, id: segment.id, rank: segment.precedence}))
    .toSorted(byRank)
    .map(({segment}) => segment)
}
