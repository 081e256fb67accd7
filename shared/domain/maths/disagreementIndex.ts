import {median} from './median.ts'
import {percentile} from './percentile.ts'

export type DisagreementIndex = {
  readonly n: number
  readonly median: number | null
  readonly p30: number | null
  readonly p70: number | null
  /** Interpercentile range p70 - p30 and its centre. */
  readonly ipr: number | null
  readonly iprcp: number | null
  /** How far the centre lies from the middle of the scale. */
  readonly asymmetry: number | null
  /** The range that this much asymmetry allows. */
  readonly ipras: number | null
  /** IPR / IPRAS: above 1 the panel disagrees. */
  readonly index: number | null
  readonly disagreement: boolean
  /** The third of the scale in which the median lies; not the agreement (see `cellLabel`). */
  readonly level: 'disagreement' | 'low' | 'medium' | 'high' | null
  readonly classic: {
    readonly lowThird: number
    readonly highThird: number
    readonly eachExtremeNeeded: number
    readonly disagreement: boolean
  }
}

/**
 * RAND/UCLA disagreement index of ratings on 1..9; null ratings are left out.
 *
 * Fitch et al. 2001, The RAND/UCLA Appropriateness Method User's Manual (MR-1269). The constants 2.35 and 1.5
 * hold for the 1-9 scale only. With fewer than 4 ratings it says little: callers then use the gap alone.
 * `classic`: at least a third of the ratings in 1-3 and at least a third in 7-9 (published for 8-16 people).
 */
export function disagreementIndex(ratings: readonly (number | null)[]): DisagreementIndex {
  const given = ratings.filter(rating => rating !== null)
  const middle = median(given)
  const p30 = percentile(given, 0.3)
  const p70 = percentile(given, 0.7)
  const classic = classicRule(given)
  if (middle === null || p30 === null || p70 === null) {
    const unknown = {median: null, p30: null, p70: null, ipr: null, iprcp: null, asymmetry: null, ipras: null}
    return {n: 0, ...unknown, index: null, disagreement: false, level: null, classic}
  }
  const ipr = p70 - p30
  const iprcp = (p30 + p70) / 2
  const asymmetry = Math.abs(5 - iprcp)
  const ipras = 2.35 + 1.5 * asymmetry
  const index = ipr / ipras
  const disagreement = index > 1
  const level = disagreement ? 'disagreement' : middle < 3.5 ? 'low' : middle > 6.5 ? 'high' : 'medium'
  return {n: given.length, median: middle, p30, p70, ipr, iprcp, asymmetry, ipras, index, disagreement, level, classic}
}

function classicRule(given: readonly number[]): DisagreementIndex['classic'] {
  const eachExtremeNeeded = Math.ceil(given.length / 3)
  const lowThird = given.filter(rating => rating <= 3).length
  const highThird = given.filter(rating => rating >= 7).length
  const disagreement = given.length > 0 && lowThird >= eachExtremeNeeded && highThird >= eachExtremeNeeded
  return {lowThird, highThird, eachExtremeNeeded, disagreement}
}
