/** The same sequence for the same seed on every machine: for examples and tests, never for secrets. */
export type SeededNumbers = {
  /** 0 <= number < 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[]
}

/** Mulberry32: 32-bit integer arithmetic only, so no engine rounds it differently. */
export function seededNumbers(seed: number): SeededNumbers {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    oneOf: items => items[between(0, items.length - 1)] ?? items[0],
    shuffled: items => {
      const order = [...items]
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = between(0, last)
        const [moved, taken] = [order[last], order[other]]
        // Both places exist: 0 <= other <= last < length.
        if (moved !== undefined && taken !== undefined) [order[last], order[other]] = [taken, moved]
      }
      return order
    },
  }
}
