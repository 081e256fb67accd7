import * as Y from 'yjs'
import {BoardReader} from './boardReader.ts'
import {decidedOf} from './decidedOf.ts'
import type {Decoded, MostRead} from './decodeUpdate.ts'
import {emptiesRecord, goesIntoAnother} from './emptied.ts'
import {faultOf} from './faultOf.ts'
import type {PlainRecord} from './readRecord.ts'
import {placesOf} from './changedPlaces.ts'
import type {Touched} from './changedPlaces.ts'
import {readPlainEdit} from './plainEdit.ts'
import {placingWork} from './placingWork.ts'
import {PlainEdits} from './plainEdits.ts'
import {fieldOf, recordMap, rootNames, rootOf} from './roots.ts'
import type {RootName} from './roots.ts'
import {mostWork, screenUpdate} from './screenUpdate.ts'
import type {StructId} from './structId.ts'
import {rightFault} from './writeRights.ts'
import type {BoardMoment, Writer} from './writeRights.ts'
import type {Board} from '../domain/board.ts'
import type {SegmentDecision} from '../domain/segmentDecision.ts'

export type GateAnswer =
  | {
      readonly is: 'passed'
      readonly touched: readonly Touched[]
      /** Of these, what it took off the board. */
      readonly removed: readonly Touched[]
      /** What it decided about segments. */
      readonly decided: readonly SegmentDecision[]
      /** Yjs clients that wrote for the first time or went on writing. */
      readonly clients: readonly number[]
      /** What of it is new: this is logged and shown to others, never what is said once more. */
      readonly news: Uint8Array
    }
  /** Nothing in it that is not known. */
  | {readonly is: 'known'}
  | {readonly is: 'broken'}
  | {readonly is: 'gap'}
  /** The document of the gate is spoilt: build it anew from the log. */
  | {readonly is: 'refused'; readonly code: string; readonly spoilt: boolean}

type Judged = Pick<Extract<GateAnswer, {is: 'passed'}>, 'touched' | 'removed' | 'decided'>

/** Asks whether this person may take so many records of a kind off a board that has `there` of them. */
export type MayRemove = (kind: RootName, count: number, there: number) => boolean

/** Asks whether this person may leave these records of a kind, which others made, without their words. */
export type MayEmpty = (kind: RootName, ids: readonly string[], there: number) => boolean

/** What one board may hold: records, and bytes of its whole state. */
export type GateLimits = {readonly mostRecords: number; readonly mostBytes: number}
const defaultLimits: GateLimits = {mostRecords: 20_000, mostBytes: 10 * 1024 * 1024}

/** Each tab that writes is a Yjs client of its own; each costs everybody a little with every handshake. */
const mostNewClients = 20
const mostClientsOfOne = 2000
/** Each costs fifty times its bytes in memory once it is read; an afternoon offline makes a few thousand. */
const mostStructs = 10_000
const all: MostRead = {structs: Infinity, ranges: Infinity}
const origin = {is: 'gate'}

/**
 * Holds the document that everything must pass before it is logged and shown to others. (SYNC-3)
 *
 * An upload is screened, applied to this document by itself, and then judged by what it really changed: every
 * touched record must be valid, and this person may change these fields in this phase.
 */
export class Gate {
  readonly #doc: Y.Doc
  readonly #reader: BoardReader
  readonly #plainEdits: PlainEdits
  /** Who introduced which Yjs client; nobody else may write under it. */
  readonly #owners: Map<number, string>
  readonly #limits: GateLimits
  /** At most so many bytes the state has; what was deleted meanwhile is known only by encoding all of it. */
  #weight: number
  #sinceWeighed = Infinity

