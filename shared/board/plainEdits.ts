import * as Y from 'yjs'
import type {BoardReader} from './boardReader.ts'
import type {Touched} from './changedPlaces.ts'
import {emptiesField} from './emptied.ts'
import {faultOf} from './faultOf.ts'
import {mergePlainEdits} from './plainEdit.ts'
import type {PlainEdit} from './plainEdit.ts'
import type {PlainRecord} from './readRecord.ts'
import {fieldOf, rootNames, rootOf} from './roots.ts'
import type {RootName} from './roots.ts'
import {isPlain} from './screenUpdate.ts'
import {rightFault} from './writeRights.ts'
import type {BoardMoment, Writer} from './writeRights.ts'

type Target = {
  readonly kind: RootName
  readonly id: string
  readonly field: string
  readonly record: Y.Map<unknown>
  readonly before: PlainRecord
}

export type Settled = {readonly edits: number; readonly update: Uint8Array | null}
const nothingSettled: Settled = {edits: 0, update: null}

/**
 * Plain edits that were let through and are not in the document yet: they go in together, in one transaction.
 *
 * What such an edit does is known without doing it: it follows the value that stands there now, so it takes its place.
 * Whatever is not as certain as that is not taken here; the gate looks at it in full.
 */
export class PlainEdits {
  readonly #doc: Y.Doc
  readonly #reader: BoardReader
  readonly #kinds: ReadonlyMap<unknown, RootName>
  /** Records that were whole when they were looked at: what came since was looked at as it came. */
  readonly #whole = new WeakSet<Y.Map<unknown>>()
  readonly #reached = new Map<number, number>()
  #waiting: {readonly edit: PlainEdit; readonly target: Target}[] = []
  readonly #records = new Set<Y.Map<unknown>>()

  constructor(doc: Y.Doc, reader: BoardReader) {
    this.#doc = doc
    this.#reader = reader
    this.#kinds = new Map(rootNames.map(name => [rootOf(doc, name), name]))
  }

  /** The record that this edit changes; null when it is not certain to do so, or may not. Nothing is taken yet. */
  judge(edit: PlainEdit, writer: Writer, moment: BoardMoment): Target | null {
    const {client, clock, value} = edit
    if (clock !== (this.#reached.get(client) ?? Y.getState(this.#doc.store, client))) return null
    let target = this.#targetOf(edit)
    if (target && this.#records.has(target.record)) {
      // Judged on what it changes: that needs the record as it is by now.
      this.settle()
      target = this.#targetOf(edit)
    }
    if (!target || !isValue(target, value) || empties(target, value) || !this.#isWhole(target)) return null
    const {kind, field, before} = target
    const after = {removed: before.removed, fields: {...before.fields, [field]: value}}
    return rightFault(kind, before, after, writer, moment, [field]) === null ? target : null
  }

  take(edit: PlainEdit, target: Target): Touched {
    this.#waiting.push({edit, target})
    this.#reached.set(edit.client, edit.clock + 1)
    this.#records.add(target.record)
    return {kind: target.kind, id: target.id}
  }

  /**
   * Brings them into the document, and says how many they were and what they come to as one update. Throws when it does
   * not become what was said of it: it must not be used again.
   */
  settle(): Settled {
    const waiting = this.#waiting
    if (waiting.length === 0) return nothingSettled
    const reached = new Map(this.#reached)
    this.#waiting = []
    this.#reached.clear()
    this.#records.clear()
    const {store} = this.#doc
    const update = mergePlainEdits(waiting.map(({edit}) => edit))
    if (update) Y.applyUpdate(this.#doc, update, this)
    const isTrue =
      store.pendingStructs === null &&
      store.pendingDs === null &&
      [...reached].every(([client, clock]) => Y.getState(store, client) === clock) &&
      waiting.every(({edit: {client, clock}, target: {record, field}}) => {
        const id = record._map.get(field)?.id
        return id?.client === client && id.clock === clock
      })
    if (!isTrue || !update) throw new Error('the board is not what its gate has let through')
    return {edits: waiting.length, update}
  }

  /** The value that it follows must be what stands in a field of a record now, and all that it may delete. */
  #targetOf({follows, deletes}: PlainEdit): Target | null {
    const {store} = this.#doc
    if (deletes && (deletes.client !== follows.client || deletes.clock !== follows.clock)) return null
    if (follows.clock >= Y.getState(store, follows.client)) return null
    const item: unknown = Y.getItem(store, Y.createID(follows.client, follows.clock))
    if (!(item instanceof Y.Item) || item.deleted || item.length !== 1 || item.parentSub === null) return null
    const {parent: record, parentSub: field} = item
    if (!(record instanceof Y.Map) || record._map.get(field) !== item || item.right !== null) return null
    const place = this.#placeOf(record)
    const before = place && this.#heldAt(place)
    return place && before ? {...place, field, record, before} : null
  }

  #placeOf(record: Y.Map<unknown>): Touched | null {
    const item = record._item
    if (item === null) return this.#kinds.get(record) === 'meta' ? {kind: 'meta', id: ''} : null
    const {parent, parentSub: id} = item
    const kind = this.#kinds.get(parent)
    if (kind === undefined || kind === 'meta' || id === null || item.deleted) return null
    return parent instanceof Y.Map && parent._map.get(id) === item ? {kind, id} : null
  }

  #heldAt({kind, id}: Touched): PlainRecord | undefined {
    return this.#reader.plain(kind, id)
  }

  #isWhole({kind, id, record}: Target): boolean {
    if (this.#whole.has(record)) return true
    if (faultOf(kind, id, record) !== null) return false
    this.#whole.add(record)
    return true
  }
}

/** Words that vanish are counted: that needs the full look. (T8) */
function empties({kind, field: name, before}: Target, value: unknown): boolean {
  const field = fieldOf(kind, name)
  return field !== undefined && emptiesField(field, before.fields[name], value)
}

function isValue({kind, field: name}: Target, value: unknown): boolean {
  const field = fieldOf(kind, name)
  return field?.is === 'value' && field.accepts(value) && isPlain(value)
}
