/** How a tab speaks with the server: over a WebSocket, or over plain HTTP where a network blocks those. */
export type Way = 'socket' | 'lane'
type Why = 'refused' | 'swallowed' | 'cut'

const second = 1000
const minute = 60 * second
/** A socket that lived so long was not ended by a proxy's clock. */
const longLifeMs = 3 * minute
/** So many short lives in a row, each behind a server that could be reached at once again. */
const mostCuts = 2
/** Whoever falls back so soon after a return waits longer before the next one. */
const relapseMs = 2 * minute
const longestMs = 30 * minute
/** So long after the network was away a socket that fails says nothing: browsers make it wait after many failures. */
const doubtMs = 15 * second
/** How soon it is tried again then, one after the other. */
const soonMs = [2 * second, 5 * second, 10 * second, 20 * second, 40 * second] as const

/** Remembers in one tab what this network did to sockets, and says what to try. `now` only goes forward, in ms. */
export function wayChoice(now: () => number) {
  let first: Way = 'socket'
  let why: Why = 'refused'
  let everHeard = false
  let cuts = 0
  let relapses = 0
  let returnedAt = Number.NEGATIVE_INFINITY
  let failedAt = Number.NEGATIVE_INFINITY
  /** When nothing led to the server for the last time. */
  let awayAt = Number.NEGATIVE_INFINITY

  const isDoubtful = () => why !== 'cut' && failedAt < awayAt + doubtMs
  const failed = (how: Why) => {
    why = how
    failedAt = now()
    if (now() - returnedAt < relapseMs && !isDoubtful()) relapses += 1
    returnedAt = Number.NEGATIVE_INFINITY
  }
  return {
    /** What to try first. */
    first: (): Way => first,
    socketHeard: () => {
      everHeard = true
    },
    /** It did not begin. The lane is tried next; only if that works it was the network and not the server. */
    socketFailed: (how: 'refused' | 'swallowed') => failed(how),
    /** It broke off, and the server had not said why. */
    socketCut: (livedMs: number) => {
      if (livedMs >= longLifeMs) {
        cuts = 0
        relapses = 0
        return
      }
      cuts += 1
      if (cuts < mostCuts) return
      failed('cut')
      first = 'lane'
    },
    laneOpened: () => {
      first = 'lane'
    },
    /** Neither way: the server or the whole network is away, and the next attempt begins like the first. */
    laneFailed: () => {
      awayAt = now()
      cuts = 0
      first = 'socket'
    },
    /** The browser had no network until now: what broke or failed meanwhile was not a proxy's doing. */
    networkBack: () => {
      awayAt = now()
      cuts = 0
    },
    /** How long to stay on the lane before a socket is tried again; `tried` counts what was tried since it opened. */
    tryAgainMs: (tried: number): number => {
      const soon = isDoubtful() ? soonMs[tried] : undefined
      if (soon !== undefined) return soon
      const usual = why === 'cut' ? 10 * minute : everHeard && tried === 0 && relapses === 0 ? 10 * second : 3 * minute
      return Math.min(longestMs, usual * 2 ** relapses)
    },
    /** A sign that the network has changed is worth a try, but for one that cuts each socket after a while. */
    mayTryNow: (): boolean => why !== 'cut',
    returned: () => {
      first = 'socket'
      cuts = 0
      returnedAt = now()
    },
  }
}
