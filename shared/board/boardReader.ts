import * as Y from 'yjs'
import type {Board} from '../domain/board.ts'
import {readRecord} from './readRecord.ts'
import type {PlainRecord} from './readRecord.ts'
import {rootNames, rootOf} from './roots.ts'
import type {RootName} from './roots.ts'

type Records = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/**
 * Reads a board document as plain data, again and again.
 *
 * Only what Yjs says was touched is read again; records, collections and the board itself keep their identity as
 * long as nothing in them changes, so that a component asks "is it still the same object?" (SYNC-6)
 */
export class BoardReader {
  readonly #doc: Y.Doc
  readonly #plain = new Map<RootName, Map<string, PlainRecord>>()
  readonly #records = new Map<RootName, Records>()
  /** Records to be read again; `null`: all of their fields. */
  readonly #dirty = new Map<RootName, Map<string, Set<string> | null>>()
  #isBehind = true
  /** Collections in which something changed since the board was last read. */
  readonly #stale = new Set<RootName>(rootNames)
  #board: Board | null = null

  constructor(doc: Y.Doc) {
    this.#doc = doc
    for (const kind of rootNames) {
      const root = rootOf(doc, kind)
      this.#plain.set(kind, new Map())
      this.#dirty.set(kind, new Map((kind === 'meta' ? [''] : [...root.keys()]).map(id => [id, null])))
      root.observeDeep(events => this.#touched(kind, events))
    }
  }

  /** The board of now; the same object as last time when nothing has changed. */
  read(): Board {
    this.catchUp()
    for (const kind of this.#stale) {
      const plain = this.#plain.get(kind) ?? new Map<string, PlainRecord>()
      const live = [...plain].filter(([, record]) => !record.removed).map(([id, {fields}]) => [id, fields] as const)
      this.#records.set(kind, new Map(live))
    }
    if (this.#stale.size > 0 || this.#board === null) {
      const collections = rootNames.map(kind => [
        kind,
        kind === 'meta' ? this.#plain.get('meta')?.get('')?.fields : this.#records.get(kind),
      ])
      // The edge between a document anyone may have written and our types: readRecord has checked every field.
      this.#board = Object.fromEntries(collections) as Board
      this.#stale.clear()
    }
    return this.#board
  }

  /** Reads what was touched, and nothing else: who asks for single records needs no whole collections. */
  catchUp(): void {
    if (!this.#isBehind) return
    this.#isBehind = false
    for (const [kind, ids] of this.#dirty) {
      if (ids.size === 0) continue
      if (this.#reread(kind, ids)) this.#stale.add(kind)
      ids.clear()
    }
  }

  /** A record as it stands, also one that was taken off the board. */
  plain(kind: RootName, id: string): PlainRecord | undefined {
    this.catchUp()
    return this.held(kind, id)
  }

  /** As it stood at the last catching up: what an update since has made of it is not in it yet. */
  held(kind: RootName, id: string): PlainRecord | undefined {
    return this.#plain.get(kind)?.get(kind === 'meta' ? '' : id)
  }

  #touched(kind: RootName, events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const ids = this.#dirty.get(kind)
    if (!ids) return
    this.#isBehind = true
    const touch = (id: string, field: string) => {
      const fields = ids.get(id)
      if (fields) fields.add(field)
      else if (fields === undefined) ids.set(id, new Set([field]))
    }
    for (const event of events) {
      // A text, set or map is read as a whole; where it stands in the record is the last step to it.
      const [id = '', within] = kind === 'meta' ? ['', event.path[0]] : event.path
      if (within !== undefined) touch(String(id), String(within))
      else if (kind !== 'meta' && event.path.length === 0) for (const key of event.keys.keys()) ids.set(key, null)
      else for (const key of event.keys.keys()) touch(String(id), key)
    }
  }

  #reread(kind: RootName, ids: ReadonlyMap<string, ReadonlySet<string> | null>): boolean {
    const plain = this.#plain.get(kind)
    if (!plain) return false
    const root = rootOf(this.#doc, kind)
    let changed = false
    for (const [id, fields] of ids) {
      const map = kind === 'meta' ? root : root.get(id)
      const before = plain.get(id)
      if (!(map instanceof Y.Map)) {
        if (before) plain.delete(id)
        changed ||= before !== undefined
        continue
      }
      const now = readRecord(kind, id, map, before, fields)
      if (now === before) continue
      plain.set(id, now)
      changed = true
    }
    return changed
  }
}
