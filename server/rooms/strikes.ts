import type {ParticipantId} from '../../shared/domain/entities/ids.ts'

const withinMs = 60_000

/** Whose uploads were refused, and how often within a minute. A refusal may cost the reading of the whole board. (T6) */
export class Strikes {
  #recent: readonly {readonly by: ParticipantId; readonly at: number}[] = []

  struck(by: ParticipantId, nowMs: number): void {
    this.#recent = [...this.#since(nowMs), {by, at: nowMs}]
  }

  count(by: ParticipantId, nowMs: number): number {
    return this.#since(nowMs).filter(strike => strike.by === by).length
  }

  #since(nowMs: number) {
    return this.#recent.filter(({at}) => nowMs - at < withinMs)
  }
}
