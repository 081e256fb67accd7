import {Buffer} from 'node:buffer'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {messageTypes} from '../../shared/contract/messages.ts'
import type {RecordMessage} from '../../shared/contract/messages.ts'
import type {RecordText} from './recordText.ts'

/** One message per frame, in y-websocket's own form; 20-22 are ours. */
export type Incoming =
  | {readonly is: 'stateVector'; readonly vector: Uint8Array; readonly entries: number}
  /** Sync step 2 (`isWhole`: all that we had not) or an update: both are uploads. */
  | {readonly is: 'upload'; readonly update: Uint8Array; readonly isWhole: boolean}
  | {readonly is: 'awareness'; readonly entries: readonly AwarenessEntry[]}
  | {readonly is: 'queryAwareness'}
  | {readonly is: 'broken'}

export type AwarenessEntry = {readonly client: number; readonly clock: number; readonly json: string}

const syncStep1 = 0
const syncStep2 = 1
const syncUpdate = 2

export function readFrame(bytes: Uint8Array): Incoming {
  try {
    const decoder = decoding.createDecoder(bytes)
    const message = readMessage(decoder)
    // One message per frame: what stands behind it nobody would have looked at.
    return decoding.hasContent(decoder) ? {is: 'broken'} : message
  } catch {
    return {is: 'broken'}
  }
}

function readMessage(decoder: decoding.Decoder): Incoming {
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync: {
      const step = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (step === syncStep1) return {is: 'stateVector', vector: payload, entries: entriesOf(payload)}
      if (step !== syncStep2 && step !== syncUpdate) return {is: 'broken'}
      return {is: 'upload', update: payload, isWhole: step === syncStep2}
    }
    case messageTypes.awareness:
      return {is: 'awareness', entries: readAwareness(decoding.readVarUint8Array(decoder))}
    case messageTypes.queryAwareness:
      return {is: 'queryAwareness'}
    default:
      return {is: 'broken'}
  }
}

/** How many clients a state vector names; each takes two bytes at least, whatever it claims. */
function entriesOf(vector: Uint8Array): number {
  const entries = decoding.readVarUint(decoding.createDecoder(vector))
  if (entries * 2 > vector.length) throw new RangeError('not so many fit in')
  return entries
}

const mostAwarenessEntries = 50

/** Only the first entries are read: the stock provider echoes everybody's presence, and only its own counts. */
function readAwareness(bytes: Uint8Array): readonly AwarenessEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const count = Math.min(decoding.readVarUint(decoder), mostAwarenessEntries)
  return Array.from({length: count}, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    json: decoding.readVarString(decoder),
  }))
}

export function stateVectorFrame(vector: Uint8Array): Uint8Array {
  return syncFrame(syncStep1, vector)
}

export function stateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(syncStep2, update)
}

/** The answer to somebody who has everything: without one a provider never calls itself synced. */
export const nothingMissingFrame: Uint8Array = stateFrame(new Uint8Array([0, 0]))

/** The update inside a frame of ours; a view, not a copy. */
export function payloadOf(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(syncUpdate, update)
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

export function awarenessFrame(entries: readonly AwarenessEntry[]): Uint8Array {
  return frameOfParts(entries.map(awarenessPart))
}

/** One entry, to be put into frames. */
export function awarenessPart({client, clock, json}: AwarenessEntry): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  })
}

/** `count` entries as they stand in these bytes, copied once. */
export function frameOfParts(parts: readonly Uint8Array[], count: number = parts.length): Uint8Array {
  const counted = encoding.encode(encoder => encoding.writeVarUint(encoder, count))
  const length = parts.reduce((sum, part) => sum + part.length, counted.length)
  const head = encoding.encode(encoder => {
    encoding.writeVarUint(encoder, messageTypes.awareness)
    encoding.writeVarUint(encoder, length)
  })
  return Buffer.concat([head, counted, ...parts])
}

/** The first `uploads` of this connection are on disk, and the log stands at `seq`. (SYNC-1) */
export function savedFrame(uploads: number, seq: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(1 + varUintLength(uploads) + varUintLength(seq))
  bytes[0] = messageTypes.saved
  writeVarUint(bytes, writeVarUint(bytes, 1, uploads), seq)
  return bytes
}

/** What the tab shows when it comes back: the log stood there. (SYNC-20) */
export function seenFrame(proof: string): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, messageTypes.seen)
    encoding.writeVarString(encoder, proof)
  })
}

/** The commonest message by far: an encoder that grows as it is written to would cost more than the rest of it. */
function varUintLength(number: number): number {
  let length = 1
  for (let rest = number; rest > 127; rest = Math.floor(rest / 128)) length += 1
  return length
}

function writeVarUint(bytes: Buffer, from: number, number: number): number {
  let at = from
  let rest = number
  for (; rest > 127; rest = Math.floor(rest / 128), at += 1) bytes[at] = 128 | (rest % 128)
  bytes[at] = rest
  return at + 1
}

/** A `snapshot` of `RecordMessage`; what others get as well is copied, not written out again. */
export function recordFrame(at: number, {mine, rest}: RecordText): Uint8Array {
  const own = Buffer.from(`{"kind":"snapshot","at":${at},"record":{"mine":${JSON.stringify(mine)},`)
  const length = own.length + rest.length + 1
  const head = encoding.encode(encoder => {
    encoding.writeVarUint(encoder, messageTypes.record)
    encoding.writeVarUint(encoder, length)
  })
  return Buffer.concat([head, own, rest, Buffer.from('}')])
}

export function eventFrame(message: RecordMessage & {readonly kind: 'event'}): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, messageTypes.record)
    encoding.writeVarString(encoder, JSON.stringify(message))
  })
}

/** This upload and all after it were not taken. (SYNC-3) */
export function refusedFrame(upload: number, code: string, params: object): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, messageTypes.refused)
    encoding.writeVarUint(encoder, upload)
    encoding.writeVarString(encoder, code)
    encoding.writeVarString(encoder, JSON.stringify(params))
  })
}
