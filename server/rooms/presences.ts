import type {Connection} from './connection.ts'
import type {AwarenessEntry} from './wire.ts'
import {awarenessFrame, awarenessPart, frameOfParts} from './wire.ts'

const mostRemembered = 2000

/**
 * A tab says every 15 s that it is still there, and is taken for gone after 30. What says nothing new is passed on no
 * sooner than this: late enough to hide how often a tab speaks, early enough that no sign of life is ever missed.
 */
const renewedAfterMs = 10_000

type Told = {readonly clock: number; readonly json: string; readonly at: number}

/** People who are told at the same moment, and what they have not been told yet. */
type Lane = {readonly people: Set<Connection>; news: Map<number, News>; waits: boolean}

/** So many share a moment: telling two hundred at once would hold up everybody's edits for as long. */
const mostInLane = 50
/** Somebody's eyes do not tell apart what comes closer together; each message costs as much as people are there. */
const everyMs = 100

type Around = {
  readonly now: () => number
  /** Runs a task after so long. */
  readonly later: (task: () => void, afterMs: number) => void
}

/**
 * Who is here, as told to everybody in one room.
 *
 * Presence is numbered here, by the time, not by the tabs. A tab that comes back after its absence was told would
 * otherwise count on below it, and stay unseen until its next sign of life; and its own count, like each repetition
 * of what everybody knows, would tell how busy somebody is who only seems to sit there. (BAL-1, SYNC-7)
 *
 * The first news is told at once; what comes right after it waits a moment and goes out together, one frame for
 * everybody: two hundred people who point at something would else be forty thousand messages.
 */
export class Presences {
  readonly #connections: ReadonlySet<Connection>
  readonly #around: Around
  readonly #told = new Map<number, Told>()
  readonly #lanes: Lane[] = []

  constructor(connections: ReadonlySet<Connection>, around: Around) {
    this.#connections = connections
    this.#around = around
  }

  /** A new tab. It is to hear of everybody but itself: what it knows of that is newer. */
  entered(connection: Connection): readonly Uint8Array[] {
    this.#roomyLane().people.add(connection)
    const present = this.#others(connection)
    return present.length > 0 ? [awarenessFrame(present)] : []
  }

  #roomyLane(): Lane {
    const roomy = this.#lanes.find(({people}) => people.size < mostInLane)
    if (roomy) return roomy
    const lane: Lane = {people: new Set(), news: new Map(), waits: false}
    this.#lanes.push(lane)
    return lane
  }

  /** "Nobody" is an answer too: a tab whose edits wait for the disk asks whether we are still here. */
  answer(connection: Connection): void {
    connection.send(awarenessFrame(this.#others(connection)))
  }

  /** Takes what a tab says of itself; what it says of others is dropped. (SYNC-7) */
  take(connection: Connection, entries: readonly AwarenessEntry[], isForeign: (client: number) => boolean): void {
    const isFirst = connection.awarenessClient === null
    const own = connection.takeAwareness(entries, isForeign)
    if (!own) return
    if (isFirst)
      for (const other of this.#connections)
        if (other !== connection && other.awarenessClient === own.client) other.handOverPresence()
    if (this.#isDue(own)) this.#isNews(own)
    // By hearing itself a stock provider knows that the line is alive; else it hangs up after 30 s of silence.
    else connection.send(awarenessFrame([own]))
  }

  gone(connection: Connection): void {
    for (const {people} of this.#lanes) people.delete(connection)
    const absence = connection.absence()
    if (absence) this.#isNews(absence)
  }

  #others(connection: Connection): readonly AwarenessEntry[] {
    const present = [...this.#connections].flatMap(other => (other === connection ? [] : (other.presence() ?? [])))
    return present.map(entry => this.#numbered(entry))
  }

  /** Is it news, or time to say once more that somebody is still there? */
  #isDue({client, json}: AwarenessEntry): boolean {
    const told = this.#told.get(client)
    if (told?.json !== json) return true
    const since = this.#around.now() - told.at
    return since < 0 || since >= renewedAfterMs
  }

  #isNews(entry: AwarenessEntry): void {
    if (this.#told.size > mostRemembered) this.#told.clear()
    const at = this.#around.now()
    const clock = Math.max(at, (this.#told.get(entry.client)?.clock ?? 0) + 1)
    this.#told.set(entry.client, {clock, json: entry.json, at})
    const news = {client: entry.client, bytes: awarenessPart({...entry, clock})}
    for (const [index, lane] of this.#lanes.entries()) {
      if (lane.people.size === 0) continue
      lane.news.set(entry.client, news)
      // Those who start in the same moment go on in different ones.
      if (!lane.waits) this.#tell(lane, everyMs + (everyMs * index) / this.#lanes.length)
    }
  }

  #tell(lane: Lane, againAfterMs: number): void {
    const news = [...lane.news.values()]
    lane.waits = news.length > 0
    if (news.length === 0) return
    lane.news = new Map()
    const frame = frameOfParts(news.map(({bytes}) => bytes))
    for (const connection of lane.people)
      connection.send(connection.knowsItself ? frame : frameFor(news, connection.presence()))
    this.#around.later(() => this.#tell(lane, everyMs), againAfterMs)
  }

  #numbered(entry: AwarenessEntry): AwarenessEntry {
    return {...entry, clock: this.#told.get(entry.client)?.clock ?? entry.clock}
  }
}

/** One entry as everybody gets it, encoded once. */
type News = {readonly client: number; readonly bytes: Uint8Array}

/** A stock provider would answer to itself at a higher number: it gets a copy with its own words. */
function frameFor(news: readonly News[], own: AwarenessEntry | null): Uint8Array {
  return frameOfParts(news.map(({client, bytes}) => (own?.client === client ? awarenessPart(own) : bytes)))
}
