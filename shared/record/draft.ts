import type {SegmentId} from '../domain/entities/ids.ts'
import type {Measures} from './round.ts'

/** The version in the making, or made last: it began as a copy of an agreed one. (VER-5) */
export type Draft = {
  /** Number of that version. */
  readonly from: number
  readonly openedAt: string
  /** Deselected in that version: each is looked at again before the next one is signed. (DESEL-5) */
  readonly deselected: readonly SegmentId[]
  /** How far people agreed then, to be laid beside the next reveal. */
  readonly measures: (Measures & {readonly segments: number}) | null
}
