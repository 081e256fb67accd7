/** The server's time, as near as this tab can know it. */
export type Clock = {
  readonly now: () => number
  /** An answer of the server carried this time; it was asked for at `sentAt` and came at `cameAt` (own clock). */
  readonly heard: (serverMs: number, sentAt: number, cameAt: number) => void
}

/** A quicker answer says more about the server's time than a slow one, so the quickest one counts. */
export function createClock(own: () => number): Clock {
  let offset = 0
  let quickest = Number.POSITIVE_INFINITY
  return {
    now: () => own() + offset,
    heard: (serverMs, sentAt, cameAt) => {
      const took = cameAt - sentAt
      if (took > quickest) return
      quickest = took
      offset = serverMs - (sentAt + cameAt) / 2
    },
  }
}
