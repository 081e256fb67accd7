import {Buffer} from 'node:buffer'
import {recordSeen, sameHidden} from '../../shared/record/hidden.ts'
import type {Hidden} from '../../shared/record/hidden.ts'
import type {Mine, RecordState} from '../../shared/record/state.ts'

/** The record on its way to one person: what is theirs alone, and all else in JSON, as an object without its `{`. */
export type RecordText = {readonly mine: Mine; readonly rest: Uint8Array}

/**
 * Two hundred people who come back together see the same record but for what is their own: it is written out once for
 * all who may see the same of it, and nobody's own words are ever in that part. (BAL-1, NOTE-1)
 */
export class SharedText {
  #of: RecordState | null = null
  #texts: {readonly hidden: Hidden; readonly rest: Uint8Array}[] = []

  rest(record: RecordState, hidden: Hidden): Uint8Array {
    // With names hidden each sees their own alone: nothing to share, and not worth keeping.
    if (hidden.namesBut !== null) return written(record, hidden)
    if (this.#of !== record) {
      this.#of = record
      this.#texts = []
    }
    const known = this.#texts.find(text => sameHidden(text.hidden, hidden))
    if (known) return known.rest
    const rest = written(record, hidden)
    this.#texts.push({hidden, rest})
    return rest
  }
}

function written(record: RecordState, hidden: Hidden): Uint8Array {
  const {mine: _, ...others} = recordSeen(record, hidden)
  return Buffer.from(JSON.stringify(others).slice(1))
}
