import {sum} from './sum.ts'

/**
 * Customer lifetime value by margin multiple, or over a finite horizon; in the currency of the margin.
 *
 * Gupta & Lehmann 2003/2005; Fader & Hardie 2012 on which first payment is counted. `margin` is a year's
 * contribution after cost to serve, `retention` and `discount` are shares per year. Without `countFirst` the
 * first margin comes at the end of year 1, if the customer stays; with it, it comes now and is certain. Null
 * unless 0 <= retention < 1 + discount.
 */
export function clvSimple(input: {
  readonly margin: number
  readonly retention: number
  readonly discount: number
  /** Years; endless where absent. */
  readonly periods?: number
  readonly countFirst?: boolean
  readonly acquisitionCost?: number
}): number | null {
  const {margin, retention, discount, periods, countFirst = false, acquisitionCost = 0} = input
  if (!(retention >= 0 && retention < 1 + discount)) return null
  const yearly = retention / (1 + discount)
  const first = countFirst ? 0 : 1
  const multiple =
    periods === undefined
      ? yearly ** first / (1 - yearly)
      : sum(Array.from({length: periods}, (_, year) => yearly ** (year + first)))
  return margin * multiple - acquisitionCost
}
