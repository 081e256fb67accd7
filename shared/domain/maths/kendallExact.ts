import {averageRanks} from './kendallW.ts'
import {sum} from './sum.ts'

/** Beyond this many segments, or combinations of orders, the enumeration would take seconds. */
const maxSegments = 7
const maxCombinations = 1e9
const hair = 1e-9

/**
 * How often would raters who order at random agree at least this much? Every combination of orders is counted,
 * the first rater's order fixed. For checking the measure only: p-values are never shown.
 *
 * S does not change when segments are relabelled, so rank sums are kept sorted: the combinations of m - 1 raters
 * fall into few different states, each with its count. Null where there are too many combinations.
 */
export function kendallExact(
  ratings: readonly (readonly number[])[],
): {readonly p: number; readonly enumerated: number} | null {
  const [first, ...others] = ratings.map(averageRanks)
  if (!first || first.length > maxSegments) return null
  if (factorial(first.length) ** others.length > maxCombinations) return null
  let states: ReadonlyMap<string, number> = new Map([[stateOf(first), 1]])
  for (const ranks of others) states = addedTo(states, permutations(ranks))
  const observed = spread(first.map((rank, j) => rank + sum(others.map(row => row[j] ?? 0))))
  const all = sum([...states.values()])
  const atLeast = sum(
    [...states].filter(([state]) => spread(sumsOf(state)) >= observed - hair).map(([, times]) => times),
  )
  return {p: atLeast / all, enumerated: all}
}

function addedTo(
  states: ReadonlyMap<string, number>,
  orders: readonly (readonly number[])[],
): ReadonlyMap<string, number> {
  const next = new Map<string, number>()
  for (const [state, times] of states) {
    const sums = sumsOf(state)
    for (const order of orders) {
      const key = stateOf(sums.map((value, j) => value + (order[j] ?? 0)))
      next.set(key, (next.get(key) ?? 0) + times)
    }
  }
  return next
}

function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length <= 1) return [values]
  return values.flatMap((value, index) =>
    permutations([...values.slice(0, index), ...values.slice(index + 1)]).map(rest => [value, ...rest]),
  )
}

function spread(sums: readonly number[]): number {
  const middle = sum(sums) / sums.length
  return sum(sums.map(value => (value - middle) ** 2))
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))

// Average ranks are halves: their sums are exact, also as text.
const stateOf = (sums: readonly number[]): string => [...sums].sort((a, b) => a - b).join(' ')
const sumsOf = (state: string): readonly number[] => state.split(' ').map(Number)
