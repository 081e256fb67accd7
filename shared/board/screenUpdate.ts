import * as Y from 'yjs'
import {isRootName} from './roots.ts'

/** What an update brings, before anything is applied. Clocks count characters and values of one Yjs client. */
export type Screened =
  | {
      readonly is: 'sound'
      /** Clients whose clock would grow, with the clock before the first new struct and after the last. */
      readonly grown: ReadonlyMap<number, {readonly from: number; readonly to: number}>
      /** Brings no struct and no deletion. */
      readonly empty: boolean
    }
  /** Bytes that are no update. */
  | {readonly is: 'broken'}
  /** Something before it is missing: ask for the missing part, keep nothing pending. */
  | {readonly is: 'gap'}
  | {readonly is: 'refused'; readonly code: string}

/** What `Y.decodeUpdate` gives back, as far as we look into it. */
type Struct = {
  readonly id: {readonly client: number; readonly clock: number}
  readonly length: number
  readonly parent?: unknown
  readonly parentSub?: string | null
  readonly origin?: unknown
  readonly rightOrigin?: unknown
  readonly content?: unknown
}

const plainContents = new Set<unknown>([Y.ContentAny, Y.ContentString, Y.ContentDeleted, Y.ContentJSON])

/**
 * Looks at an update before Yjs touches a document: an `applyUpdate` that throws may already have changed it.
 *
 * Costs no more than the update is long: a count of structs that the bytes do not hold is found at once.
 */
export function screenUpdate(update: Uint8Array, known: ReadonlyMap<number, number>): Screened {
  const decoded = decode(update)
  if (decoded === null) return {is: 'broken'}
  const grown = new Map<number, {from: number; to: number}>()
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) return {is: 'gap'}
    const {client, clock} = struct.id
    const reached = grown.get(client)?.to ?? known.get(client) ?? 0
    if (clock > reached) return {is: 'gap'}
    const end = clock + struct.length
    if (end > reached) grown.set(client, {from: grown.get(client)?.from ?? reached, to: end})
    const fault = structFault(struct)
    if (fault !== null) return {is: 'refused', code: fault}
  }
  for (const [client, ranges] of decoded.ds.clients) {
    const reached = grown.get(client)?.to ?? known.get(client) ?? 0
    // A deletion beyond what is known would delete a person's next edit on arrival.
    if (ranges.some(({clock, len}) => clock + len > reached)) return {is: 'gap'}
  }
  return {is: 'sound', grown, empty: decoded.structs.length === 0 && decoded.ds.clients.size === 0}
}

function decode(update: Uint8Array): {
  structs: readonly Struct[]
  ds: {clients: ReadonlyMap<number, readonly {clock: number; len: number}[]>}
} | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

function structFault(struct: Struct): string | null {
  if (struct instanceof Y.GC) return null
  const {content, parent, parentSub} = struct
  if (content instanceof Y.ContentType) {
    if (!(content.type instanceof Y.Map) && !(content.type instanceof Y.Text)) return 'record.malformed'
    if (content.type instanceof Y.XmlText || content.type instanceof Y.XmlHook) return 'record.malformed'
  } else if (!plainContents.has((content as object | undefined)?.constructor)) {
    // Subdocuments, formats, embedded things and binaries have no place on a board.
    return 'record.malformed'
  }
  if (typeof parent === 'string') {
    if (!isRootName(parent)) return 'record.malformed'
    // A list item in a map is invisible and stays for ever.
    if (parentSub === null || parentSub === undefined) return 'record.malformed'
  }
  return null
}
