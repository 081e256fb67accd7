import {randomBytes} from 'node:crypto'
import {connect} from 'node:net'
import type {Socket} from 'node:net'

export type LeanEvents = {
  readonly open: () => void
  /** `head` holds the whole payload, or at least its first 64 bytes where nobody asked for the whole. */
  readonly frame: (head: Buffer, length: number) => void
  readonly closed: (code: number) => void
}

const headBytes = 64
/** One for all sockets: what is read is looked at before the next read. */
const readInto = Buffer.allocUnsafe(256 * 1024)
const mask = [0x37, 0xfa, 0x21, 0x3d] as const
const noBytes = Buffer.alloc(0)
const opcodes = {binary: 2, close: 8, ping: 9, pong: 10} as const

/**
 * The browser's half of a WebSocket, as cheap as it gets: two hundred of them must cost the load generator less than
 * they cost any server. What nobody looks at is counted and never copied.
 */
export class LeanSocket {
  bytes = 0
  frames = 0
  readonly #socket: Socket
  readonly #on: LeanEvents
  readonly #keepsWhole: boolean
  #isOpen = false
  #closeCode = 1006
  #rest: Buffer = noBytes
  /** A long frame under way. */
  #missing = 0
  #length = 0
  #opcode = 0
  #parts: Buffer[] = []

  constructor(address: URL, headers: Readonly<Record<string, string>>, keepsWhole: boolean, on: LeanEvents) {
    this.#on = on
    this.#keepsWhole = keepsWhole
    this.#socket = connect({
      host: address.hostname,
      port: Number(address.port),
      noDelay: true,
      onread: {
        buffer: readInto,
        callback: (count, buffer) => {
          this.#read(Buffer.from(buffer.buffer, buffer.byteOffset, count))
          return true
        },
      },
    })
    const lines = [
      `GET ${address.pathname}${address.search} HTTP/1.1`,
      `Host: ${address.host}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      'Sec-WebSocket-Version: 13',
      ...Object.entries(headers).map(([name, text]) => `${name}: ${text}`),
    ]
    this.#socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    this.#socket.on('error', () => undefined)
    this.#socket.on('close', () => this.#on.closed(this.#closeCode))
  }

  send(payload: Uint8Array): void {
    if (this.#isOpen) this.#socket.write(maskedFrame(opcodes.binary, payload))
  }

  end(): void {
    this.#socket.destroy()
  }

  #read(chunk: Buffer): void {
    this.bytes += chunk.length
    if (this.#missing > 0) {
      const taken = Math.min(this.#missing, chunk.length)
      this.#goOn(chunk.subarray(0, taken))
      this.#readFrames(chunk.subarray(taken))
    } else this.#readFrames(chunk)
  }

  #readFrames(chunk: Buffer): void {
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk
    this.#rest = noBytes
    if (!this.#isOpen) {
      const end = data.indexOf('\r\n\r\n')
      if (end < 0) {
        this.#rest = Buffer.from(data)
        return
      }
      if (!data.toString('latin1', 0, 12).endsWith('101')) {
        this.#socket.destroy()
        return
      }
      this.#isOpen = true
      this.#on.open()
      data = data.subarray(end + 4)
    }
    let at = 0
    while (at < data.length) {
      const start = payloadStart(data, at)
      const length = start < 0 ? 0 : payloadLength(data, at)
      const there = data.length - start
      if (start < 0 || (there < length && there < headBytes)) {
        this.#rest = Buffer.from(data.subarray(at))
        return
      }
      const opcode = (data[at] ?? 0) & 0x0f
      if (there < length) {
        this.#opcode = opcode
        this.#length = length
        this.#missing = length
        this.#goOn(data.subarray(start))
        return
      }
      at = start + length
      this.#take(opcode, data.subarray(start, at), length)
    }
  }

  /** The next part of a long frame: kept where somebody asked for the whole, else only its head. */
  #goOn(part: Buffer): void {
    if (this.#keepsWhole) this.#parts.push(Buffer.from(part))
    else if (this.#parts.length === 0) this.#parts.push(Buffer.from(part.subarray(0, headBytes)))
    this.#missing -= part.length
    if (this.#missing > 0) return
    const [first = noBytes] = this.#parts
    const head = this.#parts.length > 1 ? Buffer.concat(this.#parts) : first
    this.#parts = []
    this.#take(this.#opcode, head, this.#length)
  }

  #take(opcode: number, head: Buffer, length: number): void {
    this.frames += 1
    if (opcode === opcodes.binary) this.#on.frame(head, length)
    else if (opcode === opcodes.ping) this.#socket.write(maskedFrame(opcodes.pong, head))
    else if (opcode === opcodes.close) {
      if (length >= 2) this.#closeCode = head.readUInt16BE(0)
      this.#socket.end()
    }
  }
}

/** Where the payload of the frame at `at` begins; -1 when its header has not come whole. */
function payloadStart(data: Buffer, at: number): number {
  if (at + 2 > data.length) return -1
  const short = (data[at + 1] ?? 0) & 0x7f
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
  return start > data.length ? -1 : start
}

function payloadLength(data: Buffer, at: number): number {
  const short = (data[at + 1] ?? 0) & 0x7f
  if (short < 126) return short
  return short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2))
}

function maskedFrame(opcode: number, payload: Uint8Array): Buffer {
  const {length} = payload
  const start = length < 126 ? 2 : length < 65536 ? 4 : 10
  const frame = Buffer.allocUnsafe(start + 4 + length)
  frame[0] = 0x80 | opcode
  frame[1] = 0x80 | (start === 2 ? length : start === 4 ? 126 : 127)
  if (start === 4) frame.writeUInt16BE(length, 2)
  if (start === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  for (let at = 0; at < 4; at += 1) frame[start + at] = mask[at] ?? 0
  const from = start + 4
  for (let at = 0; at < length; at += 1) frame[from + at] = (payload[at] ?? 0) ^ (mask[at & 3] ?? 0)
  return frame
}
