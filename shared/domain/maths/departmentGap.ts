import type {DepartmentScores} from './judgedCell.ts'
import {kendallTauB} from './kendallTauB.ts'
import {median} from './median.ts'
import type {MedianGap} from './medianGap.ts'
import {medianGap} from './medianGap.ts'
import {mean, sum} from './sum.ts'

/** One rater's scores per segment; null or absent where the rater gave none. */
export type RaterScores = ReadonlyMap<string, number | null>

type DepartmentPair = {
  readonly a: string
  readonly b: string
  /** Null with fewer than 2 common segments, or where one side sees them all alike. */
  readonly tauB: number | null
  readonly topA: readonly string[]
  readonly topB: readonly string[]
  readonly sameTop: boolean
}

export type DepartmentGap = {
  readonly medians: ReadonlyMap<string, ReadonlyMap<string, number | null>>
  /** `eta2`: share of the spread that lies between departments; null where there is no spread. */
  readonly segments: ReadonlyMap<string, MedianGap & {readonly eta2: number | null}>
  readonly pairs: readonly DepartmentPair[]
}

/**
 * How differently the departments see the segments.
 *
 * Median per department and segment, their gap, eta squared (one-way decomposition) and, for each pair of
 * departments, Kendall's tau-b (1945) between their medians. Descriptive only with 4-20 raters: no p-values.
 */
export function departmentGap(
  segmentIds: readonly string[],
  departments: ReadonlyMap<string, readonly RaterScores[]>,
): DepartmentGap {
  const scoresOf = (segmentId: string): readonly DepartmentScores[] =>
    [...departments].map(([departmentId, raters]) => ({
      departmentId,
      scores: raters.flatMap(rater => rater.get(segmentId) ?? []),
    }))
  const medians = new Map(
    [...departments.keys()].map(departmentId => [
      departmentId,
      new Map(
        segmentIds.map(segmentId => {
          const own = scoresOf(segmentId).find(each => each.departmentId === departmentId)
          return [segmentId, median(own?.scores ?? [])]
        }),
      ),
    ]),
  )
  const segments = new Map(
    segmentIds.map(segmentId => {
      const scores = scoresOf(segmentId)
      return [segmentId, {...medianGap(scores), eta2: etaSquared(scores.map(each => each.scores))}]
    }),
  )
  const names = [...departments.keys()]
  const pairs = names.flatMap((a, index) =>
    names.slice(index + 1).map(b => pairOf(segmentIds, a, b, medians.get(a) ?? new Map(), medians.get(b) ?? new Map())),
  )
  return {medians, segments, pairs}
}

function pairOf(
  segmentIds: readonly string[],
  a: string,
  b: string,
  ofA: RaterScores,
  ofB: RaterScores,
): DepartmentPair {
  const common = segmentIds.flatMap(id => {
    const x = ofA.get(id) ?? null
    const y = ofB.get(id) ?? null
    return x === null || y === null ? [] : [{x, y}]
  })
  const topA = topOf(segmentIds, ofA)
  const topB = topOf(segmentIds, ofB)
  return {a, b, tauB: kendallTauB(common), topA, topB, sameTop: topA.some(id => topB.includes(id))}
}

function topOf(segmentIds: readonly string[], medians: RaterScores): readonly string[] {
  const best = Math.max(...segmentIds.flatMap(id => medians.get(id) ?? []))
  return segmentIds.filter(id => medians.get(id) === best)
}

function etaSquared(groups: readonly (readonly number[])[]): number | null {
  const all = groups.flat()
  const grand = mean(all) ?? 0
  const total = sum(all.map(value => (value - grand) ** 2))
  if (total === 0) return null
  return sum(groups.map(group => group.length * ((mean(group) ?? grand) - grand) ** 2)) / total
}
