import {sum} from './sum.ts'

export type KendallW = {
  /** Raters and segments. */
  readonly m: number
  readonly n: number
  /** Sum of squared deviations of the rank sums. */
  readonly s: number
  /** Tie correction: sum over raters and tie groups of t^3 - t. */
  readonly ties: number
  readonly uncorrected: number | null
  /** 0 = no agreement, 1 = the same order; null where every rater ties everything. */
  readonly w: number | null
  readonly chi2: number | null
  readonly df: number
  readonly meanSpearman: number | null
}

/**
 * Kendall's coefficient of concordance W with tie correction.
 *
 * Kendall & Babington Smith 1939; Siegel & Castellan 1988. One row per rater, one column per segment; scores or
 * ranks, as long as the direction is the same for all. Raters with any missing value are left out by the caller.
 * W = 12 S / (m^2 (n^3 - n) - m T). Say it in words (`agreementWord`), never as a p-value.
 */
export function kendallW(ratings: readonly (readonly number[])[]): KendallW {
  const m = ratings.length
  const n = ratings[0]?.length ?? 0
  const ranks = ratings.map(averageRanks)
  const expected = (m * (n + 1)) / 2
  const s = sum(segmentsOf(n).map(j => (sum(ranks.map(row => row[j] ?? 0)) - expected) ** 2))
  const ties = sum(ratings.map(tieTerm))
  const plain = m * m * (n ** 3 - n)
  const corrected = plain - m * ties
  const w = corrected === 0 ? null : (12 * s) / corrected
  return {
    m,
    n,
    s,
    ties,
    uncorrected: plain === 0 ? null : (12 * s) / plain,
    w,
    chi2: w === null ? null : m * (n - 1) * w,
    df: n - 1,
    meanSpearman: w === null || m < 2 ? null : (m * w - 1) / (m - 1),
  }
}

/** Ranks 1..n; equal values share the mean of the places they occupy. */
export function averageRanks(values: readonly number[]): readonly number[] {
  return values.map(value => {
    const below = values.filter(other => other < value).length
    const equal = values.filter(other => other === value).length
    return below + (equal + 1) / 2
  })
}

const segmentsOf = (n: number): readonly number[] => Array.from({length: n}, (_, index) => index)

function tieTerm(values: readonly number[]): number {
  return sum([...new Set(values)].map(value => values.filter(other => other === value).length).map(t => t ** 3 - t))
}
