import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * What a hand-made client sends that no Yjs document would make.
 *
 * `structs` writes them; each begins with its info byte, as in `yjs/src/utils/encoding.js`.
 */
export function rawUpdate(
  sections: readonly {client: number; clock: number; structs: readonly ((e: encoding.Encoder) => void)[]}[],
  deletions: readonly {client: number; clock: number; length: number}[] = [],
): Uint8Array {
  return encoding.encode(e => {
    encoding.writeVarUint(e, sections.length)
    for (const {client, clock, structs} of sections) {
      encoding.writeVarUint(e, structs.length)
      encoding.writeVarUint(e, client)
      encoding.writeVarUint(e, clock)
      for (const write of structs) write(e)
    }
    encoding.writeVarUint(e, deletions.length)
    for (const {client, clock, length} of deletions) {
      encoding.writeVarUint(e, client)
      encoding.writeVarUint(e, 1)
      encoding.writeVarUint(e, clock)
      encoding.writeVarUint(e, length)
    }
  })
}

type StructId = {readonly client: number; readonly clock: number}
type Parent = {readonly root: string} | StructId

const hasKey = 0x20

function writeHead(e: encoding.Encoder, info: number, parent: Parent, key: string | null): void {
  encoding.writeUint8(e, key === null ? info : info | hasKey)
  if ('root' in parent) {
    encoding.writeVarUint(e, 1)
    encoding.writeVarString(e, parent.root)
  } else {
    encoding.writeVarUint(e, 0)
    encoding.writeVarUint(e, parent.client)
    encoding.writeVarUint(e, parent.clock)
  }
  if (key !== null) encoding.writeVarString(e, key)
}

/** A struct that stands under a parent, at a key or in its list. */
export const anyAt = (parent: Parent, key: string | null, value: unknown) => (e: encoding.Encoder) => {
  writeHead(e, 8, parent, key)
  encoding.writeVarUint(e, 1)
  encoding.writeAny(e, value as Parameters<typeof encoding.writeAny>[1])
}
/** A value object with a `__proto__` of its own, as lib0 writes objects (119). */
export const protoAt = (parent: Parent, key: string, own: Record<string, string>) => (e: encoding.Encoder) => {
  writeHead(e, 8, parent, key)
  encoding.writeVarUint(e, 1)
  const entries = Object.entries(own)
  encoding.writeUint8(e, 118)
  encoding.writeVarUint(e, entries.length + 1)
  for (const [name, value] of entries) {
    encoding.writeVarString(e, name)
    encoding.writeAny(e, value)
  }
  encoding.writeVarString(e, '__proto__')
  encoding.writeAny(e, {polluted: true})
}
/** A value as JSON, as Yjs wrote them long ago: `JSON.parse` makes a `__proto__` an own key. */
export const jsonAt = (parent: Parent, key: string, json: string) => (e: encoding.Encoder) => {
  writeHead(e, 2, parent, key)
  encoding.writeVarUint(e, 1)
  encoding.writeVarString(e, json)
}
/** 0 list, 1 map, 2 text, 3 element, 4 fragment, 5 hook, 6 xml text. */
export const typeAt =
  (parent: Parent, key: string | null, type: 0 | 1 | 2 | 3 | 4 | 5 | 6) => (e: encoding.Encoder) => {
    writeHead(e, 7, parent, key)
    encoding.writeVarUint(e, type)
    if (type === 3 || type === 5) encoding.writeVarString(e, 'p')
  }
export const stringAt = (parent: Parent, key: string | null, text: string) => (e: encoding.Encoder) => {
  writeHead(e, 4, parent, key)
  encoding.writeVarString(e, text)
}
type Neighbours = {readonly left?: StructId | undefined; readonly right?: StructId | undefined}

/** An item between two neighbours that it names, as a text is written; a number of deleted ones, or letters. */
export const between =
  ({left, right}: Neighbours, content: number | string) =>
  (e: encoding.Encoder): void => {
    const kind = typeof content === 'number' ? 1 : 4
    encoding.writeUint8(e, kind | (left ? 0x80 : 0) | (right ? 0x40 : 0))
    for (const each of [left, right]) {
      if (!each) continue
      encoding.writeVarUint(e, each.client)
      encoding.writeVarUint(e, each.clock)
    }
    if (typeof content === 'number') encoding.writeVarUint(e, content)
    else encoding.writeVarString(e, content)
  }
