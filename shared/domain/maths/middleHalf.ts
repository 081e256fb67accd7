import {percentile} from './percentile.ts'

/** Between the quarter points lies the middle half of the answers (type-7 percentiles); null where nobody answered. */
export function middleHalf(scores: readonly number[]): {readonly low: number; readonly high: number} | null {
  const low = percentile(scores, 0.25)
  const high = percentile(scores, 0.75)
  return low === null || high === null ? null : {low, high}
}
