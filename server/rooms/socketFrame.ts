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
  const [first, second] = payloads
  if (!first) return
  if (!second) {
    sendBinary(socket, first)
    return
  }
  if (payloads.some(({length}) => length >= worthTwoWrites)) {
    for (const payload of payloads) sendBinary(socket, payload)
    return
  }
  const bytes = Buffer.allocUnsafe(payloads.reduce((sum, {length}) => sum + headerLength(length) + length, 0))
  let at = 0
  for (const payload of payloads) {
    at = writeHeader(bytes, at, payload.length)
    bytes.set(payload, at)
    at += payload.length
  }
  socket.write(bytes)
}

function framed(payload: Uint8Array): Buffer {
  if (last?.payload !== payload) last = {payload, frame: Buffer.concat([headerOf(payload.length), payload])}
  return last.frame
}

function headerOf(length: number): Buffer {
  const header = Buffer.allocUnsafe(headerLength(length))
  writeHeader(header, 0, length)
  return header
}

function headerLength(length: number): number {
  if (length < lengthIn16Bits) return 2
  return length < 65_536 ? 4 : 10
}

/** Where what comes after it begins. */
function writeHeader(bytes: Buffer, from: number, length: number): number {
  bytes[from] = finalBinary
  if (length < lengthIn16Bits) {
    bytes[from + 1] = length
    return from + 2
  }
  if (length < 65_536) {
    bytes[from + 1] = lengthIn16Bits
    return bytes.writeUInt16BE(length, from + 2)
  }
  bytes[from + 1] = lengthIn64Bits
  return bytes.writeBigUInt64BE(BigInt(length), from + 2)
}
