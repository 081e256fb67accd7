import type {Catalogue} from '../../shared/definition/ast.ts'
import {duckdbIdentifier} from '../../shared/definition/compile/duckdb.ts'
import {count} from './amounts.ts'
import type {Customers} from './openCustomers.ts'
import {hasBit, segmentMasks} from './profileSegments.ts'
import type {RuledSegment} from './profileSegments.ts'
import {keyColumn} from './stageCustomers.ts'

export type Assignment = {
  readonly customerKey: string
  /** Every segment whose rule takes the customer, in order of precedence. */
  readonly matched: readonly string[]
  /** The first of them; null = in no segment. */
  readonly segmentId: string | null
}

/** Every customer once, ordered by key (by code point), with the segments that take it. */
export async function* assignments(
  customers: Customers,
  segments: readonly RuledSegment[],
  catalogue: Catalogue,
): AsyncGenerator<Assignment> {
  const {masks, from} = segmentMasks(customers, segments, catalogue)
  const key = duckdbIdentifier(keyColumn)
  // A connection of its own: the next question on the shared one would cut this answer off.
  const connection = await customers.connect()
  try {
    const result = await connection.stream(`SELECT ${key}, ${masks.join(', ')} FROM ${from} ORDER BY ${key}`)
    for (;;) {
      const chunk = await result.fetchChunk()
      if (!chunk || chunk.rowCount === 0) return
      for (const [customerKey, ...row] of chunk.getRows()) {
        if (typeof customerKey !== 'string') throw new Error('a customer has no key')
        const bits = row.map(count)
        const matched = segments.flatMap(({id}, index) => (hasBit(bits, index) ? [id] : []))
        yield {customerKey, matched, segmentId: matched[0] ?? null}
      }
    }
  } finally {
    connection.closeSync()
  }
}
