import * as Y from 'yjs'
import {decodeUpdate} from './decodeUpdate.ts'
import type {Decoded, MostRead, Struct} from './decodeUpdate.ts'
import {isRootName} from './roots.ts'
import {isStructId, keyOf} from './structId.ts'
import type {StructId} from './structId.ts'

/** What an update brings, before anything is applied. Clocks count characters and values of one Yjs client. */
export type Screened =
  | {
      readonly is: 'sound'
      /** Clients whose clock would grow, with the clock before the first new struct and after the last. */
      readonly grown: ReadonlyMap<number, {readonly from: number; readonly to: number}>
      /** Brings no struct and no deletion. */
      readonly empty: boolean
      /** Says some of what is known once more, perhaps with other content. */
      readonly repeats: boolean
    }
  /** Bytes that are no update. */
  | {readonly is: 'broken'}
  /** Something before it is missing: ask for the missing part, keep nothing pending. */
  | {readonly is: 'gap'}
  | {readonly is: 'refused'; readonly code: string}

/** What the document holds already. */
type Known = {
  /** The clock that a Yjs client has reached; 0 for one that is unknown. */
  readonly reached: (client: number) => number
  /** Is this the record map (a Y.Map that stands in a root) with this id? */
  readonly isRecord: (id: StructId) => boolean
  /** How many steps it takes to bring this into the document. */
  readonly work: (decoded: Decoded) => number
}

const plainContents = new Set<unknown>([Y.ContentAny, Y.ContentString, Y.ContentDeleted, Y.ContentJSON])
/** Characters or values in one struct; deleted ones cost nothing to claim. */
const longestStruct = 1_000_000
/** Values in one struct: a document puts one into each, and splitting many copies all of them. */
const mostValues = 100
/** Steps of some hundred nanoseconds; honest work of a whole day away takes a few thousand. */
export const mostWork = 100_000
const highestClient = 0xffffffff

/**
 * Looks at an update before Yjs touches a document: an `applyUpdate` that throws may already have changed it.
 *
 * Costs no more than the update is long: a count of structs that the bytes do not hold is found at once.
 */
export function screenUpdate(update: Uint8Array, known: Known, most: MostRead): Screened {
  const decoded = decodeUpdate(update, most)
  if (decoded === 'broken') return {is: 'broken'}
  if (decoded === 'tooMuch') return {is: 'refused', code: 'board.tooBig'}
  const grown = new Map<number, {from: number; to: number}>()
  const ends = new Map<number, number>()
  let repeats = false
  let last: Struct | null = null
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) return {is: 'gap'}
    const {client, clock} = struct.id
    if (client > highestClient || struct.length > longestStruct) return {is: 'refused', code: 'record.malformed'}
    // Yjs reads of a client that stands there twice the last part only, but merges all of them.
    const goesOn = last?.id.client === client
    if (ends.has(client) && (!goesOn || clock !== ends.get(client))) return {is: 'broken'}
    const end = clock + struct.length
    const reached = Math.max(ends.get(client) ?? 0, known.reached(client))
    if (clock > reached) return {is: 'gap'}
    if (clock < known.reached(client)) repeats = true
    if (end > reached) grown.set(client, {from: grown.get(client)?.from ?? reached, to: end})
    ends.set(client, end)
    last = struct
  }
  const reaches = (client: number) => Math.max(ends.get(client) ?? 0, known.reached(client))
  if (decoded.structs.some(struct => restsOn(struct).some(({client, clock}) => clock >= reaches(client))))
    return {is: 'gap'}
  for (const [client, ranges] of decoded.ds.clients) {
    // A deletion beyond what is known would delete a person's next edit on arrival.
    if (ranges.some(({clock, len}) => clock + len > reaches(client))) return {is: 'gap'}
  }
  const records = new Set(decoded.structs.filter(isRecord).map(({id}) => keyOf(id)))
  // What is known counts as it is known, whatever the update says about it once more.
  const standsInRoot = (id: StructId) =>
    id.clock < known.reached(id.client) ? known.isRecord(id) : records.has(keyOf(id))
  for (const struct of decoded.structs) {
    const fault = structFault(struct, standsInRoot)
    if (fault !== null) return {is: 'refused', code: fault}
  }
  if (known.work(decoded) > mostWork) return {is: 'refused', code: 'record.malformed'}
  return {is: 'sound', grown, empty: decoded.structs.length === 0 && decoded.ds.clients.size === 0, repeats}
}

/** Structs without which this one cannot be placed. */
function restsOn({parent, origin, rightOrigin}: Struct): readonly StructId[] {
  return [parent, origin, rightOrigin].filter(isStructId)
}

function isRecord({content, parent}: Struct): boolean {
  return content instanceof Y.ContentType && content.type instanceof Y.Map && typeof parent === 'string'
}

function structFault(struct: Struct, standsInRoot: (id: StructId) => boolean): string | null {
  if (struct instanceof Y.GC) return null
  const {content, parent, parentSub} = struct
  // A key that would reach into the objects of whoever reads it.
  if (parentSub === '__proto__') return 'record.malformed'
  if (content instanceof Y.ContentType) {
    if (!(content.type instanceof Y.Map) && !(content.type instanceof Y.Text)) return 'record.malformed'
    if (content.type instanceof Y.XmlText || content.type instanceof Y.XmlHook) return 'record.malformed'
    // A record stands in a root, its texts, sets and maps stand in a record, and nothing is nested deeper. They are
    // made once and never replaced, so they never follow another value.
    if (typeof parent !== 'string' && !(isStructId(parent) && standsInRoot(parent))) return 'record.malformed'
    if (parentSub === null || parentSub === undefined) return 'record.malformed'
  } else if (!plainContents.has((content as object | undefined)?.constructor)) {
    // Subdocuments, formats, embedded things and binaries have no place on a board.
    return 'record.malformed'
  } else if (content instanceof Y.ContentAny && !content.arr.every(value => isPlain(value))) {
    return 'record.malformed'
  } else if ((content instanceof Y.ContentAny || content instanceof Y.ContentJSON) && content.arr.length > mostValues) {
    return 'record.malformed'
  }
  if (typeof parent === 'string') {
    if (!isRootName(parent)) return 'record.malformed'
    // A list item in a map is invisible and stays for ever.
    if (parentSub === null || parentSub === undefined) return 'record.malformed'
  }
  return null
}

const deepestValue = 3

/**
 * Also of what nobody will ever see, because a newer value stands there already: a value deep enough to be read but not
 * to be written again would break whoever merges it.
 */
export function isPlain(value: unknown, depth: number = deepestValue): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint' && typeof value !== 'undefined'
  if (depth === 0) return false
  if (Array.isArray(value)) return value.every(item => isPlain(item, depth - 1))
  // A value that arrives with a `__proto__` of its own shows more than its keys.
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.values(value).every(item => isPlain(item, depth - 1))
}
