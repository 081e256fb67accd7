/** Every two of a list, in its order. */
export function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map(other => [one, other] as const))
}

/** Do two lists hold the same things, whatever their order? */
export function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const a = new Set(one)
  const b = new Set(other)
  return a.size === b.size && [...a].every(item => b.has(item))
}
