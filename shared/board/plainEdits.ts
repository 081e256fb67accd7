import * as Y from 'yjs'
import type {BoardReader} from './boardReader.ts'
import type {Touched} from './changedPlaces.ts'
import {decidedOf} from './decidedOf.ts'
import {emptiesField, goesIntoAnother} from './emptied.ts'
import {faultOf} from './faultOf.ts'
import {mergePlainEdits} from './plainEdit.ts'
import type {PlainEdit} from './plainEdit.ts'
import {fieldOf, rootNames, rootOf} from './roots.ts'
import type {RootName} from './roots.ts'
import {isPlain} from './screenUpdate.ts'
import type {StructId} from './structId.ts'
import {fieldFault} from './writeRights.ts'
import type {BoardMoment, Writer} from './writeRights.ts'
import type {SegmentDecision} from '../domain/segmentDecision.ts'

/** A record as it is with everything that was let through; its values change in place. */
type Held = {
  readonly kind: RootName
  readonly id: string
  readonly map: Y.Map<unknown>
  readonly removed: boolean
  readonly places: Map<string, Place>
  readonly values: Record<string, unknown>
}

/** One field of a record, and the struct that is its value by now. */
type Place = {readonly held: Held; readonly field: string; stands: StructId}

/** So many are brought into the document at once; each time costs as much as several of them. */
const mostWaiting = 256
const mostWaitingBytes = 256 * 1024

/**
 * Plain edits that were let through and are not in the document yet: they go in together, in one transaction.
 *
 * What such an edit does is known without doing it: it follows the value that stands there now, so it takes its place.
 * Whatever is not as certain as that is not taken here; the gate looks at it in full. So the document may be behind
 * what is on disk by a few of them, never in what it is asked.
 */
export class PlainEdits {
  readonly #doc: Y.Doc
  readonly #reader: BoardReader
  readonly #kinds: ReadonlyMap<unknown, RootName>
  readonly #held = new Map<Y.Map<unknown>, Held>()
  /** Which field a struct is the value of, by its client and clock. */
  readonly #places = new Map<number, Map<number, Place>>()
  readonly #reached = new Map<number, number>()
  #waiting: {readonly edit: PlainEdit; readonly place: Place}[] = []
  #waitingBytes = 0
  #ofTurn = 0

  constructor(doc: Y.Doc, reader: BoardReader) {
    this.#doc = doc
    this.#reader = reader
    this.#kinds = new Map(rootNames.map(name => [rootOf(doc, name), name]))
  }

