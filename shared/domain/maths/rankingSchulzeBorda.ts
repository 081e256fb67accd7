import {byCodeUnit} from '../../std/order.ts'
import {mean, sum} from './sum.ts'
import {tieGroups} from './weightedScore.ts'

/** `count` people with the same ranking: tie groups, best first. Who is not in it shares the last place. */
export type RankingBallot = {readonly count: number; readonly ranking: readonly (readonly string[])[]}

export type SchulzeRanking = {
  /** d[a][b]: voters who put a above b, in the order of the candidates. */
  readonly pairwise: readonly (readonly number[])[]
  /** Strength of the strongest path from a to b. */
  readonly paths: readonly (readonly number[])[]
  readonly ranking: readonly (readonly string[])[]
  readonly winners: readonly string[]
  /** Who beats everybody else one to one, if anybody does. */
  readonly condorcetWinner: string | null
}

/** How strong is a victory of `wins` to `losses`? Winning votes is the product's rule. */
export type LinkStrength = (wins: number, losses: number) => number
const winningVotes: LinkStrength = wins => wins
export const margins: LinkStrength = (wins, losses) => wins - losses

/**
 * One order out of many: Schulze's method (Soc Choice Welf 36, 2011).
 *
 * A link a -> b exists when more voters put a above b than b above a. The strongest path counts (greatest
 * smallest link); a stands before b when its path is the stronger one. Ties form groups, by id inside. (SCORE-8)
 */
export function schulze(
  candidates: readonly string[],
  ballots: readonly RankingBallot[],
  strength: LinkStrength = winningVotes,
): SchulzeRanking {
  const pairwise = candidates.map(a => candidates.map(b => (a === b ? 0 : preferences(ballots, a, b))))
  const paths = strongestPaths(pairwise, strength)
  const ranking = groupsByPath(candidates, paths)
  const beatsAll = candidates.filter((_, a) =>
    candidates.every((__, b) => a === b || (pairwise[a]?.[b] ?? 0) > (pairwise[b]?.[a] ?? 0)),
  )
  return {pairwise, paths, ranking, winners: ranking[0] ?? [], condorcetWinner: beatsAll[0] ?? null}
}

/**
 * Borda points, shown beside the Schulze order: n - 1 for the first place down to 0; tied or unranked candidates
 * share the mean of the points of their places (modified midrank).
 */
export function borda(
  candidates: readonly string[],
  ballots: readonly RankingBallot[],
): {readonly points: ReadonlyMap<string, number>; readonly ranking: readonly (readonly string[])[]} {
  const last = candidates.length - 1
  const points = new Map(
    candidates.map(id => [
      id,
      sum(
        ballots.map(ballot => {
          const place = placeIn(ballot, id)
          const before = candidates.filter(other => placeIn(ballot, other) < place).length
          const tied = candidates.filter(other => placeIn(ballot, other) === place).length
          return ballot.count * (mean(Array.from({length: tied}, (_, i) => last - before - i)) ?? 0)
        }),
      ),
    ]),
  )
  return {points, ranking: tieGroups([...points].map(([id, score]) => ({id, score})))}
}

function placeIn({ranking}: RankingBallot, id: string): number {
  const place = ranking.findIndex(group => group.includes(id))
  return place < 0 ? ranking.length : place
}

function preferences(ballots: readonly RankingBallot[], a: string, b: string): number {
  return sum(ballots.filter(ballot => placeIn(ballot, a) < placeIn(ballot, b)).map(({count}) => count))
}

function strongestPaths(
  pairwise: readonly (readonly number[])[],
  strength: LinkStrength,
): readonly (readonly number[])[] {
  const paths = pairwise.map((row, a) =>
    row.map((wins, b) => {
      const losses = pairwise[b]?.[a] ?? 0
      return wins > losses ? strength(wins, losses) : 0
    }),
  )
  const at = (a: number, b: number): number => paths[a]?.[b] ?? 0
  // Floyd-Warshall: first all ways through the first candidate, then the second, ...
  for (const through of paths.keys()) {
    for (const [a, row] of paths.entries()) {
      for (const b of row.keys()) {
        if (a !== b) row[b] = Math.max(at(a, b), Math.min(at(a, through), at(through, b)))
      }
    }
  }
  return paths
}

function groupsByPath(
  candidates: readonly string[],
  paths: readonly (readonly number[])[],
): readonly (readonly string[])[] {
  const groups: (readonly string[])[] = []
  let remaining = candidates.map((id, index) => ({id, index}))
  while (remaining.length > 0) {
    const left = remaining
    const best = left.filter(a => left.every(b => (paths[a.index]?.[b.index] ?? 0) >= (paths[b.index]?.[a.index] ?? 0)))
    groups.push(best.map(({id}) => id).sort(byCodeUnit))
    remaining = left.filter(candidate => !best.includes(candidate))
  }
  return groups
}
