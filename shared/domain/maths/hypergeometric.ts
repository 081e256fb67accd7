const enough = 1e-16
const mostTerms = 1_000_000

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) for 0 <= z < 1, by its series.
 *
 * Close to 1 the series is long: there z/(z - 1) would be worse still, so it is simply summed to the end.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1
  let total = 1
  for (let n = 0; n < mostTerms; n += 1) {
    term *= ((a + n) * (b + n) * z) / ((c + n) * (n + 1))
    total += term
    if (Math.abs(term) <= enough * Math.abs(total)) return total
  }
  return total
}
