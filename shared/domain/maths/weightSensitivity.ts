import {byCodeUnit} from '../../std/order.ts'
import {sum} from './sum.ts'
import type {SegmentScore} from './weightedScore.ts'
import {segmentScore} from './weightedScore.ts'

/** "Segment `passes` passes segment `passed` when the criterion weighs `atWeight` (now `nowWeight`)." Weights are shares 0..1. */
export type Passing = {
  readonly criterionId: string
  readonly passes: string
  readonly passed: string
  readonly nowWeight: number
  /** Where the two are level. */
  readonly atWeight: number
  /** The first weight beyond it that can be said in whole per cent (tenths where there is none), and holds when said. */
  readonly saidWeight: number
}

/** Differences of scores below this are ties. */
const hair = 1e-9

/**
 * At which weight of one criterion does the ranking change?
 *
 * One criterion's weight moves between 0 and 1, the others keep their proportions to each other (one-way
 * sensitivity of the additive model). For each pair of ranked segments and each direction: the nearest weight
 * at which the lower one draws level and then passes. Segments that are level now pass nobody. Nearest first.
 */
export function weightSensitivity(
  weights: ReadonlyMap<string, number>,
  segments: ReadonlyMap<string, SegmentScore>,
): readonly Passing[] {
  const total = sum([...weights.values()])
  if (total <= 0) return []
  const shares = new Map([...weights].map(([id, weight]) => [id, weight / total]))
  const ranked = [...segments].flatMap(([id, {status, score, criterionScores}]) =>
    status === 'ok' && score !== null ? [{id, score, criterionScores}] : [],
  )
  const passings = [...shares.keys()].flatMap(criterionId =>
    ranked.flatMap(ahead =>
      ranked
        .filter(behind => behind.score < ahead.score - hair)
        .flatMap(behind => passingsOf(shares, criterionId, ahead, behind)),
    ),
  )
  const distance = ({nowWeight, atWeight}: Passing): number => Math.abs(nowWeight - atWeight)
  return passings.sort(
    (a, b) =>
      distance(a) - distance(b) ||
      byCodeUnit(a.criterionId, b.criterionId) ||
      byCodeUnit(a.passes, b.passes) ||
      byCodeUnit(a.passed, b.passed),
  )
}

type Ranked = {readonly id: string; readonly criterionScores: ReadonlyMap<string, number>}

function passingsOf(
  shares: ReadonlyMap<string, number>,
  criterionId: string,
  ahead: Ranked,
  behind: Ranked,
): readonly Passing[] {
  const now = shares.get(criterionId) ?? 0
  // With the whole weight on the criterion the others have no proportions to keep.
  if (now >= 1 - hair) return []
  const lead = (weight: number): number => {
    const moved = withWeight(shares, criterionId, weight)
    const of = (segment: Ranked): number => segmentScore(moved, segment.criterionScores, 0).score ?? 0
    return of(ahead) - of(behind)
  }
  const levels = levelWeights(shares, criterionId, ahead, behind)
  const above = levels.filter(weight => weight > now + hair)[0]
  const below = levels.findLast(weight => weight < now - hair)
  return [above, below].flatMap(atWeight => {
    if (atWeight === undefined) return []
    // Only touching is no passing: look a little beyond.
    const beyond = atWeight + Math.sign(atWeight - now) * 1e-6
    if (beyond < 0 || beyond > 1 || lead(beyond) >= 0) return []
    const saidWeight = sayable(atWeight, now, weight => lead(weight) < -hair)
    return [{criterionId, passes: behind.id, passed: ahead.id, nowWeight: now, atWeight, saidWeight}]
  })
}

/**
 * The nearest weight beyond `at`, seen from `now`, in whole per cent, at which it really is so.
 *
 * "At 34 %" must be true for whoever moves the slider to 34 and not yet at 33; the exact 33.4 is nobody's weight.
 * Two that pass each other back within one per cent are said in tenths, then in hundredths.
 */
function sayable(at: number, now: number, isSo: (weight: number) => boolean): number {
  for (const parts of [100, 1000, 10_000]) {
    const up = at > now
    const step = up ? Math.floor(at * parts + hair) + 1 : Math.ceil(at * parts - hair) - 1
    const weight = step / parts
    if (weight >= 0 && weight <= 1 && isSo(weight)) return weight
  }
  return at
}

function withWeight(
  shares: ReadonlyMap<string, number>,
  criterionId: string,
  weight: number,
): ReadonlyMap<string, number> {
  const rest = 1 - (shares.get(criterionId) ?? 0)
  return new Map([...shares].map(([id, share]) => [id, id === criterionId ? weight : (share / rest) * (1 - weight)]))
}

/**
 * The weights at which the two are level, ascending.
 *
 * With u = weight / (1 - weight), a segment's score is (u s + k r) / (u + k): s its score on the criterion, r
 * its mean over the other rated criteria, k their share. Two such fractions are equal where a quadratic is 0.
 */
function levelWeights(
  shares: ReadonlyMap<string, number>,
  criterionId: string,
  one: Ranked,
  other: Ranked,
): readonly number[] {
  const a = partsOf(shares, criterionId, one)
  const b = partsOf(shares, criterionId, other)
  const roots = quadraticRoots(a.s - b.s, a.s * b.k + a.k * a.r - b.s * a.k - b.k * b.r, a.k * b.k * (a.r - b.r))
  return roots
    .filter(u => u >= 0)
    .map(u => u / (1 + u))
    .sort((x, y) => x - y)
}

function partsOf(
  shares: ReadonlyMap<string, number>,
  criterionId: string,
  {criterionScores}: Ranked,
): {readonly s: number; readonly r: number; readonly k: number} {
  const rest = 1 - (shares.get(criterionId) ?? 0)
  const others = [...criterionScores].flatMap(([id, score]) => {
    const share = shares.get(id)
    return id === criterionId || share === undefined ? [] : [{score, share: share / rest}]
  })
  const k = sum(others.map(({share}) => share))
  const own = criterionScores.get(criterionId)
  const r = k === 0 ? (own ?? 0) : sum(others.map(({share, score}) => share * score)) / k
  return {s: own ?? r, r, k}
}

function quadraticRoots(a: number, b: number, c: number): readonly number[] {
  if (Math.abs(a) < hair) return Math.abs(b) < hair ? [] : [-c / b]
  const d = b * b - 4 * a * c
  if (d < 0) return []
  // Adding numbers of the same sign loses no digits.
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(d)) / 2
  return q === 0 ? [0] : [q / a, c / q]
}
