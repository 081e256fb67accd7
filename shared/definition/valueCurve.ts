/** So many customers, best first, bring so much together. */
type CurvePoint = {readonly customers: number; readonly sum: string}

/**
 * What the customers bring, best first: the whale curve where some lose money, else a curve of concentration. (VALUE-1)
 *
 * Counts, and sums of many customers: no point, nor any two of them, tell of a single one. (VALUE-2)
 */
export type ValueCurve = {
  /** Customers with a figure; the others are not in it. */
  readonly customers: number
  readonly total: string
  /** Customers above and below 0. */
  readonly profitable: number
  readonly losing: number
  /** What the losing ones take away again, an exact decimal below 0; null where too few stand on one side to be told of. */
  readonly loss: string | null
  /** Null where somebody stands below 0, or nobody brings anything. */
  readonly gini: number | null
  /** The last one stands for all. */
  readonly points: readonly CurvePoint[]
}

/** Fewer customers have no curve: as many as a group found in data must have to be shown. */
export const fewestInCurve = 30
/** A sum, and what lies between two sums, is of at least so many customers who are not at 0. */
export const fewestTogether = 10
const mostPieces = 96

export type CurveCounts = {readonly profitable: number; readonly even: number; readonly losing: number}

/** May the sum of the losing ones be told, and with it the height of the peak? */
export function tellsLoss({profitable, losing}: CurveCounts): boolean {
  const enough = (side: number) => side === 0 || side >= fewestTogether
  return losing === 0 || (enough(profitable) && enough(losing))
}

/**
 * After how many customers the sum is told, ascending, the last one being all.
 *
 * Who stands at 0 is counted apart: together with them a single customer would be told by a sum. (VALUE-2)
 */
export function curveStops(counts: CurveCounts): readonly number[] {
  const {profitable, even, losing} = counts
  const all = profitable + even + losing
  if (all < fewestInCurve || profitable + losing < fewestTogether) return []
  const step = Math.max(fewestTogether, Math.ceil(all / mostPieces))
  const gains = between(0, profitable, step)
  const losses = between(profitable + even, all, step)
  const turns = tellsLoss(counts) ? [profitable, profitable + even] : []
  const stops = new Set([...gains, ...turns, ...losses, all])
  return [...stops].filter(stop => stop > 0)
}

/** Every so many customers, as long as enough are left on both sides. */
function between(from: number, to: number, step: number): readonly number[] {
  const fitting = Math.max(0, Math.floor((to - from - fewestTogether) / step))
  return Array.from({length: fitting}, (_, index) => from + (index + 1) * step)
}

/** A place on the curve as numbers for showing: shares of the customers, sums in the file's unit. */
export type CurvePlace = {readonly share: number; readonly sum: number}

/** The curve from nobody to everybody. */
export function curvePlaces({customers, points}: ValueCurve): readonly CurvePlace[] {
  return [{share: 0, sum: 0}, ...points.map(point => ({share: point.customers / customers, sum: Number(point.sum)}))]
}

/** What this share of the customers brings, the best of them: read off the line between two points. */
export function broughtBy(curve: ValueCurve, share: number): number {
  const places = curvePlaces(curve)
  const next = places.findIndex(place => place.share >= share)
  const [before, after] = [places[Math.max(0, next - 1)], places[next]]
  if (!before || !after) return Number(curve.total)
  const width = after.share - before.share
  return width === 0 ? after.sum : before.sum + ((share - before.share) / width) * (after.sum - before.sum)
}

/** Which share of the customers, the best of them, already brings as much as all together; null where nothing remains. */
export function shareThatBringsAll(curve: ValueCurve): number | null {
  const total = Number(curve.total)
  const places = curvePlaces(curve)
  const next = places.findIndex(place => place.sum >= total)
  const [before, after] = [places[next - 1], places[next]]
  if (total <= 0 || !before || !after) return null
  return before.share + ((total - before.sum) / (after.sum - before.sum)) * (after.share - before.share)
}

/** Where the curve is highest; null where it never leaves 0 or its height may not be told. */
export function curvePeak(curve: ValueCurve): CurvePlace | null {
  const {customers, profitable, loss, total} = curve
  if (profitable === 0 || loss === null) return null
  return {share: profitable / customers, sum: Number(total) - Number(loss)}
}