  /** The field that this edit changes; null when it is not certain to do so, or may not. Nothing is taken yet. */
  judge(edit: PlainEdit, writer: Extract<Writer, {is: 'person'}>, moment: BoardMoment): Place | null {
    const {client, clock, value, follows, deletes} = edit
    if (clock !== (this.#reached.get(client) ?? Y.getState(this.#doc.store, client))) return null
    if (deletes && (deletes.client !== follows.client || deletes.clock !== follows.clock)) return null
    const place = this.#places.get(follows.client)?.get(follows.clock) ?? this.#find(follows)
    if (!place) return null
    const {held, field} = place
    const {kind, values} = held
    const says = fieldOf(kind, field)
    if (says?.is !== 'value' || !says.accepts(value) || !isPlain(value)) return null
    const before = values[field]
    // Words and groups that vanish are counted: that needs the full look. (T8)
    if (emptiesField(says, before, value)) return null
    if (field === 'mergedInto' && goesIntoAnother(kind, before, value)) return null
    values[field] = value
    const fault = fieldFault(kind, values, field, before, writer, moment)
    values[field] = before
    return fault === null ? place : null
  }

  /** Lets it through: what it touches, and what was decided by it. */
  take(edit: PlainEdit, place: Place): {readonly touched: Touched; readonly decided: readonly SegmentDecision[]} {
    const {client, clock, follows, struct, value} = edit
    const {held, field} = place
    this.#places.get(follows.client)?.delete(follows.clock)
    this.#stands(place, {client, clock})
    const decision = this.#write(held, field, value)
    this.#reached.set(client, clock + 1)
    this.#waiting.push({edit, place})
    this.#waitingBytes += struct.length
    this.#ofTurn += 1
    return {touched: {kind: held.kind, id: held.id}, decided: decision ? [decision] : []}
  }

  #write({kind, id, removed, values}: Held, field: string, value: unknown): SegmentDecision | null {
    const before = kind === 'segments' ? {removed, fields: {...values}} : null
    values[field] = value
    return before && decidedOf(kind, id, before, {removed, fields: values})
  }

  /** What the last turn has brought, as one update where that can be said: null for a single one, which says it itself. */
  endTurn(): {readonly edits: number; readonly update: Uint8Array | null} {
    const edits = this.#ofTurn
    this.#ofTurn = 0
    const update = edits < 2 ? null : mergePlainEdits(this.#waiting.slice(-edits).map(({edit}) => edit))
    if (this.#waiting.length >= mostWaiting || this.#waitingBytes >= mostWaitingBytes) this.settle()
    return {edits, update}
  }

  /** Brings them into the document. Throws when it does not become what was said of it: it must not be used again. */
  settle(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    this.#waitingBytes = 0
    this.#ofTurn = 0
    const {store} = this.#doc
    const update = mergePlainEdits(waiting.map(({edit}) => edit))
    if (update) Y.applyUpdate(this.#doc, update, this)
    const isTrue =
      store.pendingStructs === null &&
      store.pendingDs === null &&
      waiting.every(({edit: {client}}) => Y.getState(store, client) === this.#reached.get(client)) &&
      waiting.every(({place: {held, field, stands}}) => {
        const id = held.map._map.get(field)?.id
        return id?.client === stands.client && id.clock === stands.clock
      })
    if (!isTrue || !update) throw new Error('the board is not what its gate has let through')
  }

  /** Something else changes the document: what is known of it counts no more. */
  forget(): void {
    this.settle()
    this.#held.clear()
    this.#places.clear()
    this.#reached.clear()
  }

  /** The value that an edit follows must be what stands in a field of a record now. */
  #find({client, clock}: StructId): Place | null {
    const {store} = this.#doc
    if (clock >= Y.getState(store, client)) return null
    const item: unknown = Y.getItem(store, Y.createID(client, clock))
    if (!(item instanceof Y.Item) || item.deleted || item.length !== 1 || item.parentSub === null) return null
    const {parent: map, parentSub: field} = item
    if (!(map instanceof Y.Map) || map._map.get(field) !== item || item.right !== null) return null
    const held = this.#held.get(map) ?? this.#hold(map)
    // A field that is known stands at another value by now.
    if (!held || held.places.has(field)) return null
    const place: Place = {held, field, stands: {client, clock}}
    held.places.set(field, place)
    this.#stands(place, place.stands)
    return place
  }

  #hold(map: Y.Map<unknown>): Held | null {
    const at = this.#whereIs(map)
    const now = at && this.#reader.plain(at.kind, at.id)
    // What is not whole is for the full look to say; what was whole stays so, since all that comes is looked at.
    if (!at || !now || faultOf(at.kind, at.id, map) !== null) return null
    const held: Held = {...at, map, places: new Map(), removed: now.removed, values: {...now.fields}}
    this.#held.set(map, held)
    return held
  }

  #whereIs(map: Y.Map<unknown>): Touched | null {
    const item = map._item
    if (item === null) return this.#kinds.get(map) === 'meta' ? {kind: 'meta', id: ''} : null
    const {parent, parentSub: id} = item
    const kind = this.#kinds.get(parent)
    if (kind === undefined || kind === 'meta' || id === null || item.deleted) return null
    return parent instanceof Y.Map && parent._map.get(id) === item ? {kind, id} : null
  }

  #stands(place: Place, at: StructId): void {
    place.stands = at
    const places = this.#places.get(at.client)
    if (places) places.set(at.clock, place)
    else this.#places.set(at.client, new Map([[at.clock, place]]))
  }
}
