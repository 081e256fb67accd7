/** The server's time, as near as this tab can know it. */
export type Clock = {
  readonly now: () => number
  /** An answer of the server carried this time; it was asked for at `sentAt` and came at `cameAt` (own ticks). */
  readonly heard: (serverMs: number, sentAt: number, cameAt: number) => void
  /** The machine has slept, or its clock was set: only the server can say which. */
  readonly isUnsure: () => boolean
}

/** The server says whole seconds; two answers that differ by more were not given by one clock that just went on. */
const coarseMs = 1500
/** Two clocks of one machine do not drift apart by so much between two answers. */
const leapMs = 5000

/**
 * A quicker answer says more about the server's time than a slow one, so the quickest one counts; until one comes that
 * cannot be true together with it, because the server's clock was set or this machine has slept.
 *
 * Between answers `ticks` count, which nobody can set: a browser whose wall clock is a day off, or jumps, shows the same
 * minutes as all others. (REC-3)
 */
export function createClock(ticks: () => number, wall: () => number = ticks): Clock {
  let offset = 0
  let quickest: number | null = null
  let apart = wall() - ticks()
  // Until the server has said anything the wall clock is all there is.
  const fromWall = () => (quickest === null ? wall() - ticks() : offset)
  return {
    now: () => ticks() + fromWall(),
    heard: (serverMs, sentAt, cameAt) => {
      const took = cameAt - sentAt
      const found = serverMs - (sentAt + cameAt) / 2
      apart = wall() - ticks()
      const isOther = quickest !== null && Math.abs(found - offset) > (took + quickest) / 2 + coarseMs
      if (quickest !== null && took > quickest && !isOther) return
      quickest = took
      offset = found
    },
    isUnsure: () => Math.abs(wall() - ticks() - apart) > leapMs,
  }
}
