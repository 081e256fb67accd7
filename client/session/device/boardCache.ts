import * as Y from 'yjs'
import type {BoardDocument} from '../boardDocument.ts'

type Bytes = Uint8Array<ArrayBuffer>
/** Before the bytes of the document: whose epoch they are. */
const epochBytes = 4

/** The board as the server has it, to be kept until the next opening. */
export function cacheOf({doc}: BoardDocument, epoch: number): Bytes {
  const state = Y.encodeStateAsUpdate(doc)
  const cache = new Uint8Array(epochBytes + state.length)
  new DataView(cache.buffer).setUint32(0, epoch)
  cache.set(state, epochBytes)
  return cache
}

/** Puts a kept board under an empty document, so that only what is new has to be sent; not one of another epoch. */
export function fillFrom({doc}: BoardDocument, cache: Bytes, epoch: number): void {
  if (new DataView(cache.buffer).getUint32(0) === epoch) Y.applyUpdate(doc, cache.subarray(epochBytes))
}
