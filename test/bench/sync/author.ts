import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import type {Change} from '../../../shared/domain/change.ts'

export type Edit = {readonly update: Uint8Array; readonly author: number; readonly number: number}

const root = 'attributes'
const field = 'source'

/**
 * One person's edits, as bytes: they replace the source of one of their own attributes after the other, which a board
 * that stands in its first phase lets every member do.
 *
 * After the records are made, the bytes are written by hand: they are what a Y.Doc would send (`handMadeIsTrue`), at a
 * tenth of what the Y.Doc would cost the load generator.
 */
export class Author {
  /** Makes this person's records: the first upload. */
  readonly records: Uint8Array
  readonly client: number
  readonly #index: number
  readonly #latest: number[]
  #clock: number
  #edits = 0

  constructor(index: number, recordCount: number, client = firstClient + index) {
    this.#index = index
    this.client = client
    const doc = new Y.Doc()
    doc.clientID = client
    const ids = Array.from({length: recordCount}, (_, at) => recordId(index, at))
    writeChanges(doc, ids.map(newAttribute))
    this.records = Y.encodeStateAsUpdate(doc)
    this.#latest = ids.map(id => clockOf(doc, id))
    this.#clock = Y.getState(doc.store, client)
    doc.destroy()
  }

  get edits(): number {
    return this.#edits
  }

  next(): Edit {
    const number = this.#edits
    this.#edits += 1
    const at = number % this.#latest.length
    const before = this.#latest[at] ?? 0
    const update = replacing(this.client, this.#clock, before, textOf(this.#index, number))
    this.#latest[at] = this.#clock
    this.#clock += 1
    return {update, author: this.#index, number}
  }
}

/** Yjs clients of the bench; those of a board's own seed are drawn by chance and hardly that small. */
const firstClient = 1000

function recordId(index: number, at: number): string {
  return `b${index.toString(36)}_${at.toString(36)}_`.padEnd(21, '-')
}

function newAttribute(id: string): Change {
  return {do: 'create', kind: root, id, fields: {name: id, key: id, [field]: 'not known yet', difference: 'We would.'}}
}

function clockOf(doc: Y.Doc, id: string): number {
  const record = doc.getMap(root).get(id)
  const item = record instanceof Y.Map ? record._map.get(field) : undefined
  if (!item) throw new Error('the record has no such field')
  return item.id.clock
}

const sign = '@@'
const digits = {author: 3, number: 5} as const
const signLength = sign.length + digits.author + digits.number

/** Begins with what observers look for. */
function textOf(author: number, number: number): string {
  const name = author.toString(36).padStart(digits.author, '0')
  return `${sign}${name}${number.toString(36).padStart(digits.number, '0')} from the order system`
}

/** Which edits a frame brings. */
export function findEdits(frame: Buffer, found: (author: number, number: number) => void): void {
  let at = frame.indexOf(sign)
  while (at >= 0) {
    const from = at + sign.length
    const between = from + digits.author
    const author = Number.parseInt(frame.toString('latin1', from, between), 36)
    const number = Number.parseInt(frame.toString('latin1', between, between + digits.number), 36)
    found(author, number)
    at = frame.indexOf(sign, at + signLength)
  }
}

/** `before` is the item that held the value until now: it stands to the left and is deleted. */
function replacing(client: number, clock: number, before: number, text: string): Uint8Array {
  const anyContent = 8
  const hasOrigin = 0x80
  const hasKey = 0x20
  return encoding.encode(encoder => {
    for (const one of [1, 1, client, clock]) encoding.writeVarUint(encoder, one)
    encoding.writeUint8(encoder, anyContent | hasOrigin | hasKey)
    for (const one of [client, before, 1]) encoding.writeVarUint(encoder, one)
    encoding.writeAny(encoder, text)
    for (const one of [1, client, 1, before, 1]) encoding.writeVarUint(encoder, one)
  })
}

/** Throws unless the hand-made bytes are those that Yjs sends for the same edits. */
export function handMadeIsTrue(): void {
  const author = new Author(7, 3)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, author.records)
  doc.clientID = author.client
  const sent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void sent.push(update))
  for (let number = 0; number < 9; number += 1) {
    const {update} = author.next()
    writeChanges(doc, [{do: 'set', kind: root, id: recordId(7, number % 3), field, value: textOf(7, number)}])
    const own = sent.at(-1)
    if (!own || Buffer.compare(own, update) !== 0) throw new Error('the hand-made edit is not what Yjs sends')
  }
}

/** A board of about so many bytes in uploads of some 50 KB: attributes with a paragraph of text each. */
export function boardOf(bytes: number): readonly Uint8Array[] {
  const perUpload = 50_000
  const uploads: Uint8Array[] = []
  const paragraph = 'We would visit less often and write more. '.repeat(9)
  let size = 0
  for (let made = 0; size < bytes;) {
    const doc = new Y.Doc()
    doc.clientID = 500 + uploads.length
    const most = Math.min(perUpload, bytes - size)
    let upload = Y.encodeStateAsUpdate(doc)
    while (upload.length < most) {
      const batch = Array.from({length: 5}, (): Change => {
        made += 1
        const id = `board${made.toString(36)}_`.padEnd(21, '-')
        const words = {name: id, key: id, [field]: 'the order system', difference: `${made} ${paragraph}`}
        return {do: 'create', kind: root, id, fields: words}
      })
      writeChanges(doc, batch)
      upload = Y.encodeStateAsUpdate(doc)
    }
    uploads.push(upload)
    size += upload.length
    doc.destroy()
  }
  return uploads
}
