import * as Y from 'yjs'
import type {StructId} from './structId.ts'

/** What `Y.decodeUpdate` gives back, as far as we look into it. */
export type Struct = {
  readonly id: StructId
  readonly length: number
  readonly parent?: unknown
  readonly parentSub?: string | null
  readonly origin?: StructId | null
  readonly rightOrigin?: StructId | null
  readonly content?: unknown
}

type Range = {readonly clock: number; readonly len: number}

export type Decoded = {
  readonly structs: readonly Struct[]
  readonly ds: {readonly clients: ReadonlyMap<number, readonly Range[]>}
}

/** How much of an update is read before it is too much. */
export type MostRead = {readonly structs: number; readonly ranges: number}

/**
 * Yjs writes what was collected side by side as one struct. Only where updates are put together unread may two stand
 * beside each other, once or twice in each of them.
 */
const mostCollectedInARow = 1000

class TooMuch extends Error {}

/**
 * `broken`: bytes that are no update, or an update and then something: nobody would look at the rest again. `tooMuch` is
 * said as soon as it is seen, and what stands behind is not read.
 */
export function decodeUpdate(update: Uint8Array, most: MostRead): Decoded | 'broken' | 'tooMuch' {
  let isRead = () => false
  let structs = 0
  let ranges = 0
  let inARow = 0
  let wasCollected = false
  class Reading extends Y.UpdateDecoderV1 {
    constructor(decoder: ConstructorParameters<typeof Y.UpdateDecoderV1>[0]) {
      super(decoder)
      isRead = () => decoder.pos === decoder.arr.length
    }

    override readClient(): number {
      wasCollected = false
      return super.readClient()
    }

    override readInfo(): number {
      const info = super.readInfo()
      const isCollected = (info & kindOfContent) === 0
      if (isCollected && wasCollected) inARow += 1
      wasCollected = isCollected
      structs += 1
      if (structs > most.structs || inARow > mostCollectedInARow) throw new TooMuch()
      return info
    }

    override readDsLen(): number {
      ranges += 1
      if (ranges > most.ranges) throw new TooMuch()
      return super.readDsLen()
    }
  }
  try {
    const decoded = Y.decodeUpdateV2(update, Reading)
    return isRead() ? decoded : 'broken'
  } catch (fault) {
    return fault instanceof TooMuch ? 'tooMuch' : 'broken'
  }
}

/** The bits of a struct's first byte that say what it holds; none for what was collected. */
const kindOfContent = 0b11111
