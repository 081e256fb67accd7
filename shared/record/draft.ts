import type {SegmentId} from '../domain/entities/ids.ts'
import type {Round, RoundResult} from './round.ts'

/** The version in the making, or made last: it began as a copy of an agreed one. (VER-5) */
export type Draft = {
  /** Number of that version. */
  readonly from: number
  readonly openedAt: string
  /** Deselected in that version: each is looked at again before the next one is signed. (DESEL-5) */
  readonly deselected: readonly SegmentId[]
  /** How far people agreed then, to be laid beside the next reveal. */
  readonly measures: (RoundResult['measures'] & {readonly segments: number}) | null
}

/** What the last whole round of scores said about agreement; null where nobody scored. */
export function measuresOf(rounds: readonly Round[]): Draft['measures'] {
  const last = rounds
    .filter(({state, only}) => state === 'revealed' && only === null)
    .toSorted((a, b) => a.number - b.number)
    .at(-1)
  return last?.result ? {...last.result.measures, segments: last.segmentIds.length} : null
}
