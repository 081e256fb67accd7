/** What a slow lane needs from its surroundings, and what a tab has learned about its network. */
export type SlowParts = {
  readonly fetch: typeof fetch
  /** Runs a task later; answers how to cancel it. */
  readonly later: (task: () => void, afterMs: number) => () => void
  /** Only goes forward, in milliseconds. */
  readonly ticks: () => number
  /** The page is being left for good. */
  readonly onLeave: (task: () => void) => () => void
  /** Streams are held back on the way: whole answers are asked for instead. */
  readonly learned: {streamsAreHeld: boolean}
}

export function pause({later}: Pick<SlowParts, 'later'>, ms: number): Promise<void> {
  return new Promise(done => {
    later(done, ms)
  })
}

/** A request that is given up after a while. */
export async function request(
  {fetch, later}: Pick<SlowParts, 'fetch' | 'later'>,
  address: string,
  init: RequestInit,
  mostMs: number,
): Promise<Response> {
  const patience = new AbortController()
  const cancel = later(() => patience.abort(), mostMs)
  try {
    return await fetch(address, {...init, cache: 'no-store', signal: patience.signal})
  } finally {
    cancel()
  }
}

/** Not a page that something between us and the server put there. */
export function isOurs(response: Response): boolean {
  return response.ok && (response.headers.get('content-type') ?? '').startsWith('text/event-stream')
}
