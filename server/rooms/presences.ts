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
 */
export class Presences {
  readonly #connections: ReadonlySet<Connection>
  readonly #told = new Map<number, number>()

  constructor(connections: ReadonlySet<Connection>) {
    this.#connections = connections
  }

  /** Everybody but this tab: what it knows of itself is newer. */
  tellAll(connection: Connection): void {
    const present = this.#others(connection)
    if (present.length > 0) connection.send(awarenessFrame(present))
  }

  /** "Nobody" is an answer too: a tab whose edits wait for the disk asks whether we are still here. */
  answer(connection: Connection): void {
    connection.send(awarenessFrame(this.#others(connection)))
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
    this.#tellOthers(connection, own)
    // By hearing itself a stock provider knows that the line is alive; else it hangs up after 30 s of silence.
    connection.send(awarenessFrame([own]))
  }

  gone(connection: Connection): void {
    const absence = connection.absence()
    if (absence) this.#tellOthers(connection, absence)
  }

  #others(connection: Connection): readonly AwarenessEntry[] {
    const present = [...this.#connections].flatMap(other => (other === connection ? [] : (other.presence() ?? [])))
    return present.map(entry => this.#now(entry))
  }

  #tellOthers(connection: Connection, entry: AwarenessEntry): void {
    if (this.#told.size > mostRemembered) this.#told.clear()
    this.#told.set(entry.client, Math.max(entry.clock, (this.#told.get(entry.client) ?? 0) + 1))
    const frame = awarenessFrame([this.#now(entry)])
    for (const other of this.#connections) if (other !== connection) other.send(frame)
  }

  #now(entry: AwarenessEntry): AwarenessEntry {
    return {...entry, clock: this.#told.get(entry.client) ?? entry.clock}
  }
}