/** Many values in one struct, as lists have them. */
export const manyAt = (parent: Parent, key: string, values: number) => (e: encoding.Encoder) => {
  writeHead(e, 8, parent, key)
  encoding.writeVarUint(e, values)
  for (let at = 0; at < values; at += 1) encoding.writeAny(e, true)
}
export const formatAt = (parent: Parent, key: string | null) => (e: encoding.Encoder) => {
  writeHead(e, 6, parent, key)
  encoding.writeVarString(e, 'bold')
  encoding.writeVarString(e, 'true')
}
export const subdocumentAt = (parent: Parent, key: string) => (e: encoding.Encoder) => {
  writeHead(e, 9, parent, key)
  encoding.writeVarString(e, 'guid')
  encoding.writeAny(e, {})
}
export const collected = (length: number) => (e: encoding.Encoder) => {
  encoding.writeUint8(e, 0)
  encoding.writeVarUint(e, length)
}
export const skipped = (length: number) => (e: encoding.Encoder) => {
  encoding.writeUint8(e, 10)
  encoding.writeVarUint(e, length)
}

/** Every struct and deletion of an update, comparable. */
export function contentsOf(update: Uint8Array): {
  readonly structs: readonly string[]
  readonly deleted: readonly string[]
} {
  const {structs, ds} = Y.decodeUpdate(update)
  const said = structs.map(struct => {
    const {client, clock} = struct.id
    if (!(struct instanceof Y.Item)) return `${client}/${clock}+${struct.length} ${struct.constructor.name}`
    const {origin, rightOrigin, parent, parentSub, content} = struct
    const shown = JSON.stringify([origin, rightOrigin, typeof parent === 'string' ? parent : parent, parentSub])
    return `${client}/${clock}+${struct.length} ${shown} ${content.constructor.name} ${shownContent(content)}`
  })
  const deleted = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({clock, len}) => Array.from({length: len}, (_, at) => `${client}/${clock + at}`)),
  )
  return {structs: said.toSorted(), deleted: [...new Set(deleted)].toSorted()}
}

function shownContent(content: Y.Item['content']): string {
  return content instanceof Y.ContentType ? content.type.constructor.name : JSON.stringify(content.getContent())
}

/**
 * What updates say, character by character and deletion by deletion, so that it does not matter how they were framed:
 * a text of ten letters is ten letters, in one struct or in three.
 */
export function unitsOf(updates: readonly Uint8Array[]): {
  readonly structs: ReadonlyMap<string, string>
  readonly deleted: ReadonlySet<string>
} {
  const structs = new Map<string, string>()
  const deleted = new Set<string>()
  for (const update of updates) {
    const decoded = Y.decodeUpdate(update)
    for (const struct of decoded.structs) for (const [at, said] of unitsIn(struct)) structs.set(at, said)
    for (const [client, ranges] of decoded.ds.clients)
      for (const {clock, len} of ranges) for (let at = 0; at < len; at += 1) deleted.add(`${client}/${clock + at}`)
  }
  return {structs: new Map([...structs].toSorted()), deleted: new Set([...deleted].toSorted())}
}

function unitsIn(struct: Y.Item | Y.GC | Y.Skip): readonly (readonly [string, string])[] {
  const {client, clock} = struct.id
  const at = (index: number) => `${client}/${clock + index}`
  if (!(struct instanceof Y.Item))
    return Array.from({length: struct.length}, (_, index) => [at(index), struct.constructor.name])
  const {origin, rightOrigin, parent, parentSub, content, length} = struct
  const parts = content instanceof Y.ContentType ? [content.type.constructor.name] : content.getContent()
  return Array.from({length}, (_, index) => {
    const left = index === 0 ? origin : {client, clock: clock + index - 1}
    const place = index === 0 ? [parent, parentSub] : [null, null]
    return [at(index), JSON.stringify([left, rightOrigin, ...place, content.constructor.name, parts[index]])]
  })
}
