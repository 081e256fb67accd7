import {mean, sum} from './sum.ts'

export type Shares = ReadonlyMap<string, number>

/** One participant's swing points per criterion: the most important swing 100, the others 0..100. */
export type SwingPoints = {readonly departmentId: string; readonly points: ReadonlyMap<string, number>}

/** Must this department not judge this criterion? */
export type IsMasked = (departmentId: string, criterionId: string) => boolean
const nothingMasked: IsMasked = () => false

/**
 * Swing weights: points / sum of points. Null where the points sum to 0: that is no vote.
 * (Edwards & Barron 1994, SMARTS.)
 */
export function swing(points: ReadonlyMap<string, number>): Shares | null {
  return scaledTo(points, 1)
}

/**
 * Shares of each department: the mean of its members' shares over the criteria it may judge, sum 1.
 * A member whose points sum to 0 has not voted; a department where nobody voted is not in the result.
 */
export function departmentShares(
  criterionIds: readonly string[],
  ballots: readonly SwingPoints[],
  isMasked: IsMasked = nothingMasked,
): ReadonlyMap<string, Shares> {
  const members = new Map<string, Shares[]>()
  for (const {departmentId, points} of ballots) {
    const asked = criterionIds.filter(id => !isMasked(departmentId, id))
    const shares = swing(new Map(asked.map(id => [id, points.get(id) ?? 0])))
    if (shares) members.set(departmentId, [...(members.get(departmentId) ?? []), shares])
  }
  return new Map([...members].map(([departmentId, shares]) => [departmentId, meanShares(shares)]))
}

/**
 * Weights of the group, sum 1: every department counts once. Null where no department has voted.
 *
 * A masked department's shares are first scaled to the share that the unmasked departments give to the
 * criteria it may judge, so that it neither raises nor lowers them by its silence on the rest; each
 * criterion's weight is the mean over the departments that may judge it; then all sum to 1 again. Where every
 * department is masked somewhere, a criterion counts as one equal part of the whole. (SCORE-4)
 */
export function groupWeights(
  criterionIds: readonly string[],
  byDepartment: ReadonlyMap<string, Shares>,
  isMasked: IsMasked = nothingMasked,
): Shares | null {
  const voices = [...byDepartment].map(([departmentId, shares]) => ({
    shares,
    asked: criterionIds.filter(id => !isMasked(departmentId, id)),
  }))
  const unmasked = voices.filter(({asked}) => asked.length === criterionIds.length)
  const shareOf = (ids: readonly string[]): number =>
    mean(unmasked.map(({shares}) => sum(ids.map(id => shares.get(id) ?? 0)))) ?? ids.length / criterionIds.length
  const scaled = voices.flatMap(({shares, asked}) => {
    const part = asked.length === criterionIds.length ? 1 : shareOf(asked)
    return scaledTo(new Map(asked.map(id => [id, shares.get(id) ?? 0])), part) ?? []
  })
  const weights = criterionIds.map(
    id => [id, mean(scaled.flatMap(shares => shares.get(id) ?? [])) ?? 0] satisfies [string, number],
  )
  return scaledTo(new Map(weights), 1)
}

/** What counts while nobody has weighed: every criterion the same. */
export function equalWeights(criterionIds: readonly string[]): Shares {
  return new Map(criterionIds.map(id => [id, 1 / criterionIds.length]))
}

/** Rank-order centroid weights for `n` ranked criteria, best first (Barron & Barrett 1996). */
export function rankOrderCentroid(n: number): readonly number[] {
  return places(n).map(
    place =>
      sum(
        places(n)
          .filter(j => j >= place)
          .map(j => 1 / j),
      ) / n,
  )
}

/** The same for ranks with ties: tied criteria share the mean of the weights of the places they occupy. */
export function rankOrderCentroidWithTies(ranks: readonly number[]): readonly number[] {
  const weights = rankOrderCentroid(ranks.length)
  return ranks.map(rank => {
    const first = ranks.filter(other => other < rank).length
    const tied = ranks.filter(other => other === rank).length
    return mean(weights.slice(first, first + tied)) ?? 0
  })
}

/** Rank-sum weights 2 (n + 1 - k) / (n (n + 1)), best first (Stillwell et al. 1981). */
export function rankSum(n: number): readonly number[] {
  return places(n).map(k => (2 * (n + 1 - k)) / (n * (n + 1)))
}

/** Rank-reciprocal weights (1 / k) / sum of 1 / j, best first (Stillwell et al. 1981). */
export function rankReciprocal(n: number): readonly number[] {
  const total = sum(places(n).map(j => 1 / j))
  return places(n).map(k => 1 / k / total)
}

const places = (n: number): readonly number[] => Array.from({length: n}, (_, index) => index + 1)

function scaledTo(points: ReadonlyMap<string, number>, total: number): Shares | null {
  const all = sum([...points.values()])
  if (all <= 0) return null
  return new Map([...points].map(([id, value]) => [id, (value / all) * total]))
}

function meanShares(shares: readonly Shares[]): Shares {
  const ids = new Set(shares.flatMap(each => [...each.keys()]))
  return new Map([...ids].map(id => [id, mean(shares.map(each => each.get(id) ?? 0)) ?? 0]))
}
