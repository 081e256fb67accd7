import {median} from './median.ts'
import {percentile} from './percentile.ts'
import {mean, sum} from './sum.ts'

export type Spread = {
  readonly n: number
  readonly mean: number | null
  /** Sample standard deviation (n - 1); null for fewer than two. */
  readonly sd: number | null
  /** Interquartile range, type-7 percentiles. */
  readonly iqr: number | null
  /** Shannon entropy in bits. It ignores distance (1 against 9 = 4 against 5): never a disagreement measure alone. */
  readonly entropy: number | null
  /** Tastle & Wierman 2007 on the 1-9 scale: 1 = full agreement, 0 = half at each end. */
  readonly consensus: number | null
  /** Mean distance from the median. */
  readonly medianDistance: number | null
}

/** The width of the scale 1..9. */
const width = 8

/** How far ratings on 1..9 lie apart, for the analysis view; null ratings are left out. */
export function spread(ratings: readonly (number | null)[]): Spread {
  const given = ratings.filter(rating => rating !== null)
  const n = given.length
  const average = mean(given)
  const middle = median(given)
  if (average === null || middle === null) {
    return {n, mean: null, sd: null, iqr: null, entropy: null, consensus: null, medianDistance: null}
  }
  const shares = [...new Set(given)].map(value => ({value, p: given.filter(other => other === value).length / n}))
  const p25 = percentile(given, 0.25) ?? middle
  const p75 = percentile(given, 0.75) ?? middle
  return {
    n,
    mean: average,
    sd: n < 2 ? null : Math.sqrt(sum(given.map(value => (value - average) ** 2)) / (n - 1)),
    iqr: p75 - p25,
    entropy: Math.abs(sum(shares.map(({p}) => p * Math.log2(p)))),
    consensus: 1 + sum(shares.map(({value, p}) => p * Math.log2(1 - Math.abs(value - average) / width))),
    medianDistance: mean(given.map(value => Math.abs(value - middle))),
  }
}
