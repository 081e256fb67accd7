import {byCodeUnit} from '../../std/order.ts'
import {sum} from './sum.ts'

type WhalePoint = {
  readonly id: string
  readonly rank: number
  readonly customerShare: number
  readonly cumulative: number
  /** Of the total; null where the total is not positive. */
  readonly cumulativeShare: number | null
}

export type WhaleCurve = {
  readonly total: number
  /** Highest cumulative profit (0 if none is positive) and how many customers reach it first. */
  readonly peak: number
  readonly peakAt: number
  readonly peakShare: number | null
  /** What the unprofitable customers take away again. */
  readonly erosion: number
  readonly profitable: number
  readonly breakEven: number
  readonly unprofitable: number
  readonly points: readonly WhalePoint[]
}

/**
 * Cumulative profit of the customers, most profitable first (ties by id).
 *
 * Kaplan & Narayanan 2001; Kaplan & Cooper 1998 (Kanthal). Amounts in any one currency.
 */
export function whaleCurve(customers: readonly {readonly id: string; readonly profit: number}[]): WhaleCurve {
  const total = sum(customers.map(({profit}) => profit))
  const share = (amount: number): number | null => (total > 0 ? amount / total : null)
  let cumulative = 0
  const points = [...customers]
    .sort((a, b) => b.profit - a.profit || byCodeUnit(a.id, b.id))
    .map(({id, profit}, index): WhalePoint => {
      cumulative += profit
      const rank = index + 1
      return {id, rank, customerShare: rank / customers.length, cumulative, cumulativeShare: share(cumulative)}
    })
  const highest = points.reduce((best, point) => Math.max(best, point.cumulative), 0)
  return {
    total,
    peak: highest,
    peakAt: highest > 0 ? (points.find(point => point.cumulative === highest)?.rank ?? 0) : 0,
    peakShare: share(highest),
    erosion: highest - total,
    profitable: customers.filter(({profit}) => profit > 0).length,
    breakEven: customers.filter(({profit}) => profit === 0).length,
    unprofitable: customers.filter(({profit}) => profit < 0).length,
    points,
  }
}
