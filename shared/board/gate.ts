import * as Y from 'yjs'
import {BoardReader} from './boardReader.ts'
import {faultOf} from './faultOf.ts'
import type {PlainRecord} from './readRecord.ts'
import {fieldOf, recordMap, rootNamed, rootNames, rootOf} from './roots.ts'
import type {RootName} from './roots.ts'
import {screenUpdate} from './screenUpdate.ts'
import {rightFault} from './writeRights.ts'
import type {BoardMoment, Writer} from './writeRights.ts'
import type {Board} from '../domain/board.ts'

export type Touched = {readonly kind: RootName; readonly id: string}

export type GateAnswer =
  /** `clients`: Yjs clients that wrote for the first time or went on writing. */
  | {readonly is: 'passed'; readonly touched: readonly Touched[]; readonly clients: readonly number[]}
  /** Nothing in it that is not known. */
  | {readonly is: 'known'}
  | {readonly is: 'broken'}
  | {readonly is: 'gap'}
  /** The document of the gate is spoilt: build it anew from the log. */
  | {readonly is: 'refused'; readonly code: string; readonly spoilt: boolean}

const mostRecords = 20_000
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
  /** Who introduced which Yjs client; nobody else may write under it. */
  readonly #owners: Map<number, string>

  constructor(state: Uint8Array | null, owners: ReadonlyMap<number, string>) {
    this.#doc = new Y.Doc({gc: true})
    for (const kind of rootNames) rootOf(this.#doc, kind)
    if (state) Y.applyUpdate(this.#doc, state, origin)
    this.#reader = new BoardReader(this.#doc)
    this.#reader.read()
    this.#owners = new Map(owners)
  }

  board(): Board {
    return this.#reader.read()
  }

  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc)
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /** What somebody who stands at `vector` has not got. */
  since(vector: Uint8Array): Uint8Array {
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
  ): GateAnswer {
    const known = Y.decodeStateVector(Y.encodeStateVector(this.#doc))
    const screened = screenUpdate(update, known)
    if (screened.is === 'broken' || screened.is === 'gap') return {is: screened.is}
    if (screened.is === 'refused') return {...screened, spoilt: false}
    if (screened.empty) return {is: 'known'}
    const owner = writer.is === 'server' ? 'server' : writer.participantId
    for (const client of screened.grown.keys()) {
      const foreign = (this.#owners.get(client) ?? owner) !== owner
      if (foreign || isLiveElsewhere(client)) return {is: 'refused', code: 'client.foreign', spoilt: false}
    }
    this.#reader.read()
    const transactions: Y.Transaction[] = []
    const listen = (transaction: Y.Transaction) => transactions.push(transaction)
    this.#doc.on('afterTransaction', listen)
    try {
      Y.applyUpdate(this.#doc, update, origin)
    } catch {
      return {is: 'refused', code: 'record.malformed', spoilt: true}
    } finally {
      this.#doc.off('afterTransaction', listen)
    }
    const touched = this.#touchedBy(transactions)
    const before = new Map(touched?.map(({kind, id}) => [`${kind}/${id}`, this.#reader.held(kind, id)]))
    const fault = touched === null ? 'record.malformed' : this.#faultOf(touched, before, writer, moment)
    if (touched === null || fault !== null) return {is: 'refused', code: fault ?? 'record.malformed', spoilt: true}
    for (const client of screened.grown.keys()) this.#owners.set(client, owner)
    if (touched.length === 0 && screened.grown.size === 0) return {is: 'known'}
    return {is: 'passed', touched, clients: [...screened.grown.keys()]}
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

  #faultOf(
    touched: readonly Touched[],
    held: ReadonlyMap<string, PlainRecord | undefined>,
    writer: Writer,
    moment: BoardMoment,
  ): string | null {
    let born = 0
    for (const {kind, id} of touched) {
      const map = recordMap(this.#doc, kind, id)
      const before = held.get(`${kind}/${id}`)
      if (!map || faultOf(kind, id, map) !== null) return 'record.malformed'
      const after = this.#reader.plain(kind, id)
      if (!after) return 'record.malformed'
      if (before === undefined) born += 1
      const fault = rightFault(kind, before, after, writer, moment)
      if (fault !== null) return fault
    }
    const records = rootNames.reduce((sum, kind) => sum + (kind === 'meta' ? 0 : rootOf(this.#doc, kind).size), 0)
    return born > 0 && records > mostRecords ? 'board.tooBig' : null
  }
}

/** Where in the document a type changed. `field: null`: the record itself came, went or was replaced. */
type Place = Touched & {readonly field: {readonly name: string; readonly replaced: boolean} | null}

type YType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never

function placesOf(doc: Y.Doc, type: YType, keys: ReadonlySet<string | null>): readonly Place[] | null {
  const names = [...keys].filter(key => key !== null)
  const hasList = keys.has(null)
  const item = type._item
  if (item === null) {
    const kind = rootNamed(doc, type)
    if (!kind || hasList) return null
    if (kind !== 'meta') return names.map(id => ({kind, id, field: null}))
    return names.map(name => ({kind, id: '', field: {name, replaced: true}}))
  }
  const parent = item.parent
  if (!(parent instanceof Y.AbstractType) || item.parentSub === null) return null
  const key = item.parentSub
  const isList = type instanceof Y.Text
  // A text holds characters only, a map holds keys only.
  if (isList ? names.length > 0 : hasList) return null
  if (parent._item === null) {
    const kind = rootNamed(doc, parent)
    if (!kind) return null
    if (kind === 'meta') return [{kind, id: '', field: {name: key, replaced: false}}]
    if (isList) return null
    return names.map(name => ({kind, id: key, field: {name, replaced: true}}))
  }
  const root = parent._item.parent
  const id = parent._item.parentSub
  if (!(root instanceof Y.AbstractType) || root._item !== null || id === null) return null
  const kind = rootNamed(doc, root)
  return kind && kind !== 'meta' ? [{kind, id, field: {name: key, replaced: false}}] : null
}

function isContainer(kind: RootName, name: string): boolean {
  const field = fieldOf(kind, name)
  return field !== undefined && field.is !== 'value'
}
