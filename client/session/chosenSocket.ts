/* oxlint-disable unicorn/prefer-add-event-listener -- the provider sets on-functions, and so do we. */
import {socketAnswers} from './socketEcho.ts'
import type {SocketLike} from './socketLike.ts'
import type {Store} from './store.ts'
import {createStore} from './store.ts'
import {wayChoice} from './wayChoice.ts'
import type {Way} from './wayChoice.ts'

type Parts = {
  readonly WebSocket: new (address: string) => SocketLike
  readonly SlowSocket: new (address: string) => SocketLike
  readonly later: (task: () => void, afterMs: number) => () => void
  /** Only goes forward, in milliseconds. */
  readonly ticks: () => number
  /** The network seems to be back, or somebody looks at the page again. */
  readonly onWake: (task: () => void) => () => void
  /** The browser says that it has a network again. */
  readonly onBack: (task: () => void) => void
}

/** The server speaks first; a socket on which nothing comes is swallowed somewhere. */
const firstWordMs = 2500
const echoMs = 4000
/** While something is on its way nobody changes lanes; asked again after this time. */
const busyMs = 1000
const wakeGapMs = 20_000

/** The code of a frame that was too big to be read. */
const tooBigToRead = 1009
const isOurCode = (code: number): boolean => (code >= 4400 && code < 4600) || code === tooBigToRead

/**
 * A WebSocket where the network lets one through, else the slow lane, without the provider noticing.
 *
 * It is open when the server was heard on it: a refused or swallowed socket becomes a lane before anything was said.
 * `way` is what carries the frames now.
 */
export function chosenSocket(parts: Parts): {readonly Socket: typeof WebSocket; readonly way: Store<Way>} {
  const {later, ticks} = parts
  const choice = wayChoice(ticks)
  const way = createStore<Way>('socket')
  parts.onBack(choice.networkBack)

  class ChosenSocket implements SocketLike {
    static readonly OPEN = 1
    readonly OPEN = 1
    binaryType: BinaryType = 'arraybuffer'
    readyState = 0
    onopen: SocketLike['onopen'] = null
    onmessage: SocketLike['onmessage'] = null
    onclose: SocketLike['onclose'] = null
    onerror: SocketLike['onerror'] = null
    readonly #address: string
    #inner: SocketLike | null = null
    #stops: (() => void)[] = []

    constructor(address: string) {
      this.#address = address
      if (choice.first() === 'lane') this.#takeLane()
      else this.#takeSocket()
    }

    get bufferedAmount(): number {
      return this.#inner?.bufferedAmount ?? 0
    }

    send(data: Uint8Array<ArrayBuffer>): void {
      if (this.readyState === 1) this.#inner?.send(data)
    }

    close(): void {
      this.readyState = 3
      this.#letGo()
    }

    #takeSocket(): void {
      const openedAt = ticks()
      const cancel = later(() => {
        choice.socketFailed('swallowed')
        this.#takeLane()
      }, firstWordMs)
      this.#take(new parts.WebSocket(this.#address), {
        heard: () => {
          cancel()
          choice.socketHeard()
          way.set('socket')
        },
        closed: (code, wasHeard) => {
          cancel()
          if (isOurCode(code)) return false
          if (wasHeard) {
            choice.socketCut(ticks() - openedAt)
            return false
          }
          choice.socketFailed('refused')
          this.#takeLane()
          return true
        },
      })
      this.#stops.push(cancel)
    }

    #takeLane(): void {
      this.#take(new parts.SlowSocket(this.#address), {
        heard: () => {
          choice.laneOpened()
          way.set('lane')
          this.#watchForSocket()
        },
        closed: (code, wasHeard) => {
          if (!wasHeard && !isOurCode(code)) choice.laneFailed()
          return false
        },
      })
    }

    /** `closed` answers whether something else is being tried. */
    #take(
      inner: SocketLike,
      on: {readonly heard: () => void; readonly closed: (code: number, wasHeard: boolean) => boolean},
    ): void {
      this.#letGo()
      this.#inner = inner
      inner.binaryType = 'arraybuffer'
      inner.onmessage = event => {
        if (this.readyState === 0) {
          this.readyState = 1
          on.heard()
          this.onopen?.({})
        }
        this.onmessage?.(event)
      }
      inner.onclose = event => {
        const wasHeard = this.readyState === 1
        if (!on.closed(event.code, wasHeard)) this.#hangUp(event.code, event.reason)
      }
      inner.onerror = () => undefined
    }

    /** Now and then a socket is tried beside the lane; when one answers, the provider comes back over it. */
    #watchForSocket(): void {
      let tried = 0
      let triedAt = ticks()
      let cancel: () => void = () => undefined
      const plan = (afterMs: number) => {
        cancel()
        cancel = later(() => void attempt(), afterMs)
      }
      const attempt = async () => {
        triedAt = ticks()
        tried += 1
        const answers = await socketAnswers({Socket: parts.WebSocket, later}, this.#address, echoMs)
        if (this.readyState !== 1) return
        if (answers) goBack()
        else plan(choice.tryAgainMs(tried))
      }
      const goBack = () => {
        if (this.bufferedAmount > 0) {
          cancel = later(goBack, busyMs)
          return
        }
        choice.returned()
        this.#hangUp(1000, '')
      }
      const unwatch = parts.onWake(() => {
        if (choice.mayTryNow() && ticks() - triedAt > wakeGapMs) plan(0)
      })
      plan(choice.tryAgainMs(tried))
      this.#stops.push(unwatch, () => cancel())
    }

    #hangUp(code: number, reason: string): void {
      this.close()
      this.onclose?.({code, reason})
    }

    #letGo(): void {
      for (const stop of this.#stops.splice(0)) stop()
      const inner = this.#inner
      this.#inner = null
      if (!inner) return
      inner.onmessage = null
      inner.onclose = null
      inner.close()
    }
  }
  // The edge: what the provider needs of a WebSocket, and nothing else.
  return {Socket: ChosenSocket as unknown as typeof WebSocket, way}
}
