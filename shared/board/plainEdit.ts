import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type {StructId} from './structId.ts'

/**
 * The commonest upload by far: one value takes the place of another. One struct of one Yjs client that follows the
 * value before it, and at most that value's deletion; nothing else.
 */
export type PlainEdit = {
  readonly client: number
  readonly clock: number
  /** The value that it replaces. */
  readonly follows: StructId
  readonly value: unknown
  readonly deletes: StructId | null
  /** The struct as it stands in the update; says the same wherever it stands. */
  readonly struct: Uint8Array
}

/** An item with content of any values that names the item to its left and nothing to its right. */
const anyContent = 8
const namesLeft = 0x80
const namesKey = 0x20

/** Null for every other update, also for one that is none: who asks looks at it in full. */
export function readPlainEdit(update: Uint8Array): PlainEdit | null {
  // One client with one struct: all others are told apart by their first two bytes.
  if (update[0] !== 1 || update[1] !== 1) return null
  try {
    return read(decoding.createDecoder(update))
  } catch {
    return null
  }
}

function read(decoder: decoding.Decoder): PlainEdit | null {
  decoder.pos = 2
  const client = decoding.readVarUint(decoder)
  const clock = decoding.readVarUint(decoder)
  const from = decoder.pos
  // Where a struct names its neighbour its parent and key are the neighbour's: the bit for the key says nothing more.
  if ((decoding.readUint8(decoder) & ~namesKey) !== (anyContent | namesLeft)) return null
  const follows = readId(decoder)
  if (decoding.readVarUint(decoder) !== 1) return null
  const value: unknown = decoding.readAny(decoder)
  const struct = decoder.arr.subarray(from, decoder.pos)
  const deletes = readOneDeletion(decoder)
  if (deletes === undefined || decoding.hasContent(decoder)) return null
  return {client, clock, follows, value, deletes, struct}
}

/** Null for none, undefined for more than one value. */
function readOneDeletion(decoder: decoding.Decoder): StructId | null | undefined {
  const clients = decoding.readVarUint(decoder)
  if (clients === 0) return null
  if (clients !== 1) return undefined
  const client = decoding.readVarUint(decoder)
  if (decoding.readVarUint(decoder) !== 1) return undefined
  const clock = decoding.readVarUint(decoder)
  return decoding.readVarUint(decoder) === 1 ? {client, clock} : undefined
}

function readId(decoder: decoding.Decoder): StructId {
  const client = decoding.readVarUint(decoder)
  return {client, clock: decoding.readVarUint(decoder)}
}

/**
 * Several of them as one update: no struct or deletion added, dropped or renamed. Null where one of them would stand
 * twice or away from the one before it. (SYNC-3)
 */
export function mergePlainEdits(edits: readonly PlainEdit[]): Uint8Array | null {
  const structs = new Map<number, PlainEdit[]>()
  const deletions = new Map<number, number[]>()
  for (const edit of edits) {
    const before = structs.get(edit.client)
    if (before === undefined) structs.set(edit.client, [edit])
    else if (before.at(-1)?.clock === edit.clock - 1) before.push(edit)
    else return null
    if (edit.deletes === null) continue
    const {client, clock} = edit.deletes
    const clocks = deletions.get(client)
    if (clocks === undefined) deletions.set(client, [clock])
    else clocks.push(clock)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, structs.size)
  // In the order of Yjs: the highest client first.
  for (const [client, own] of [...structs].toSorted(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder, own.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, own[0]?.clock ?? 0)
    for (const {struct} of own) encoding.writeUint8Array(encoder, struct)
  }
  encoding.writeVarUint(encoder, deletions.size)
  for (const [client, clocks] of [...deletions].toSorted(([a], [b]) => b - a)) {
    const ranges = rangesOf(clocks)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const {clock, length} of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
  return encoding.toUint8Array(encoder)
}

function rangesOf(clocks: readonly number[]): readonly {readonly clock: number; readonly length: number}[] {
  const ranges: {clock: number; length: number}[] = []
  for (const clock of clocks.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && clock === last.clock + last.length) last.length += 1
    else if (!last || clock > last.clock) ranges.push({clock, length: 1})
  }
  return ranges
}
