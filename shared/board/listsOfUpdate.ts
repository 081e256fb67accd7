import * as Y from 'yjs'
import type {Struct} from './decodeUpdate.ts'
import {isStructId, keyOf} from './structId.ts'
import type {StructId} from './structId.ts'

type Chain = {readonly _start: Y.Item | null; readonly _map: ReadonlyMap<string, Y.Item>}

/** A text, a list or one key of a map: what is placed in it can only meet what else stands there. */
type List = {readonly key: string; readonly type: Chain | null; readonly sub: string | null}

const unknown: List = {key: 'unknown', type: null, sub: null}

/** In which list each item of an update goes, and how many others of it go there. */
export class ListsOfUpdate {
  readonly #doc: Y.Doc
  readonly #own = new Map<number, Struct[]>()
  readonly #lists = new Map<Struct, List>()
  readonly #sizes = new Map<string, number>()
  #all = 0

  constructor(doc: Y.Doc, fresh: readonly Struct[]) {
    this.#doc = doc
    for (const struct of fresh) {
      const own = this.#own.get(struct.id.client)
      if (own) own.push(struct)
      else this.#own.set(struct.id.client, [struct])
    }
    for (const struct of fresh) {
      const {origin, rightOrigin} = struct
      // What it says to stand before is split as well, even where that is in another list.
      const keys = new Set([this.of(struct).key, ...(origin && rightOrigin ? [this.#at(rightOrigin).key] : [])])
      this.#all += keys.size
      for (const key of keys) this.#sizes.set(key, (this.#sizes.get(key) ?? 0) + 1)
    }
  }

  /** How many items of the update may stand there; of those that nobody can tell, all. */
  sizeOf({key}: List): number {
    if (key === unknown.key) return this.#all
    return (this.#sizes.get(key) ?? 0) + (this.#sizes.get(unknown.key) ?? 0)
  }

  /** As Yjs reads it: what names no list itself stands where its neighbour does. */
  of(struct: Struct): List {
    const passed: Struct[] = []
    let at: Struct = struct
    let list = this.#lists.get(at)
    while (!list) {
      // Whoever stands beside itself stands nowhere.
      this.#lists.set(at, unknown)
      passed.push(at)
      const beside: StructId | null = at.origin ?? at.rightOrigin ?? null
      const next = beside && !this.#isKnown(beside) ? this.own(beside) : null
      if (next) {
        at = next
        list = this.#lists.get(next)
      } else list = beside ? this.#knownAt(beside) : this.#named(at)
    }
    for (const each of passed) this.#lists.set(each, list)
    return list
  }

  /** The struct of the update in which this place is. */
  own(id: StructId): Struct | null {
    const [struct] = this.ownAndNext(id)
    return struct && id.clock >= struct.id.clock && id.clock < struct.id.clock + struct.length ? struct : null
  }

  ownAndNext({client, clock}: StructId): readonly (Struct | undefined)[] {
    const own = this.#own.get(client) ?? []
    const at = lastUpTo(own, clock)
    return [own[at], own[at + 1]]
  }

  #at(id: StructId): List {
    if (this.#isKnown(id)) return this.#knownAt(id)
    const struct = this.own(id)
    return struct ? this.of(struct) : unknown
  }

  #named({parent, parentSub}: Struct): List {
    const sub = parentSub ?? null
    if (typeof parent === 'string')
      return {key: `^${parent}^${sub ?? ''}`, type: this.#doc.share.get(parent) ?? null, sub}
    if (!isStructId(parent)) return unknown
    const content = this.#isKnown(parent) ? this.#item(parent)?.content : null
    return {key: `${keyOf(parent)}^${sub ?? ''}`, type: content instanceof Y.ContentType ? content.type : null, sub}
  }

  #knownAt(id: StructId): List {
    const item = this.#item(id)
    if (!item || !(item.parent instanceof Y.AbstractType)) return unknown
    const at = item.parent._item ? keyOf(item.parent._item.id) : `^${Y.findRootTypeKey(item.parent)}`
    return {key: `${at}^${item.parentSub ?? ''}`, type: item.parent, sub: item.parentSub}
  }

  #isKnown({client, clock}: StructId): boolean {
    return clock < Y.getState(this.#doc.store, client)
  }

  #item(id: StructId): Y.Item | null {
    const item: unknown = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock))
    return item instanceof Y.Item ? item : null
  }
}

function lastUpTo(structs: readonly Struct[], clock: number): number {
  let [from, to] = [0, structs.length - 1]
  while (from < to) {
    const middle = Math.ceil((from + to) / 2)
    if ((structs[middle]?.id.clock ?? 0) <= clock) from = middle
    else to = middle - 1
  }
  return from
}
