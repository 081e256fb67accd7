import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import {messageTypes} from '../../../shared/contract/messages.ts'

/** A tab as anybody could write one: the frames of the protocol over a socket, and nothing else. */
export class PlainTab {
  readonly doc = new Y.Doc()
  readonly socket: WebSocket
  /** Uploads sent so far, and how many of them the server said are on disk. */
  sent = 0
  saved = 0
  refusals: string[] = []
  /** Frames about who is here. */
  presences = 0
  /** Types of messages that came. */
  readonly heard = new Set<number>()
  closed: {readonly code: number; readonly reason: string} | null = null
  #synced: () => void = () => undefined
  #listening: (() => void)[] = []
  readonly synced: Promise<void>
  readonly gone: Promise<number>

  constructor(origin: string, boardId: string, epoch: number | null, cookie: string, version = '1') {
    const asked = epoch === null ? '' : `epoch=${epoch}&`
    const address = `${origin.replace('http', 'ws')}/sync/${boardId}?${asked}v=${version}`
    this.synced = new Promise(done => {
      this.#synced = done
    })
    this.socket = new WebSocket(address, {headers: {cookie, origin}})
    this.socket.binaryType = 'nodebuffer'
    this.socket.on('open', () => this.#send(messageTypes.sync, 0, Y.encodeStateVector(this.doc)))
    this.socket.on('message', (data: Buffer) => {
      this.#receive(new Uint8Array(data))
      this.#tell()
    })
    this.socket.on('error', () => undefined)
    this.gone = new Promise(done => {
      this.socket.on('close', (code, reason) => {
        this.closed = {code, reason: reason.toString()}
        done(code)
        this.#tell()
      })
    })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.upload(update)
    })
  }

  /** Sends bytes as an update, whatever they are. */
  upload(update: Uint8Array): void {
    this.sent += 1
    this.#send(messageTypes.sync, 2, update)
  }

  /** Asks who is here, as a tab does whose edits wait. */
  askWhoIsHere(): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(new Uint8Array([messageTypes.queryAwareness]))
  }

  /** Resolves at the next frame, or when the socket closes. */
  news(): Promise<void> {
    return new Promise(done => this.#listening.push(done))
  }

  close(): void {
    this.socket.terminate()
  }

  #tell(): void {
    for (const done of this.#listening.splice(0)) done()
  }

  #send(type: number, step: number, payload: Uint8Array): void {
    if (this.socket.readyState !== WebSocket.OPEN) return
    this.socket.send(
      encoding.encode(encoder => {
        encoding.writeVarUint(encoder, type)
        encoding.writeVarUint(encoder, step)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    )
  }

  #receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    this.heard.add(type)
    if (type === messageTypes.saved) this.saved = decoding.readVarUint(decoder)
    if (type === messageTypes.awareness) this.presences += 1
    if (type === messageTypes.refused) {
      decoding.readVarUint(decoder)
      this.refusals.push(decoding.readVarString(decoder))
    }
    if (type !== messageTypes.sync) return
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === 0) {
      this.sent += 1
      this.#send(messageTypes.sync, 1, Y.encodeStateAsUpdate(this.doc, payload))
    } else {
      Y.applyUpdate(this.doc, payload, this)
      if (step === 1) this.#synced()
    }
  }
}
