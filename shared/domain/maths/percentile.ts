/**
 * Percentile by linear interpolation (type 7: h = (n - 1) p, as in NumPy and R's default).
 *
 * `p` is a share 0..1. Null where there is no value. Other software (SAS, R type 2) differs for small panels.
 */
export function percentile(values: readonly number[], p: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const h = (sorted.length - 1) * p
  const below = sorted[Math.floor(h)]
  const above = sorted[Math.ceil(h)]
  if (below === undefined || above === undefined) return null
  return below + (h - Math.floor(h)) * (above - below)
}
