import {Buffer} from 'node:buffer'
import type {Presence} from '../../shared/contract/messages.ts'
import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
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

type Around = {
  readonly now: () => number
  /** Must this viewer not read who the others are? (JOIN-7) */
  readonly isNameless: (viewer: ParticipantId) => boolean
  /** Runs a task when the next news may be told. */
  readonly soon: (task: () => void) => void
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
  #news = new Map<number, AwarenessEntry>()
  #waits = false

  constructor(connections: ReadonlySet<Connection>, around: Around) {
    this.#connections = connections
    this.#around = around
  }

  /** Everybody but this tab: what it knows of itself is newer. */
  tellAll(connection: Connection): void {
    const present = this.#others(connection)
    if (present.length > 0) connection.send(awarenessFrame(present))
  }

  /** All of it once more: this viewer reads names from now on, or no longer. */
  tellAnew(connection: Connection): void {
    for (const {client} of [...this.#connections].flatMap(other => other.presence() ?? [])) {
      const told = this.#told.get(client)
      // What is told twice under one number counts once.
      if (told) this.#told.set(client, {...told, clock: told.clock + 1})
    }
    this.tellAll(connection)
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
    if (this.#isDue(own)) this.#isNews(own)
    // By hearing itself a stock provider knows that the line is alive; else it hangs up after 30 s of silence.
    else connection.send(awarenessFrame([own]))
  }

  gone(connection: Connection): void {
    const absence = connection.absence()
    if (absence) this.#isNews(absence)
  }

  #others(connection: Connection): readonly AwarenessEntry[] {
    const present = [...this.#connections].flatMap(other => (other === connection ? [] : (other.presence() ?? [])))
    const numbered = present.map(entry => this.#numbered(entry))
    return this.#around.isNameless(connection.participantId) ? numbered.map(nameless) : numbered
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
    this.#news.set(entry.client, entry)
    if (!this.#waits) this.#tell()
  }

  #tell(): void {
    const news = this.#news
    this.#waits = news.size > 0
    if (news.size === 0) return
    this.#news = new Map()
    const numbered = [...news.values()].map(entry => this.#numbered(entry))
    const named = new Parts(numbered)
    let withoutNames: Parts | null = null
    for (const connection of this.#connections) {
      const {awarenessClient, participantId} = connection
      let parts = named
      if (this.#around.isNameless(participantId)) parts = withoutNames ??= new Parts(numbered.map(nameless))
      // With its own number: at a higher one it would answer.
      const own = awarenessClient === null ? undefined : news.get(awarenessClient)
      connection.send(own ? parts.frameFor(own) : parts.frame)
    }
    this.#around.soon(() => this.#tell())
  }

  #numbered(entry: AwarenessEntry): AwarenessEntry {
    return {...entry, clock: this.#told.get(entry.client)?.clock ?? entry.clock}
  }
}

/** Several news, each encoded once, as one frame for all; whoever is among them gets a copy with their own words. */
class Parts {
  readonly frame: Uint8Array
  readonly #bytes: Uint8Array
  readonly #places = new Map<number, {readonly from: number; readonly to: number}>()

  constructor(entries: readonly AwarenessEntry[]) {
    const parts = entries.map(awarenessPart)
    let from = 0
    for (const [index, {client}] of entries.entries()) {
      const to = from + (parts[index]?.length ?? 0)
      this.#places.set(client, {from, to})
      from = to
    }
    this.#bytes = Buffer.concat(parts)
    this.frame = frameOfParts([this.#bytes], entries.length)
  }

  frameFor(own: AwarenessEntry): Uint8Array {
    const place = this.#places.get(own.client)
    if (!place) return this.frame
    const [before, after] = [this.#bytes.subarray(0, place.from), this.#bytes.subarray(place.to)]
    return frameOfParts([before, awarenessPart(own), after], this.#places.size)
  }
}

/** The department stays, and the seat, by which two tabs of one person count as one. */
function nameless(entry: AwarenessEntry): AwarenessEntry {
  // Written by ourselves, when the tab's own words were taken.
  const state = JSON.parse(entry.json) as Presence | null
  return state?.who ? {...entry, json: JSON.stringify({...state, who: {...state.who, name: ''}})} : entry
}
