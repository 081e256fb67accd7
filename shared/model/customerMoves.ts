import {byCodePoint} from '../std/codePoints.ts'

/** A customer and the segment that it belongs to; null = in none. */
export type Assigned = {readonly customerKey: string; readonly segmentId: string | null}

/** What happened to one customer between two versions. */
export type CustomerMove =
  | {readonly is: 'add'; readonly customer: string; readonly to: string | null}
  | {readonly is: 'remove'; readonly customer: string; readonly from: string | null}
  | {readonly is: 'move'; readonly customer: string; readonly from: string | null; readonly to: string | null}

/** How many went from where to where: counts for everybody, never a customer. */
export type MoveCounts = {
  /** Customers in both files. */
  readonly kept: number
  readonly added: number
  readonly removed: number
  /** Of those in both files, in another segment than before. */
  readonly moved: number
  /** `null` = in no segment; a newcomer comes from `outside`, who is gone goes there. */
  readonly flows: readonly {
    readonly from: string | null
    readonly to: string | null
    readonly customers: number
  }[]
}

export const outside = 'outside'

/**
 * Walks two lists of customers, each ordered by key by code point, side by side: it holds one customer of each at a
 * time. Tells each difference, and answers with the counts. (VER-6)
 */
export async function customerMoves(
  before: AsyncIterable<Assigned>,
  after: AsyncIterable<Assigned>,
  tell: (move: CustomerMove) => void,
): Promise<MoveCounts> {
  const counts = {kept: 0, added: 0, removed: 0, moved: 0}
  const flows = new Map<string, {from: string | null; to: string | null; customers: number}>()
  const flow = (from: string | null, to: string | null) => {
    const key = JSON.stringify([from, to])
    const known = flows.get(key) ?? {from, to, customers: 0}
    flows.set(key, {...known, customers: known.customers + 1})
  }
  const [old, fresh] = [before[Symbol.asyncIterator](), after[Symbol.asyncIterator]()]
  let [was, is] = [await old.next(), await fresh.next()]
  while (!was.done || !is.done) {
    const order = was.done ? 1 : is.done ? -1 : byCodePoint(was.value.customerKey, is.value.customerKey)
    if (order === 0 && !was.done && !is.done) {
      const [{segmentId: from, customerKey: customer}, {segmentId: to}] = [was.value, is.value]
      counts.kept += 1
      if (from !== to) {
        counts.moved += 1
        tell({is: 'move', customer, from, to})
      }
      flow(from, to)
    } else if (order < 0 && !was.done) {
      counts.removed += 1
      tell({is: 'remove', customer: was.value.customerKey, from: was.value.segmentId})
      flow(was.value.segmentId, outside)
    } else if (!is.done) {
      counts.added += 1
      tell({is: 'add', customer: is.value.customerKey, to: is.value.segmentId})
      flow(outside, is.value.segmentId)
    }
    if (order <= 0) was = await old.next()
    if (order >= 0) is = await fresh.next()
  }
  return {...counts, flows: [...flows.values()].toSorted(byFlow)}
}

/** The later customers from the earlier ones and what happened to them: what a receiving system does with the lists. */
export function applyMoves(
  before: ReadonlyMap<string, string | null>,
  moves: readonly CustomerMove[],
): ReadonlyMap<string, string | null> {
  const after = new Map(before)
  for (const move of moves) {
    if (move.is === 'remove') after.delete(move.customer)
    else after.set(move.customer, move.to)
  }
  return after
}

/** The largest first; equal ones in an order that every machine finds. */
function byFlow(a: MoveCounts['flows'][number], b: MoveCounts['flows'][number]): number {
  return b.customers - a.customers || byCodePoint(`${a.from} ${a.to}`, `${b.from} ${b.to}`)
}
