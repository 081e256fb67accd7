import type {Pace} from '../access/pace.ts'

/** Budgets of one seat, of presence one of each connection; a bench that saturates the server sets others and says so. */
export type Limits = {
  readonly uploadsPerSecond: number
  readonly awarenessPerSecond: number
  readonly bytesPerSecond: number
  /** Openings, and state vectors: twenty tabs that come back twice at once are within the burst. */
  readonly asksPerSecond: number
  /** How much of a budget may be spent at once, in seconds of it. */
  readonly burstSeconds: number
  readonly mostFrameBytes: number
  readonly mostAwarenessBytes: number
  readonly mostBufferedBytes: number
  readonly mostStateVectorEntries: number
  /** Whoever reads later than that is let go, and comes back to the whole. (T12) */
  readonly mostBehindSeconds: number
  /** How often a line is asked whether it is still there. */
  readonly pingSeconds: number
  readonly mostOnBoard: number
  /** Tabs of one person on one board. */
  readonly mostOfOnePerson: number
  /** Seated tabs on all boards of this server. */
  readonly mostOnServer: number
  /** Each refusal may cost the reading of a board: whoever collects them waits. */
  readonly refusalsPerMinute: number
  /** How often one network address may knock without a seat; whoever shows one is not counted. */
  readonly strangersPerAddress: Pace
  /**
   * A house tries its network before a day of workshops, and once more; a TLS proxy in front of us makes all of them
   * one address. Each try is small, and what tries hold open is bounded by itself.
   */
  readonly checksPerAddress: Pace
}

export const defaultLimits: Limits = {
  uploadsPerSecond: 50,
  awarenessPerSecond: 30,
  bytesPerSecond: 256 * 1024,
  asksPerSecond: 4,
  burstSeconds: 10,
  mostFrameBytes: 1024 * 1024,
  mostAwarenessBytes: 2048,
  mostBufferedBytes: 4 * 1024 * 1024,
  mostStateVectorEntries: 2000,
  mostBehindSeconds: 10,
  pingSeconds: 2.5,
  mostOnBoard: 200,
  mostOfOnePerson: 20,
  mostOnServer: 5000,
  refusalsPerMinute: 30,
  strangersPerAddress: {burst: 600, perSecond: 10},
  checksPerAddress: {burst: 3000, perSecond: 50},
}

/** A token bucket: fills with time, empties with use. `nowMs` is any clock that only goes forward. */
export class Bucket {
  readonly #perSecond: number
  readonly #most: number
  #left: number
  #at: number

  constructor(perSecond: number, burstSeconds: number, nowMs: number) {
    this.#perSecond = perSecond
    this.#most = perSecond * burstSeconds
    this.#left = this.#most
    this.#at = nowMs
  }

  /** False when the budget does not hold it; nothing is taken then. */
  take(amount: number, nowMs: number): boolean {
    const filled = this.#left + ((nowMs - this.#at) / 1000) * this.#perSecond
    this.#left = Math.min(this.#most, filled)
    this.#at = nowMs
    if (amount > this.#left) return false
    this.#left -= amount
    return true
  }
}
