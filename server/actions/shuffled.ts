/** In an order drawn anew (Fisher and Yates), so that who came first cannot be told. `randomInt` gives 0..below-1. */
export function shuffled<Item>(items: readonly Item[], randomInt: (below: number) => number): readonly Item[] {
  const order = [...items]
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1)
    const a = order[index]
    const b = order[other]
    if (a !== undefined && b !== undefined) {
      order[index] = b
      order[other] = a
    }
  }
  return order
}
