export type RfmCustomer = {
  readonly id: string
  readonly recencyDays: number
  readonly frequency: number
  readonly monetary: number
}

export type RfmScore = {
  readonly r: number
  readonly f: number
  readonly m: number
  /** The three digits in a row. */
  readonly cell: string
  readonly sum: number
}

const classes = 5

/**
 * Recency, frequency, monetary value in fifths, 5 = best.
 *
 * Hughes 1994; the tie rule (minimum rank) is ours: score = 1 + floor(5 L / n), L = customers strictly worse on
 * the measure. Equal customers always get equal scores; with heavy ties a 5 may not occur. Fewer than 5
 * customers get no scores.
 */
export function rfm(customers: readonly RfmCustomer[]): ReadonlyMap<string, RfmScore> {
  if (customers.length < classes) return new Map()
  const recency = scorer(customers.map(({recencyDays}) => -recencyDays))
  const frequency = scorer(customers.map(customer => customer.frequency))
  const monetary = scorer(customers.map(customer => customer.monetary))
  return new Map(
    customers.map(customer => {
      const r = recency(-customer.recencyDays)
      const f = frequency(customer.frequency)
      const m = monetary(customer.monetary)
      return [customer.id, {r, f, m, cell: `${r}${f}${m}`, sum: r + f + m}]
    }),
  )
}

/** More is better. The number of worse customers per value is counted once. */
function scorer(values: readonly number[]): (value: number) => number {
  const worse = new Map<number, number>()
  for (const [index, value] of [...values].sort((a, b) => a - b).entries()) {
    if (!worse.has(value)) worse.set(value, index)
  }
  return value => 1 + Math.floor((classes * (worse.get(value) ?? 0)) / values.length)
}
