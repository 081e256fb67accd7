import type {RootName} from '../../shared/board/roots.ts'
import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import {Emptyings} from './emptyings.ts'

const withinMs = 60_000
const mostAtOnce = 10
const mostShare = 0.3

type Removal = {readonly at: number; readonly by: ParticipantId; readonly kind: RootName; readonly count: number}

/**
 * Nobody empties a board by mistake or in anger: within a minute one person who does not lead the workshop takes
 * off at most ten records of a kind, or 30 % of them where that is more. (T8)
 */
export class Removals {
  /** What stays on the board without its words has a budget of its own. */
  readonly emptyings = new Emptyings()
  #recent: readonly Removal[] = []

  /** `there`: how many of the kind stood there before this removal. */
  may(by: ParticipantId, kind: RootName, count: number, there: number, nowMs: number): boolean {
    const earlier = this.#recent
      .filter(removal => removal.by === by && removal.kind === kind && nowMs - removal.at < withinMs)
      .reduce((sum, removal) => sum + removal.count, 0)
    const taken = earlier + count
    return taken <= mostAtOnce || taken <= mostShare * (there + earlier)
  }

  took(by: ParticipantId, kind: RootName, count: number, nowMs: number): void {
    const stillCounts = this.#recent.filter(({at}) => nowMs - at < withinMs)
    this.#recent = [...stillCounts, {at: nowMs, by, kind, count}]
  }
}
