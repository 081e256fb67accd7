import * as Y from 'yjs'
import type {Decoded, Struct} from './decodeUpdate.ts'
import {ListsOfUpdate} from './listsOfUpdate.ts'
import {keyOf} from './structId.ts'
import type {StructId} from './structId.ts'

/** A gap of the board into which an update puts something, as its author saw it grow. */
type Gap = {
  readonly first: Y.Item | null
  /** Right behind its left neighbour stands what the last of its items was put before. */
  next: StructId | null
  items: number
  /** How many items of the update go into the same list. */
  readonly own: number
  isContested: boolean
}

type Start = Pick<Gap, 'first' | 'next'> & {readonly steps: number}

/**
 * At most how many steps Yjs takes to find a place for all that an update brings; counted only up to `most`.
 *
 * Where somebody else has put something between the two neighbours that an item names, Yjs walks over all of it. People
 * meet in few places. A hand-made update can let each of its items walk over all others: 40 kB of it hold the whole
 * server for half a minute. So what its author saw side by side costs nothing here, and each item of a gap in which
 * others were is taken to walk over what stands there and over all that the update puts into the same list. Splitting what stands there costs the
 * move of what comes behind. (T6)
 */
export function placingWork(decoded: Decoded, doc: Y.Doc, most: number): number {
  const fresh = decoded.structs.filter(({id, length}) => id.clock + length > Y.getState(doc.store, id.client))
  const places = new Places(doc, fresh)
  let steps = 0
  let before: Struct | null = null
  for (const struct of fresh) {
    if (steps > most) return steps
    if (!(struct instanceof Y.GC) && !(before && goesOn(before, struct))) steps += places.put(struct, most)
    before = struct
  }
  return steps + places.contested() + splitsOf(decoded, doc, fresh.length)
}

/** Typed on: its left neighbour is what its author wrote right before it. */
function goesOn(before: Struct, {id, origin, rightOrigin}: Struct): boolean {
  if (!isSame(origin, {client: id.client, clock: id.clock - 1})) return false
  return before.id.clock + before.length === id.clock && isSame(before.rightOrigin, rightOrigin)
}

class Places {
  readonly #doc: Y.Doc
  readonly #lists: ListsOfUpdate
  readonly #gaps = new Map<string, Gap>()

  constructor(doc: Y.Doc, fresh: readonly Struct[]) {
    this.#doc = doc
    this.#lists = new ListsOfUpdate(doc, fresh)
  }

  /** Steps over the update itself: each item of a gap in which others were, over all that goes into the same list. */
  contested(): number {
    return [...this.#gaps.values()].reduce((sum, {items, own, isContested}) => sum + (isContested ? items * own : 0), 0)
  }

  /** How many steps over what was on the board before. */
  put(struct: Struct, most: number): number {
    const right = struct.rightOrigin ?? null
    const list = this.#lists.of(struct)
    const key = struct.origin ? keyOf(struct.origin) : `^${list.key}`
    let steps = 0
    let gap = this.#gaps.get(key)
    if (!gap) {
      const found = struct.origin ? this.#behind(struct.origin) : startOf(list, most)
      steps += found.steps
      gap = {first: found.first, next: found.next, items: 0, own: this.#lists.sizeOf(list), isContested: false}
      this.#gaps.set(key, gap)
    }
    gap.items += 1
    if (!isSame(gap.next, right)) gap.isContested = true
    gap.next = struct.id
    return gap.isContested ? steps + stepsTo(gap.first, right, most) : steps
  }

  #behind(origin: StructId): Start {
    if (origin.clock >= Y.getState(this.#doc.store, origin.client))
      return {first: null, next: this.#behindOwn(origin), steps: 0}
    const found: unknown = Y.getItem(this.#doc.store, Y.createID(origin.client, origin.clock))
    const item = found instanceof Y.Item ? found : null
    if (!item || isLast(item, origin)) return {first: item?.right ?? null, next: item?.right?.id ?? null, steps: 0}
    const steps = moves(this.#doc.store.clients.get(origin.client)?.length ?? 0)
    return {first: item.right, next: {client: origin.client, clock: origin.clock + 1}, steps}
  }

  /** What follows something of the same update, as its author wrote it. */
  #behindOwn(origin: StructId): StructId | null {
    const [struct, following] = this.#lists.ownAndNext(origin)
    const next = {client: origin.client, clock: origin.clock + 1}
    if (!struct || !isLast(struct, origin)) return next
    return following && goesOn(struct, following) ? next : (struct.rightOrigin ?? null)
  }
}

function startOf({type, sub}: ReturnType<ListsOfUpdate['of']>, most: number): Start {
  let first = type ? (sub === null ? type._start : (type._map.get(sub) ?? null)) : null
  let steps = 0
  for (; first?.left && steps <= most; steps += 1) first = first.left
  return {first, next: first?.id ?? null, steps}
}

function stepsTo(first: Y.Item | null, right: StructId | null, most: number): number {
  let steps = 0
  for (let item = first; item && !isSame(item.id, right) && steps <= most; item = item.right) steps += 1
  return steps
}

/** What its deletions split, on the board or in the update itself. */
function splitsOf({ds}: Decoded, {store}: Y.Doc, fresh: number): number {
  let steps = 0
  for (const [client, ranges] of ds.clients) {
    const known = Y.getState(store, client)
    const cost = moves(store.clients.get(client)?.length ?? 0)
    const isMiddle = (clock: number) => {
      const item: unknown = Y.getItem(store, Y.createID(client, clock))
      return item instanceof Y.Item && !item.deleted && item.id.clock < clock
    }
    for (const {clock, len} of ranges) {
      const end = clock + len
      if (end > known) steps += moves(fresh)
      if (clock < known && isMiddle(clock)) steps += cost
      if (end < known && isMiddle(end)) steps += cost
    }
  }
  return steps
}

/** A thousand structs are moved in the time of a step. */
function moves(structs: number): number {
  return 1 + structs / 1000
}

function isLast({id, length}: {readonly id: StructId; readonly length: number}, {clock}: StructId): boolean {
  return id.clock + length - 1 === clock
}

function isSame(a: StructId | null | undefined, b: StructId | null | undefined): boolean {
  return a?.client === b?.client && a?.clock === b?.clock
}
