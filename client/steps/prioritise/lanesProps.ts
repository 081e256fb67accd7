import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {FigureWords} from '../../board/figureWords.ts'
import type {Ledger} from './useLedger.ts'

/** What both forms of the lanes get: the ledger on wide screens, one lane at a time on the phone. */
export type LanesProps = {
  readonly ledger: Ledger
  readonly words: FigureWords
  /** "568 customers, 40.2 m SEK" */
  readonly facts: (id: string) => string
  /** May this reader place segments now? */
  readonly open: boolean
  /** Opens what was written about a deselection. */
  readonly onRewrite: (id: SegmentId) => void
}
