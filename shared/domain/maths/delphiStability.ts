import {median} from './median.ts'
import {sum} from './sum.ts'

export type DelphiStability = {
  /** Raters who answered in both rounds. */
  readonly n: number
  /** Share of answers that lie elsewhere in the histogram now, 0..1. */
  readonly change: number | null
  /** Less than 15 % changed: another round would bring little. */
  readonly stable: boolean | null
  /** Share of raters whose score changed by more than 1. */
  readonly moved: number | null
  readonly medianShift: number | null
}

const stableBelow = 0.15

/**
 * Did the second round still move anything?
 *
 * Scheibe, Skutsch & Schofer 1975. Half the sum of the absolute differences of the two histograms, per rater,
 * over raters who answered both times (same position in both lists; null = not). With fewer than 7 raters one
 * person moving is already 15 %: report it, never stop by itself.
 */
export function delphiStability(
  previous: readonly (number | null)[],
  current: readonly (number | null)[],
): DelphiStability {
  const paired = previous.flatMap((before, index) => {
    const after = current[index] ?? null
    return before === null || after === null ? [] : [{before, after}]
  })
  const n = paired.length
  const medianBefore = median(paired.map(({before}) => before))
  const medianAfter = median(paired.map(({after}) => after))
  if (medianBefore === null || medianAfter === null) {
    return {n, change: null, stable: null, moved: null, medianShift: null}
  }
  const values = [...new Set(paired.flatMap(({before, after}) => [before, after]))]
  const differences = values.map(value =>
    Math.abs(sum(paired.map(({before, after}) => Number(after === value) - Number(before === value)))),
  )
  const change = sum(differences) / 2 / n
  return {
    n,
    change,
    stable: change < stableBelow,
    moved: paired.filter(({before, after}) => Math.abs(after - before) > 1).length / n,
    medianShift: medianAfter - medianBefore,
  }
}
