import {closeCodes} from '../../shared/contract/close.ts'
import type {CloseReason} from '../../shared/contract/close.ts'
import type {Doing, Presence} from '../../shared/contract/messages.ts'
import {understands} from '../../shared/contract/protocols.ts'
import type {ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Logged} from '../../shared/record/events.ts'
import type {RecordText} from './recordText.ts'
import type {AwarenessEntry} from './wire.ts'
import {eventFrame, recordFrame, refusedFrame, savedFrame, seenFrame} from './wire.ts'

/** One way to and from a tab: a WebSocket, or whatever carries the same frames. */
export type Wire = {
  readonly send: (frame: Uint8Array) => void
  /** Several frames at once, where that costs less. */
  readonly sendAll?: (frames: readonly Uint8Array[]) => void
  readonly close: (code: number, reason: string) => void
  /** Bytes that were sent and not yet taken by the network. */
  readonly waiting: () => number
}

/** How far behind somebody may read: in bytes that wait for them, and in how long some have waited. */
export type Patience = {readonly mostBytes: number; readonly mostMs: number; readonly ticks: () => number}

/** One tab of one person on one board. */
export class Connection {
  readonly participantId: ParticipantId
  /** Which browser the tab is in, by the hash of its secret; null where nobody said. */
  readonly browser: string | null
  /** 0: the stock provider, which knows none of our messages. */
  readonly protocol: number
  /** Up to which row of the log this tab has seen the board, as it said when it came. */
  readonly seenSeq: number | null
  /** The Yjs client under which this tab writes, as it said when it came. */
  readonly client: number | null
  readonly #wire: Wire
  readonly #patience: Patience
  #behindSince: number | null = null
  #seenAt = -Infinity
  #uploads = 0
  #told = 0
  #gapAt: number | null = null
  #client: number | null = null
  #awareness: AwarenessEntry | null = null
  #closed = false
  #cutOff = false

  constructor(
    wire: Wire,
    who: {
      participantId: ParticipantId
      protocol: number
      browser?: string | undefined
      seenSeq?: number | null
      client?: number | null | undefined
    },
    patience: Patience,
  ) {
    this.#wire = wire
    this.participantId = who.participantId
    this.protocol = who.protocol
    this.browser = who.browser ?? null
    this.seenSeq = who.seenSeq ?? null
    this.client = who.client ?? null
    this.#patience = patience
  }

  get isClosed(): boolean {
    return this.#closed
  }

  /** Closed by us for what it did or may not do: what it has sent before counts no more. */
  get isCutOff(): boolean {
    return this.#cutOff
  }

  /** The number of the next upload of this connection, from 1. */
  countUpload(): number {
    this.#uploads += 1
    return this.#uploads
  }

