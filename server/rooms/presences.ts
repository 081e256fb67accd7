import type {Presence} from '../../shared/contract/messages.ts'
import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Connection} from './connection.ts'
import type {AwarenessEntry} from './wire.ts'
import {awarenessFrame} from './wire.ts'

const mostRemembered = 2000

/**
 * A tab says every 15 s that it is still there, and is taken for gone after 30. What says nothing new is passed on no
 * sooner than this: late enough to hide how often a tab speaks, early enough that no sign of life is ever missed.
 */
const renewedAfterMs = 10_000

type Told = {readonly clock: number; readonly json: string; readonly at: number}

/**
 * Who is here, as told to everybody in one room.
 *
 * Presence is numbered here, by the time, not by the tabs. A tab that comes back after its absence was told would
 * otherwise count on below it, and stay unseen until its next sign of life; and its own count, like each repetition
 * of what everybody knows, would tell how busy somebody is who only seems to sit there. (BAL-1, SYNC-7)
 */
export class Presences {
  readonly #connections: ReadonlySet<Connection>
  readonly #now: () => number
  readonly #isNameless: (viewer: ParticipantId) => boolean
  readonly #told = new Map<number, Told>()

  /** `isNameless`: must this viewer not read who the others are? (JOIN-7) */
  constructor(
    connections: ReadonlySet<Connection>,
    around: {readonly now: () => number; readonly isNameless: (viewer: ParticipantId) => boolean},
  ) {
    this.#connections = connections
    this.#now = around.now
    this.#isNameless = around.isNameless
  }

  /** Everybody but this tab: what it knows of itself is newer. */
  tellAll(connection: Connection): void {
    const present = [...this.#connections].flatMap(other => (other === connection ? [] : (other.presence() ?? [])))
    if (present.length === 0) return
    const numbered = present.map(entry => ({...entry, clock: this.#told.get(entry.client)?.clock ?? entry.clock}))
    connection.send(awarenessFrame(this.#isNameless(connection.participantId) ? numbered.map(nameless) : numbered))
  }

  /** All of it once more: this viewer reads names from now on, or no longer. */
  tellAnew(connection: Connection): void {
    for (const {client} of [...this.#connections].flatMap(other => other.presence() ?? [])) {
      const told = this.#told.get(client)
      // what is told twice under one number counts once
      if (told) this.#told.set(client, {...told, clock: told.clock + 1})
    }
    this.tellAll(connection)
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
    if (this.#isDue(own)) this.#tellOthers(connection, own)
    // By hearing itself a stock provider knows that the line is alive; else it hangs up after 30 s of silence.
    connection.send(awarenessFrame([own]))
  }

  gone(connection: Connection): void {
    const absence = connection.absence()
    if (absence) this.#tellOthers(connection, absence)
  }

  /** Is it news, or time to say once more that somebody is still there? */
  #isDue({client, json}: AwarenessEntry): boolean {
    const told = this.#told.get(client)
    if (told?.json !== json) return true
    const since = this.#now() - told.at
    return since < 0 || since >= renewedAfterMs
  }

  #tellOthers(connection: Connection, entry: AwarenessEntry): void {
    if (this.#told.size > mostRemembered) this.#told.clear()
    const at = this.#now()
    const clock = Math.max(at, (this.#told.get(entry.client)?.clock ?? 0) + 1)
    this.#told.set(entry.client, {clock, json: entry.json, at})
    const told = {...entry, clock}
    const frame = awarenessFrame([told])
    const others = [...this.#connections].filter(other => other !== connection)
    const watching = new Set(others.filter(({participantId}) => this.#isNameless(participantId)))
    const withoutName = watching.size > 0 ? awarenessFrame([nameless(told)]) : frame
    for (const other of others) other.send(watching.has(other) ? withoutName : frame)
  }
}

/** The department stays, and the seat, by which two tabs of one person count as one. */
function nameless(entry: AwarenessEntry): AwarenessEntry {
  // Written by ourselves, when the tab's own words were taken.
  const state = JSON.parse(entry.json) as Presence | null
  return state?.who ? {...entry, json: JSON.stringify({...state, who: {...state.who, name: ''}})} : entry
}
