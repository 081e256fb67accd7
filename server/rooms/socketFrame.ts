import {Buffer} from 'node:buffer'
import type {Duplex} from 'node:stream'

const finalBinary = 0x82
const lengthIn16Bits = 126
const lengthIn64Bits = 127
/** A frame this big is not copied behind its header. */
const worthTwoWrites = 64 * 1024

/** The last message as it went out: what is told to everybody in a room is framed once. */
let last: {readonly payload: Uint8Array; readonly frame: Buffer} | null = null

/**
 * Writes one binary WebSocket message to the socket below.
 *
 * Frames of a server are not masked, so that the same bytes go to every tab, each with a single write. `ws` would make
 * a header of its own for each of them, and reads and closes as before: both write whole frames only.
 */
export function sendBinary(socket: Duplex, payload: Uint8Array): void {
  if (payload.length >= worthTwoWrites) {
    socket.cork()
    socket.write(headerOf(payload.length))
    socket.write(payload)
    socket.uncork()
    return
  }
  socket.write(framed(payload))
}

/** Several messages for one tab with one write; the first is the one that others get too. */
export function sendBinaries(socket: Duplex, payloads: readonly Uint8Array[]): void {
  const [first, ...others] = payloads
  if (!first) return
  if (payloads.some(({length}) => length >= worthTwoWrites)) for (const payload of payloads) sendBinary(socket, payload)
  else socket.write(Buffer.concat([framed(first), ...others.flatMap(payload => [headerOf(payload.length), payload])]))
}

function framed(payload: Uint8Array): Buffer {
  if (last?.payload !== payload) last = {payload, frame: Buffer.concat([headerOf(payload.length), payload])}
  return last.frame
}

function headerOf(length: number): Buffer {
  if (length < lengthIn16Bits) return Buffer.from([finalBinary, length])
  if (length < 65_536) return Buffer.from([finalBinary, lengthIn16Bits, length >> 8, length & 255])
  const header = Buffer.alloc(10)
  header[0] = finalBinary
  header[1] = lengthIn64Bits
  header.writeBigUInt64BE(BigInt(length), 2)
  return header
}
