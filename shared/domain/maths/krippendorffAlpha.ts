import {sum} from './sum.ts'

export type AlphaLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * Krippendorff's alpha: agreement beyond chance, also with missing values; 1 = full, 0 = chance, below = opposed.
 *
 * Krippendorff 2011; Hayes & Krippendorff 2007. One row per rater, one column per unit (a segment, or a segment
 * on a criterion); null = missing. Units with fewer than 2 values are dropped. Null where nothing varies or
 * fewer than two values can be paired. For scores on 1-9 the level is ordinal.
 */
export function krippendorffAlpha(data: readonly (readonly (number | null)[])[], level: AlphaLevel): number | null {
  const units = unitsOf(data)
  const values = [...new Set(units.flat())].sort((a, b) => a - b)
  const coincidence = values.map(c => values.map(k => sum(units.map(unit => pairsIn(unit, c, k) / (unit.length - 1)))))
  const totals = coincidence.map(sum)
  const n = sum(totals)
  if (n < 2) return null
  const distance = distances(level, values, totals)
  const weigh = (count: (c: number, k: number) => number): number =>
    sum(values.flatMap((_, c) => values.map((__, k) => count(c, k) * (distance[c]?.[k] ?? 0))))
  const observed = weigh((c, k) => coincidence[c]?.[k] ?? 0) / n
  const expected = weigh((c, k) => (totals[c] ?? 0) * (totals[k] ?? 0)) / (n * (n - 1))
  return expected === 0 ? null : 1 - observed / expected
}

function unitsOf(data: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] {
  const width = Math.max(0, ...data.map(row => row.length))
  return Array.from({length: width}, (_, unit) => data.flatMap(row => row[unit] ?? [])).filter(
    values => values.length >= 2,
  )
}

/** Ordered pairs of different raters in one unit who gave `c` and `k`. */
function pairsIn(unit: readonly number[], c: number, k: number): number {
  const ofC = unit.filter(value => value === c).length
  return c === k ? ofC * (ofC - 1) : ofC * unit.filter(value => value === k).length
}

/** Squared differences between the values, by the level of measurement. */
function distances(
  level: AlphaLevel,
  values: readonly number[],
  totals: readonly number[],
): readonly (readonly number[])[] {
  const square = {
    nominal: (c, k) => (c === k ? 0 : 1),
    ordinal: (c, k) => {
      const between = sum(totals.slice(Math.min(c, k), Math.max(c, k) + 1))
      return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2
    },
    interval: (c, k) => ((values[c] ?? 0) - (values[k] ?? 0)) ** 2,
    ratio: (c, k) => {
      const both = (values[c] ?? 0) + (values[k] ?? 0)
      return both === 0 ? 0 : (((values[c] ?? 0) - (values[k] ?? 0)) / both) ** 2
    },
  } as const satisfies Record<AlphaLevel, (c: number, k: number) => number>
  return values.map((_, c) => values.map((__, k) => square[level](c, k)))
}
