import type {Presence} from '../../shared/contract/messages.ts'
import type {Connection} from './connection.ts'
import type {AwarenessEntry} from './wire.ts'
import {awarenessFrame} from './wire.ts'

const mostRemembered = 2000

/**
 * Who is here, as told to everybody in one room.
 *
 * Presence is numbered here, not by the tabs: a tab that comes back after its absence was told would otherwise count
 * on below it, and stay unseen until its next sign of life.
 *
 * The first news is told at once; what comes right after it waits a moment and goes out together, one frame for
 * everybody: two hundred people who point at something would else be forty thousand messages.
 */
export class Presences {
  readonly #connections: ReadonlySet<Connection>
  readonly #soon: (task: () => void) => void
  readonly #told = new Map<number, number>()
  #news = new Map<number, AwarenessEntry>()
  #waits = false

  constructor(connections: ReadonlySet<Connection>, soon: (task: () => void) => void) {
    this.#connections = connections
    this.#soon = soon
  }

  /** Everybody but this tab: what it knows of itself is newer. */
  tellAll(connection: Connection): void {
    const present = [...this.#connections].flatMap(other => (other === connection ? [] : (other.presence() ?? [])))
    if (present.length > 0) connection.send(awarenessFrame(present.map(entry => this.#numbered(entry))))
  }

  /** "Nobody" is an answer too: a tab whose edits wait for the disk asks whether we are still here. */
  answer(connection: Connection): void {
    if (this.#connections.size > 1) this.tellAll(connection)
    else connection.send(awarenessFrame([]))
  }

  /** Takes what a tab says of itself; what it says of others is dropped. (SYNC-7) */
  take(
    connection: Connection,
    entries: readonly AwarenessEntry[],
    who: Presence['who'],
    isForeign: (client: number) => boolean,
  ): void {
    const own = connection.takeAwareness(entries, who, isForeign)
    if (!own) return
    for (const other of this.#connections)
      if (other !== connection && other.awarenessClient === own.client) other.handOverPresence()
    this.#isNews(own)
  }

  gone(connection: Connection): void {
    const absence = connection.absence()
    if (absence) this.#isNews(absence)
  }

  #isNews(entry: AwarenessEntry): void {
    if (this.#told.size > mostRemembered) this.#told.clear()
    this.#told.set(entry.client, Math.max(entry.clock, (this.#told.get(entry.client) ?? 0) + 1))
    this.#news.set(entry.client, entry)
    if (!this.#waits) this.#tell()
  }

  #tell(): void {
    const news = this.#news
    this.#waits = news.size > 0
    if (news.size === 0) return
    this.#news = new Map()
    const frame = awarenessFrame([...news.values()].map(entry => this.#numbered(entry)))
    for (const connection of this.#connections) connection.send(this.#ownFrame(connection, news) ?? frame)
    this.#soon(() => this.#tell())
  }

  /**
   * A tab hears itself too: by that a stock provider knows that the line is alive, else it hangs up after 30 s of
   * silence. But with its own number: at a higher one it would answer, and be answered, for ever.
   */
  #ownFrame({awarenessClient}: Connection, news: ReadonlyMap<number, AwarenessEntry>): Uint8Array | null {
    const own = awarenessClient === null ? undefined : news.get(awarenessClient)
    if (!own || this.#numbered(own).clock === own.clock) return null
    const entries = [...news.values()].map(entry => (entry === own ? own : this.#numbered(entry)))
    return awarenessFrame(entries)
  }

  #numbered(entry: AwarenessEntry): AwarenessEntry {
    return {...entry, clock: this.#told.get(entry.client) ?? entry.clock}
  }
}
