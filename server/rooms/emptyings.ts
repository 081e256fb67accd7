import type {RootName} from '../../shared/board/roots.ts'
import type {ParticipantId} from '../../shared/domain/entities/ids.ts'

const withinMs = 60_000
const mostAtOnce = 10
const mostShare = 0.3

type Emptying = {readonly at: number; readonly by: ParticipantId; readonly kind: RootName; readonly id: string}

/**
 * A card without its words is as good as gone: within a minute one person who does not lead the workshop blanks at
 * most ten records of a kind that others made, or 30 % of the kind where that is more. (T8, SYNC-18)
 *
 * Counted by records, not by fields: who blanks a name and its text has blanked one.
 */
export class Emptyings {
  #recent: readonly Emptying[] = []

  /** `there`: how many of the kind stand on the board, blank or not. */
  may(by: ParticipantId, kind: RootName, ids: readonly string[], there: number, nowMs: number): boolean {
    const earlier = this.#since(nowMs).filter(each => each.by === by && each.kind === kind)
    const taken = new Set([...earlier.map(({id}) => id), ...ids]).size
    return taken <= mostAtOnce || taken <= mostShare * there
  }

  took(by: ParticipantId, kind: RootName, ids: readonly string[], nowMs: number): void {
    const again = (each: Emptying) => each.by === by && each.kind === kind && ids.includes(each.id)
    const others = this.#since(nowMs).filter(each => !again(each))
    this.#recent = [...others, ...ids.map(id => ({at: nowMs, by, kind, id}))]
  }

  #since(nowMs: number): readonly Emptying[] {
    return this.#recent.filter(({at}) => nowMs - at < withinMs)
  }
}
