import {laneEvents} from './laneEvents.ts'
import type {LaneEvent} from './laneEvents.ts'
import {isOurs, pause} from './slowParts.ts'
import type {SlowParts} from './slowParts.ts'

/** A stream begins at once; one that has not begun by then is held back somewhere. */
const beginsMs = 1500
/** The server beats every ten seconds. */
const quietMs = 25_000
const mostFailures = 5
const mostBrief = 3
const briefMs = 1000

type Outcome = 'gone' | 'fine' | 'brief' | 'held' | 'failed'

export type Listening = {
  /** Everything up to this number has come. */
  readonly after: () => number
  /** Something should have come: if this is a stream, it is held back. */
  readonly missed: () => void
  readonly stop: () => void
}

/** Hears a lane, by a stream, or answer by answer where streams are held back. Goes on where it was cut. */
export function listenOnLane(
  parts: SlowParts,
  address: string,
  on: {readonly event: (event: LaneEvent) => void; readonly lost: () => void},
): Listening {
  const {fetch, later, ticks, learned} = parts
  let after = 0
  const state = {isStopped: false}
  let current: AbortController | null = null

  const take = (events: readonly LaneEvent[]) => {
    for (const event of events) {
      if (state.isStopped) return
      if (event.is === 'frame') {
        if (event.n <= after) continue
        after = event.n
      }
      on.event(event)
    }
  }

  /** One request; its pieces are taken as they come. */
  const hear = async (query: string, firstMs: number): Promise<Outcome> => {
    const ear = new AbortController()
    current = ear
    let came = false
    const from = ticks()
    const lived = (): Outcome => (ticks() - from < briefMs ? 'brief' : 'fine')
    let cancel = later(() => ear.abort(), firstMs)
    try {
      const response = await fetch(`${address}?after=${after}${query}`, {cache: 'no-store', signal: ear.signal})
      if (response.status === 404) return 'gone'
      if (!isOurs(response) || !response.body) return 'failed'
      const read = laneEvents()
      const letters = new TextDecoder()
      const pieces = response.body.getReader()
      for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
        came = true
        cancel()
        cancel = later(() => ear.abort(), quietMs)
        take(read(letters.decode(piece.value, {stream: true})))
      }
      return lived()
    } catch {
      // Given up by us: it did not begin, or what was owed did not come. A line that fell silent may just be dead.
      if (ear.signal.aborted) return !came || ear.signal.reason === 'missed' ? 'held' : 'failed'
      // Cut by somebody between us: it worked until then.
      return came ? lived() : 'failed'
    } finally {
      cancel()
    }
  }

  const run = async () => {
    let failures = 0
    let brief = 0
    while (!state.isStopped) {
      const before = after
      const isStream = !learned.streamsAreHeld
      const outcome = isStream ? await hear('', beginsMs) : await hear('&once=1', quietMs)
      if (state.isStopped) return
      if (outcome === 'gone') return on.lost()
      if (outcome === 'held' && isStream) {
        learned.streamsAreHeld = true
        continue
      }
      const isEmptyHaste = outcome === 'brief' && after === before
      brief = outcome === 'brief' ? brief + 1 : 0
      if (isStream && brief >= mostBrief) learned.streamsAreHeld = true
      failures = outcome === 'failed' || outcome === 'held' ? failures + 1 : 0
      if (failures > mostFailures) return on.lost()
      if (failures > 0 || isEmptyHaste) await pause(parts, 125 * 2 ** failures)
    }
  }
  void run()
  return {
    after: () => after,
    missed: () => {
      if (!learned.streamsAreHeld) current?.abort('missed')
    },
    stop: () => {
      state.isStopped = true
      current?.abort()
    },
  }
}
