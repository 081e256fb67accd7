import {mean, sum} from './sum.ts'

export type Icc = {
  /** Single rater: raters drawn anew for each subject; random raters; these raters. */
  readonly icc1: number | null
  readonly icc2: number | null
  readonly icc3: number | null
  /** The same for the mean of the k raters. */
  readonly icc1k: number | null
  readonly icc2k: number | null
  readonly icc3k: number | null
}

/**
 * Intraclass correlations of a complete table: one row per subject (segment), one column per rater.
 *
 * Shrout & Fleiss 1979. Null where the denominator is 0, or with fewer than 2 subjects or raters.
 */
export function icc(data: readonly (readonly number[])[]): Icc {
  const n = data.length
  const k = data[0]?.length ?? 0
  if (n < 2 || k < 2) return {icc1: null, icc2: null, icc3: null, icc1k: null, icc2k: null, icc3k: null}
  const grand = mean(data.flat()) ?? 0
  const subjects = data.map(row => mean(row) ?? 0)
  const raters = Array.from({length: k}, (_, rater) => mean(data.map(row => row[rater] ?? 0)) ?? 0)
  const total = squares(data.flat(), grand)
  const between = k * squares(subjects, grand)
  const ofRaters = n * squares(raters, grand)
  const msr = between / (n - 1)
  const msc = ofRaters / (k - 1)
  const mse = (total - between - ofRaters) / ((n - 1) * (k - 1))
  const msw = (total - between) / (n * (k - 1))
  return {
    icc1: ratio(msr - msw, msr + (k - 1) * msw),
    icc2: ratio(msr - mse, msr + (k - 1) * mse + (k * (msc - mse)) / n),
    icc3: ratio(msr - mse, msr + (k - 1) * mse),
    icc1k: ratio(msr - msw, msr),
    icc2k: ratio(msr - mse, msr + (msc - mse) / n),
    icc3k: ratio(msr - mse, msr),
  }
}

const squares = (values: readonly number[], around: number): number => sum(values.map(value => (value - around) ** 2))
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