  constructor(state: Uint8Array | null, owners: ReadonlyMap<number, string>, limits: GateLimits = defaultLimits) {
    this.#limits = limits
    this.#weight = state?.length ?? 0
    this.#doc = new Y.Doc({gc: true})
    for (const kind of rootNames) rootOf(this.#doc, kind)
    if (state) Y.applyUpdate(this.#doc, state, origin)
    this.#reader = new BoardReader(this.#doc)
    this.#reader.catchUp()
    this.#plainEdits = new PlainEdits(this.#doc, this.#reader)
    this.#owners = new Map(owners)
  }

  /** Ends a turn: how many plain edits the gate has let through in it, and what several of them come to. */
  endTurn(): {readonly edits: number; readonly update: Uint8Array | null} {
    return this.#plainEdits.endTurn()
  }

  /** Brings what was let through into the document; whoever reads it needs not ask for it. Throws when it is spoilt. */
  settle(): void {
    this.#plainEdits.settle()
  }

  board(): Board {
    this.settle()
    return this.#reader.read()
  }

  state(): Uint8Array {
    this.settle()
    return Y.encodeStateAsUpdate(this.#doc)
  }

  stateVector(): Uint8Array {
    this.settle()
    return Y.encodeStateVector(this.#doc)
  }

  /** What somebody who stands at `vector` has not got. */
  since(vector: Uint8Array): Uint8Array {
    this.settle()
    return Y.encodeStateAsUpdate(this.#doc, vector)
  }

  owners(): ReadonlyMap<number, string> {
    return this.#owners
  }

  /** Lets an update through or says why not. `isLiveElsewhere`: is this Yjs client connected for somebody else? */
  judge(
    update: Uint8Array,
    writer: Writer,
    moment: BoardMoment,
    isLiveElsewhere: (client: number) => boolean = () => false,
    mayRemove: MayRemove = () => true,
    mayEmpty: MayEmpty = () => true,
  ): GateAnswer {
    const plain = this.#judgePlain(update, writer, moment, isLiveElsewhere)
    if (plain) return plain
    this.settle()
    const known = {
      reached: (client: number) => Y.getState(this.#doc.store, client),
      isRecord: (id: StructId) => this.#isRecord(id),
      work: (decoded: Decoded) => (writer.is === 'server' ? 0 : placingWork(decoded, this.#doc, mostWork)),
    }
    const screened = screenUpdate(update, known, writer.is === 'server' ? all : this.#mostRead())
    if (screened.is === 'broken' || screened.is === 'gap') return {is: screened.is}
    if (screened.is === 'refused') return {...screened, spoilt: false}
    if (screened.empty) return {is: 'known'}
    const owner = writer.is === 'server' ? 'server' : writer.participantId
    const foreign = this.#clientFault([...screened.grown.keys()], owner, isLiveElsewhere)
    if (foreign !== null) return {is: 'refused', code: foreign, spoilt: false}
    // Also what nobody would see: a reviewer adds nothing to the board's history.
    if (writer.is === 'person' && !writer.writes && screened.grown.size > 0)
      return {is: 'refused', code: 'right.missing', spoilt: false}
    const news = screened.repeats ? this.#newsIn(update) : update
    if (news === null) return {is: 'broken'}
    if (writer.is === 'person' && !this.#hasRoomFor(news)) return {is: 'refused', code: 'board.tooBig', spoilt: false}
    const verdict = this.#apply(news, screened.grown, writer, moment, mayRemove, mayEmpty)
    if (typeof verdict === 'string') return {is: 'refused', code: verdict, spoilt: true}
    for (const client of screened.grown.keys()) this.#owners.set(client, owner)
    const {touched, removed, decided} = verdict
    if (touched.length === 0 && screened.grown.size === 0) return {is: 'known'}
    this.#grows(news.length)
    return {is: 'passed', touched, removed, decided, clients: [...screened.grown.keys()], news}
  }

  /**
   * The way of nearly every upload: one value in place of another. Null for all else, and for all that is not let
   * through: why not is for the full look to say.
   */
  #judgePlain(
    update: Uint8Array,
    writer: Writer,
    moment: BoardMoment,
    isLiveElsewhere: (client: number) => boolean,
  ): GateAnswer | null {
    const plain = writer.is === 'person' && writer.writes ? readPlainEdit(update) : null
    if (!plain || writer.is !== 'person') return null
    const {client} = plain
    if (this.#owners.get(client) !== writer.participantId || isLiveElsewhere(client)) return null
    const place = this.#plainEdits.judge(plain, writer, moment)
    if (!place || !this.#hasRoomFor(update)) return null
    const {touched, decided} = this.#plainEdits.take(plain, place)
    this.#grows(update.length)
    return {is: 'passed', touched: [touched], removed: [], decided, clients: [client], news: update}
  }

  #grows(bytes: number): void {
    this.#weight += bytes
    this.#sinceWeighed += bytes
  }

  /** What of it is not known yet; null for values so deep that nobody could write them again. */
  #newsIn(update: Uint8Array): Uint8Array | null {
    try {
      return Y.diffUpdate(update, this.stateVector())
    } catch {
      return null
    }
  }

  /** Weighing a full board takes long: it is not done again before much has been written. */
  #hasRoomFor(news: Uint8Array): boolean {
    const {mostBytes} = this.#limits
    if (this.#weight + news.length > mostBytes && this.#sinceWeighed > mostBytes / 40) {
      this.#weight = this.state().length
      this.#sinceWeighed = 0
    }
    return this.#weight + news.length <= mostBytes
  }

  /** Applies what is new and judges what it really changed: the touched records, or why not. */
  #apply(
    news: Uint8Array,
    grown: ReadonlyMap<number, {readonly to: number}>,
    writer: Writer,
    moment: BoardMoment,
    mayRemove: MayRemove,
    mayEmpty: MayEmpty,
  ): Judged | string {
    this.#plainEdits.forget()
    this.#reader.catchUp()
    const transactions: Y.Transaction[] = []
    const listen = (transaction: Y.Transaction) => transactions.push(transaction)
    this.#doc.on('afterTransaction', listen)
    try {
      Y.applyUpdate(this.#doc, news, origin)
      const touched = this.#touchedBy(transactions)
      // Everything that will be logged must have been looked at.
      const isWhole = [...grown].every(([client, {to}]) => Y.getState(this.#doc.store, client) === to)
      if (touched === null || !isWhole) return 'record.malformed'
      const before = new Map(touched.map(({kind, id}) => [`${kind}/${id}`, this.#reader.held(kind, id)]))
      return this.#judgeTouched(touched, before, writer, moment, mayRemove, mayEmpty)
    } catch {
      return 'record.malformed'
    } finally {
      this.#doc.off('afterTransaction', listen)
    }
  }

  #clientFault(clients: readonly number[], owner: string, isLiveElsewhere: (client: number) => boolean): string | null {
    if (clients.some(client => (this.#owners.get(client) ?? owner) !== owner || isLiveElsewhere(client)))
      return 'client.foreign'
    const fresh = clients.filter(client => !this.#owners.has(client)).length
    if (fresh === 0 || owner === 'server') return null
    const held = [...this.#owners.values()].filter(other => other === owner).length
    return fresh > mostNewClients || held + fresh > mostClientsOfOne ? 'board.tooBig' : null
  }

  /** Every return says all deletions of the board once more. */
  #mostRead(): MostRead {
    const there = [...this.#doc.store.clients.values()].reduce((sum, structs) => sum + structs.length, 0)
    return {structs: mostStructs, ranges: mostStructs + there}
  }

  #isRecord({client, clock}: StructId): boolean {
    const {store} = this.#doc
    if (clock >= Y.getState(store, client)) return false
    const item: unknown = Y.getItem(store, Y.createID(client, clock))
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentType)) return false
    return item.content.type instanceof Y.Map && item.parent instanceof Y.AbstractType && item.parent._item === null
  }

  /** The records in which something changed; null when something changed where nothing may. */
  #touchedBy(transactions: readonly Y.Transaction[]): readonly Touched[] | null {
    const {store, share} = this.#doc
    if (store.pendingStructs !== null || store.pendingDs !== null || share.size > rootNames.length) return null
    const touched = new Map<string, Touched>()
    for (const transaction of transactions) {
      for (const [type, keys] of transaction.changed) {
        const places = placesOf(this.#doc, type, keys)
        if (places === null) return null
        for (const {kind, id, field} of places) {
          const isThere = this.#reader.held(kind, id) !== undefined
          // A record is never replaced as a whole, nor are its texts, sets and maps: others hold on to them.
          if (isThere && field === null) return null
          if (isThere && field !== null && field.replaced && isContainer(kind, field.name)) return null
          touched.set(`${kind}/${id}`, {kind, id})
        }
      }
    }
    return [...touched.values()]
  }

  #judgeTouched(
    touched: readonly Touched[],
    held: ReadonlyMap<string, PlainRecord | undefined>,
    writer: Writer,
    moment: BoardMoment,
    mayRemove: MayRemove,
    mayEmpty: MayEmpty,
  ): Judged | string {
    let born = 0
    const removed: Touched[] = []
    const merged: Touched[] = []
    const decided: SegmentDecision[] = []
    const emptied = new Map<RootName, string[]>()
    for (const {kind, id} of touched) {
      const map = recordMap(this.#doc, kind, id)
      const before = held.get(`${kind}/${id}`)
      if (!map || faultOf(kind, id, map) !== null) return 'record.malformed'
      const after = this.#reader.plain(kind, id)
      if (!after) return 'record.malformed'
      if (before === undefined) born += 1
      if (before?.removed === false && after.removed) removed.push({kind, id})
      if (before && goesIntoAnother(kind, before.fields['mergedInto'], after.fields['mergedInto']))
        merged.push({kind, id})
      const fault = rightFault(kind, before, after, writer, moment)
      if (fault !== null) return fault
      const decision = decidedOf(kind, id, before, after)
      if (decision) decided.push(decision)
      if (before && emptiesRecord(kind, before, after) && !this.#isOwn(map, after, writer))
        emptied.set(kind, [...(emptied.get(kind) ?? []), id])
    }
    for (const [kind, count] of this.#countRemoved([...removed, ...merged]))
      if (!mayRemove(kind, count, this.#liveOf(kind) + count)) return 'board.tooManyRemoved'
    for (const [kind, ids] of emptied) if (!mayEmpty(kind, ids, this.#liveOf(kind))) return 'board.tooManyEmptied'
    if (born === 0) return {touched, removed, decided}
    // Not `size`, which walks through the whole map; a record is never deleted, so that both say the same.
    const records = rootNames.reduce((sum, kind) => sum + (kind === 'meta' ? 0 : rootOf(this.#doc, kind)._map.size), 0)
    return records > this.#limits.mostRecords ? 'board.tooBig' : {touched, removed, decided}
  }

  /** Did this person make the record? A note says so itself, also where the server has put it on the board. */
  #isOwn(map: Y.Map<unknown>, {fields}: PlainRecord, writer: Writer): boolean {
    if (writer.is === 'server') return true
    const maker = map._item ? this.#owners.get(map._item.id.client) : undefined
    return (fields['authorId'] ?? maker) === writer.participantId
  }

  /** How many of each kind went by themselves: the rule and the plan of a segment go with it. (T8) */
  #countRemoved(removed: readonly Touched[]): ReadonlyMap<RootName, number> {
    const counts = new Map<RootName, number>()
    for (const {kind, id} of removed) {
      const segmentId: unknown = this.#reader.held(kind, id)?.fields['segmentId']
      const isPart = typeof segmentId === 'string' && this.#reader.held('segments', segmentId)?.removed !== false
      if (!isPart) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    return counts
  }

  #liveOf(kind: RootName): number {
    const records: unknown = this.#reader.read()[kind]
    return records instanceof Map ? records.size : 0
  }
}

function isContainer(kind: RootName, name: string): boolean {
  const field = fieldOf(kind, name)
  return field !== undefined && field.is !== 'value'
}
