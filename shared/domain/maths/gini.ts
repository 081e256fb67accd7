import {sum} from './sum.ts'

/**
 * Gini coefficient, population form: 0 = all equal, towards 1 = one has all.
 *
 * G = sum |x_i - x_j| / (2 n^2 mean), as R's ineq::Gini(corr = FALSE). Null when a value is negative or the sum
 * is 0: for profit with losses use the whale curve.
 */
export function gini(values: readonly number[]): number | null {
  const total = sum(values)
  if (total === 0 || values.some(value => value < 0)) return null
  // Over the sorted values the double sum is a weighted single one.
  const weighted = [...values]
    .sort((a, b) => a - b)
    .map((value, index) => (2 * (index + 1) - values.length - 1) * value)
  return sum(weighted) / (values.length * total)
}