  /** Nothing is sent to somebody who reads too slowly: they come back and get the whole. (T12) */
  send(frame: Uint8Array): void {
    if (this.#closed) return
    if (this.#isTooFarBehind()) this.close('tooSlow')
    else this.#wire.send(frame)
  }

  #sendAll(frames: readonly Uint8Array[]): void {
    if (this.#closed) return
    if (this.#isTooFarBehind()) this.close('tooSlow')
    else if (this.#wire.sendAll) this.#wire.sendAll(frames)
    else for (const frame of frames) this.#wire.send(frame)
  }

  #isTooFarBehind(): boolean {
    const {mostBytes, mostMs, ticks} = this.#patience
    const waiting = this.#wire.waiting()
    if (waiting === 0) {
      this.#behindSince = null
      return false
    }
    this.#behindSince ??= ticks()
    return waiting > mostBytes || ticks() - this.#behindSince > mostMs
  }

  /** Upload `n` rests on something that has not come yet. */
  waitsFrom(n: number): void {
    this.#gapAt ??= n
  }

  filled(): void {
    this.#gapAt = null
  }

  /** Of the first `n` uploads, how many are whole. */
  savedUpTo(n: number): number {
    return this.#gapAt === null ? n : Math.min(n, this.#gapAt - 1)
  }

  /** Does one frame with everybody's presence do, its own included? */
  get knowsItself(): boolean {
    return understands(this.protocol, 'knowsItself')
  }

  /** What a turn has brought, and that this tab's own part of it is saved. */
  tellTurn(frames: readonly Uint8Array[], uploads: number, seq: number, proof: () => string): void {
    const told = understands(this.protocol, 'saved') ? [savedFrame(uploads, seq)] : []
    this.#sendAll([...frames, ...this.#seen(proof), ...told])
  }

  /** Where the log stands, to who only looks on: not with each turn. */
  tellSeen(proof: () => string): void {
    if (this.#patience.ticks() - this.#seenAt < seenEveryMs) return
    for (const frame of this.#seen(proof)) this.send(frame)
  }

  #seen(proof: () => string): readonly Uint8Array[] {
    if (!understands(this.protocol, 'seen')) return []
    this.#seenAt = this.#patience.ticks()
    return [seenFrame(proof())]
  }

  tellRefused(upload: number, code: string): void {
    if (understands(this.protocol, 'refused')) this.send(refusedFrame(upload, code, {}))
  }

  /** The record, and what else a tab is told as it comes in. */
  tellWelcome(text: RecordText, others: readonly Uint8Array[], proof: () => string): void {
    const record = understands(this.protocol, 'record') ? [recordFrame(this.#told, text)] : []
    this.#sendAll([...record, ...others, ...this.#seen(proof)])
  }

  tellRecord(text: RecordText): void {
    if (understands(this.protocol, 'record')) this.send(recordFrame(this.#told, text))
  }

  /** Numbered per viewer, so that what is hidden from this one leaves no gap. */
  tellEvent(event: Logged): void {
    if (!understands(this.protocol, 'record')) return
    this.#told += 1
    this.send(eventFrame({kind: 'event', at: this.#told, prev: this.#told - 1, event}))
  }

  close(why: CloseReason, reason = ''): void {
    if (this.#closed) return
    this.#closed = true
    this.#cutOff = !comesBackWithTheSame.has(why)
    this.#wire.close(closeCodes[why], reason)
  }

  /** The other side has gone. */
  gone(): void {
    this.#closed = true
  }

  /**
   * Takes this tab's own presence and stamps who it is; foreign entries are dropped without a word, since the stock
   * provider echoes what it receives. Null when nothing of it is this tab's. (SYNC-7)
   */
  takeAwareness(entries: readonly AwarenessEntry[], isForeign: (client: number) => boolean): AwarenessEntry | null {
    const own = entries.find(({client}) => (this.#client === null ? !isForeign(client) : client === this.#client))
    if (!own) return null
    this.#client = own.client
    const doing = doingOf(own.json)
    const state: Presence | null = doing === null ? null : {who: {participantId: this.participantId}, doing}
    this.#awareness = {client: own.client, clock: own.clock, json: JSON.stringify(state)}
    return this.#awareness
  }

  presence(): AwarenessEntry | null {
    return this.#awareness
  }

  /** Another tab of the same person goes on with this one's presence: the line had broken without a word. */
  handOverPresence(): void {
    this.#client = null
    this.#awareness = null
  }

  /** What tells the others that this tab has gone. */
  absence(): AwarenessEntry | null {
    if (!this.#awareness) return null
    return {client: this.#awareness.client, clock: this.#awareness.clock, json: 'null'}
  }

  get awarenessClient(): number | null {
    return this.#client
  }
}

/** After these a tab sends what is not saved once more, from the same document. */
const comesBackWithTheSame: ReadonlySet<CloseReason> = new Set(['restarting', 'tooSlow', 'tooFast'])

/** Who comes back with one that is so old has missed hardly anything, and takes the board as it stands. */
const seenEveryMs = 1000
const longestHint = 60

/** What somebody says they are doing: four short hints and nothing else. Null = they are leaving. */
function doingOf(json: string): Doing | null {
  const state: unknown = parsed(json)
  if (state === null) return null
  const doing: unknown = isObject(state) ? state['doing'] : undefined
  if (!isObject(doing)) return {}
  const hint = (name: string): string | null => {
    const word = doing[name]
    return typeof word === 'string' && word.length <= longestHint ? word : null
  }
  const [reading, dragging, whatIf] = [hint('reading'), hint('dragging'), hint('whatIf')]
  return {step: hint('step') ?? undefined, reading, dragging, ...(whatIf === null ? {} : {whatIf})}
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
