import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import {Bucket} from './limits.ts'
import type {Limits} from './limits.ts'

/** What one person may still do on one board, whatever tab it comes from. */
export type SeatBudget = {
  readonly uploads: Bucket
  readonly bytes: Bucket
  /** State vectors: few bytes in, the whole board out. */
  readonly asks: Bucket
  /** Each opening is answered with the whole record. */
  readonly openings: Bucket
}

type Seat = {readonly budget: SeatBudget; tabs: number; leftAt: number}

/** Nobody with fewer seats than that makes us forget one. */
const mostLeft = 10_000

/**
 * Budgets belong to the seat, not to the connection: whoever closes a tab and opens another, or opens twenty of them,
 * has no more than before. (T7, SYNC-19)
 *
 * A seat without a tab is remembered for the time in which its buckets fill anyway: forgotten then, nothing is gained.
 */
export class SeatBudgets {
  readonly #limits: Limits
  readonly #ticks: () => number
  readonly #here = new Map<string, Seat>()
  /** The one that left first stands first. */
  readonly #left = new Map<string, Seat>()

  constructor(limits: Limits, ticks: () => number) {
    this.#limits = limits
    this.#ticks = ticks
  }

  /** Another tab of this person comes in. Null when too many have come already. */
  enter(boardId: BoardId, person: ParticipantId): SeatBudget | null {
    const now = this.#ticks()
    const key = `${boardId}/${person}`
    this.#forget(now)
    const seat = this.#here.get(key) ?? this.#left.get(key) ?? {budget: this.#fullBudget(now), tabs: 0, leftAt: now}
    const mayOpen = seat.budget.openings.take(1, now)
    if (mayOpen) seat.tabs += 1
    this.#keep(key, seat, now)
    return mayOpen ? seat.budget : null
  }

  leave(boardId: BoardId, person: ParticipantId): void {
    const key = `${boardId}/${person}`
    const seat = this.#here.get(key)
    if (!seat) return
    seat.tabs -= 1
    this.#keep(key, seat, this.#ticks())
  }

  /** Seats that are remembered. */
  get size(): number {
    return this.#here.size + this.#left.size
  }

  #keep(key: string, seat: Seat, now: number): void {
    this.#here.delete(key)
    this.#left.delete(key)
    seat.leftAt = now
    const where = seat.tabs > 0 ? this.#here : this.#left
    where.set(key, seat)
  }

  #forget(now: number): void {
    for (const [key, {leftAt}] of this.#left) {
      if (now - leftAt < this.#limits.burstSeconds * 1000 && this.#left.size <= mostLeft) return
      this.#left.delete(key)
    }
  }

  #fullBudget(now: number): SeatBudget {
    const {uploadsPerSecond, bytesPerSecond, asksPerSecond, burstSeconds} = this.#limits
    const full = (perSecond: number) => new Bucket(perSecond, burstSeconds, now)
    return {
      uploads: full(uploadsPerSecond),
      bytes: full(bytesPerSecond),
      asks: full(asksPerSecond),
      openings: full(asksPerSecond),
    }
  }
}
