/**
 * Adds numbers so that their order changes nothing, not even the last bit: they are sorted first.
 *
 * Two clients that hold the same answers in another order show the same number. (SCORE-1)
 */
export function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0)
}

/** Arithmetic mean; null where there is nothing to average. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length
}
