import {hypergeometric} from './hypergeometric.ts'
import {logGamma} from './logGamma.ts'
import {sum} from './sum.ts'

/** r, alpha: how often customers buy; a, b: how likely they drop out after a purchase. All > 0. */
export type BgNbdParams = {readonly r: number; readonly alpha: number; readonly a: number; readonly b: number}

/** x repeat purchases (the first is not counted), the last at `lastAt`, watched until `until`. Times in weeks. */
export type BuyingHistory = {readonly x: number; readonly lastAt: number; readonly until: number}

/**
 * BG/NBD: repeat buying of customers without a contract, who may have left without saying so.
 *
 * Fader, Hardie & Lee 2005, Marketing Science 24(2); P(alive) after Fader & Hardie's note 021. The same formulas
 * as R's BTYD and Python's lifetimes.
 *
 * Repeat purchases expected of a new customer within `t` weeks.
 */
export function expectedPurchases(params: BgNbdParams, t: number): number {
  return aroundOne(params, ({r, alpha, a, b}) => {
    const kept = (alpha / (alpha + t)) ** r * hypergeometric(r, b, a + b - 1, t / (alpha + t))
    return ((a + b - 1) / (a - 1)) * (1 - kept)
  })
}

/** The chance that this customer has not left, 0..1. */
export function chanceAlive({r, alpha, a, b}: BgNbdParams, {x, lastAt, until}: BuyingHistory): number {
  if (x === 0) return 1
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + until) / (alpha + lastAt)) ** (r + x))
}

/** Purchases expected of this customer within the next `t` weeks. */
export function expectedFurtherPurchases(params: BgNbdParams, history: BuyingHistory, t: number): number {
  const {x, until} = history
  const whileAlive = aroundOne(params, ({r, alpha, a, b}) => {
    const z = t / (alpha + until + t)
    const kept = ((alpha + until) / (alpha + until + t)) ** (r + x) * hypergeometric(r + x, b + x, a + b + x - 1, z)
    return ((a + b + x - 1) / (a - 1)) * (1 - kept)
  })
  return whileAlive * chanceAlive(params, history)
}

/** ln of the likelihood of these customers' histories: the sum over customers. */
export function logLikelihood({r, alpha, a, b}: BgNbdParams, histories: readonly BuyingHistory[]): number {
  return sum(
    histories.map(({x, lastAt, until}) => {
      const rate = logGamma(r + x) - logGamma(r) + r * Math.log(alpha)
      const dropout = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x)
      const alive = -(r + x) * Math.log(alpha + until)
      if (x === 0) return rate + dropout + alive
      const gone = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + lastAt)
      return rate + dropout + logAddExp(alive, gone)
    }),
  )
}

/** At a = 1 the formulas read 0/0: the mean of both sides is the limit, to about 10 digits. */
function aroundOne(params: BgNbdParams, formula: (params: BgNbdParams) => number): number {
  const aside = 1e-5
  if (Math.abs(params.a - 1) > aside) return formula(params)
  return (formula({...params, a: 1 - aside * 2}) + formula({...params, a: 1 + aside * 2})) / 2
}

/** ln(e^x + e^y) without leaving the range of numbers. */
function logAddExp(x: number, y: number): number {
  const high = Math.max(x, y)
  return high + Math.log1p(Math.exp(Math.min(x, y) - high))
}
