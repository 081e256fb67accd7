import {Buffer} from 'node:buffer'
import * as Y from 'yjs'
import {Gate} from '../../shared/board/gate.ts'
import type {LoadedLog} from './boardLog.ts'
import {nothingMissingFrame, payloadOf, stateFrame} from './wire.ts'

/** Joiners come in waves: after a restart everybody stands at one of a few vectors. */
const mostAnswersKept = 16
/** No struct, no deletion. */
const nothing = new Uint8Array([0, 0])

/**
 * What a room holds of its board as it is on disk: bytes, as long as nobody writes.
 *
 * A document takes many times the memory of its bytes. It is opened for the first write or the first decision that
 * reads the board, and put away when the board has been quiet for a while; joiners are answered from bytes.
 */
export class KeptBoard {
  #seq: number
  #gate: Gate | null = null
  #owners: ReadonlyMap<number, string>
  /** The whole board as a joiner gets it, one for all of them. Null: the document knows something newer. */
  #whole: Uint8Array | null
  #vector: Uint8Array | null = null
  #nothingNew: Uint8Array | null = null
  readonly #answers = new Map<string, Uint8Array>()

  constructor({state, seq, owners, clocks}: Omit<LoadedLog, 'snapshotSeq' | 'sum'>) {
    this.#whole = stateFrame(state ?? nothing)
    this.#seq = seq
    this.#owners = owners
    this.#vector = clocks && Y.encodeStateVector(new Map(clocks))
  }

  get seq(): number {
    return this.#seq
  }

  get isOpen(): boolean {
    return this.#gate !== null
  }

  /** The document that everything must pass; opened when it is not. */
  gate(): Gate {
    this.#gate ??= new Gate(this.state(), this.#owners)
    return this.#gate
  }

  owners(): ReadonlyMap<number, string> {
    return this.#gate?.owners() ?? this.#owners
  }

  /** A long tail of the log says much that has been deleted since: a document lets go of it. */
  readThrough(): void {
    this.gate()
    this.#forget()
    this.#whole = null
  }

  state(): Uint8Array {
    return payloadOf(this.#wholeFrame())
  }

  vector(): Uint8Array {
    this.#vector ??= this.#gate ? this.#gate.stateVector() : Y.encodeStateVectorFromUpdate(this.state())
    return this.#vector
  }

  /**
   * What somebody who stands at `vector` has not got, as a frame; the same one for all who ask the same.
   *
   * Equal vectors do not mean equal boards, since deletions do not move them: only who has also seen the log's last
   * row misses nothing. Null for bytes that are no state vector.
   */
  answer(vector: Uint8Array, seenSeq: number | null): Uint8Array | null {
    if (vector.length <= 1) return this.#wholeFrame()
    if (seenSeq === this.#seq && Buffer.compare(vector, this.vector()) === 0) return nothingMissingFrame
    const key = Buffer.from(vector).toString('latin1')
    const known = this.#answers.get(key)
    if (known) return known
    const missing = this.#since(vector)
    if (!missing) return null
    const frame = stateFrame(missing)
    if (this.#answers.size >= mostAnswersKept) this.#answers.clear()
    this.#answers.set(key, frame)
    return frame
  }

  /**
   * Is this what somebody uploads who has nothing that we have not? Every tab does at every return, all deletions
   * of the board included: no document is opened for that.
   */
  hasAllOf(update: Uint8Array): boolean {
    // Anything with a struct in it is for the gate.
    if (update[0] !== 0) return false
    if (Buffer.compare(update, nothing) === 0) return true
    // Encoding an open board for each deletion of somebody who is typing would cost more than the gate.
    if (this.#nothingNew === null && this.#whole === null) return false
    // The deletions of a board are written in one order only.
    this.#nothingNew ??= Y.diffUpdate(this.state(), this.vector())
    return Buffer.compare(update, this.#nothingNew) === 0
  }

  /** So many more rows of the log are on disk; the document has them already. */
  grew(rows: number): void {
    this.#seq += rows
    this.#forget()
    this.#whole = null
  }

  /** The document was spoilt: another one from what is on disk and `accepted` of this turn. */
  rebuilt({state, owners}: Pick<LoadedLog, 'state' | 'owners'>, accepted: readonly Uint8Array[]): void {
    const parts = [...(state ? [state] : []), ...accepted]
    this.#gate = new Gate(parts.length > 0 ? Y.mergeUpdates(parts) : null, new Map([...this.owners(), ...owners]))
    this.#forget()
    this.#whole = null
  }

  /** Back to bytes. Everything in the document is on disk. */
  putAway(): void {
    if (!this.#gate) return
    this.#wholeFrame()
    this.#owners = new Map(this.#gate.owners())
    this.#gate = null
  }

  #since(vector: Uint8Array): Uint8Array | null {
    try {
      return this.#gate ? this.#gate.since(vector) : Y.diffUpdate(this.state(), vector)
    } catch {
      return null
    }
  }

  #wholeFrame(): Uint8Array {
    this.#whole ??= stateFrame(this.gate().state())
    return this.#whole
  }

  #forget(): void {
    this.#vector = null
    this.#nothingNew = null
    this.#answers.clear()
  }
}
