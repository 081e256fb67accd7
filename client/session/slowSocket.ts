/* oxlint-disable unicorn/prefer-add-event-listener -- the provider sets on-functions, and so do we. */
import {closeCodes} from '../../shared/contract/close.ts'
import {laneEvents as names} from '../../shared/contract/lane.ts'
import {closingOf, laneEvents} from './laneEvents.ts'
import type {LaneEvent} from './laneEvents.ts'
import type {SocketLike} from './socketLike.ts'
import {listenOnLane} from './slowListen.ts'
import type {Listening} from './slowListen.ts'
import {isOurs, request} from './slowParts.ts'
import type {SlowParts} from './slowParts.ts'
import {speakOnLane} from './slowSpeak.ts'
import type {Speaking} from './slowSpeak.ts'

const openMs = 5000
/** Whatever we say is answered: by a confirmation, by the rest of the board, or by our own presence. */
const echoMs = 3000
/** What has come is confirmed now and then, and at once when it is much. */
const confirmMs = 3000
const confirmBytes = 64 * 1024

/** The code of a line that broke without a word, as sockets have it. */
const broken = 1006

/** A WebSocket for networks that let none through: the same frames, acknowledgements and close codes over plain HTTP. */
export function slowSocket(parts: SlowParts): new (address: string) => SocketLike {
  return class SlowSocket implements SocketLike {
    static readonly OPEN = 1
    readonly OPEN = 1
    binaryType: BinaryType = 'arraybuffer'
    readyState = 0
    onopen: SocketLike['onopen'] = null
    onmessage: SocketLike['onmessage'] = null
    onclose: SocketLike['onclose'] = null
    onerror: SocketLike['onerror'] = null
    #lane: string | null = null
    #listening: Listening | null = null
    #speaking: Speaking | null = null
    #unconfirmed = 0
    #heardSince = false
    #cancels = new Map<'open' | 'echo' | 'confirm', () => void>()
    #unwatch: () => void = () => undefined

    /** `ws://host/sync/:boardId?...`, like any socket of a workshop. */
    constructor(address: string) {
      void this.#open(address.replace(/^ws/, 'http').replace('/sync/', '/lane/'))
    }

    get bufferedAmount(): number {
      return this.#speaking?.waiting() ?? 0
    }

    send(data: unknown): void {
      if (this.readyState === 1 && data instanceof Uint8Array) this.#speaking?.say(data)
    }

    close(): void {
      if (this.readyState === 3) return
      this.#stop()
      this.#leave()
    }

    async #open(address: string): Promise<void> {
      const init = {method: 'POST', headers: {'x-enig': '1'}}
      const text = await request(parts, address, init, openMs)
        .then(answer => (isOurs(answer) ? answer.text() : ''))
        .catch(() => '')
      const [event] = laneEvents()(text)
      const id = event?.is === 'named' && event.name === names.lane ? event.data : null
      if (id !== null) this.#lane = `${address.split('?')[0] ?? ''}/${id}`
      // Closed while it was being opened.
      if (this.readyState === 3) return this.#leave()
      if (this.#lane === null) {
        const closing = event?.is === 'named' && event.name === names.close ? closingOf(event.data) : null
        return this.#hangUp(closing?.code ?? broken, closing?.reason)
      }
      this.#begin(this.#lane)
    }

    #begin(lane: string): void {
      const lost = () => this.#hangUp(broken)
      const listening = listenOnLane(parts, lane, {event: event => this.#hear(event), lost})
      this.#listening = listening
      this.#speaking = speakOnLane(parts, lane, listening.after, {
        lost,
        saying: () => {
          this.#heardSince = false
        },
        said: () => {
          if (!this.#heardSince) this.#in('echo', echoMs, () => listening.missed())
        },
        tooBig: () => this.#hangUp(closeCodes.tooBig),
      })
      this.#unwatch = parts.onLeave(() => this.#leave())
      this.#in('open', openMs, lost)
    }

    #hear(event: LaneEvent): void {
      this.#heardSince = true
      this.#cancel('echo')
      if (event.is === 'named') {
        if (event.name === names.beat) this.#confirm()
        if (event.name !== names.close) return
        const {code, reason} = closingOf(event.data)
        return this.#hangUp(code, reason)
      }
      // Heard both ways: only now it is open.
      if (this.readyState === 0) {
        this.readyState = 1
        this.#cancel('open')
        this.onopen?.({})
      }
      this.#unconfirmed += event.bytes.length
      if (this.#unconfirmed > confirmBytes) this.#confirm()
      else if (!this.#cancels.has('confirm')) this.#in('confirm', confirmMs, () => this.#confirm())
      this.onmessage?.({data: event.bytes.buffer})
    }

    #confirm(): void {
      this.#unconfirmed = 0
      this.#cancel('confirm')
      this.#speaking?.confirm()
    }

    #hangUp(code: number, reason = ''): void {
      if (this.readyState === 3) return
      this.#stop()
      this.onclose?.({code, reason})
    }

    #stop(): void {
      this.readyState = 3
      this.#listening?.stop()
      this.#speaking?.stop()
      this.#unwatch()
      for (const name of Array.from(this.#cancels.keys())) this.#cancel(name)
    }

    /** The others see at once that this tab has gone. */
    #leave(): void {
      if (this.#lane === null) return
      const init = {method: 'POST', headers: {'x-enig': '1'}, keepalive: true}
      parts.fetch(`${this.#lane}?leave=1`, init).catch(() => undefined)
      this.#lane = null
    }

    #in(name: 'open' | 'echo' | 'confirm', ms: number, task: () => void): void {
      this.#cancel(name)
      this.#cancels.set(
        name,
        parts.later(() => {
          this.#cancels.delete(name)
          task()
        }, ms),
      )
    }

    #cancel(name: 'open' | 'echo' | 'confirm'): void {
      this.#cancels.get(name)?.()
      this.#cancels.delete(name)
    }
  }
}
