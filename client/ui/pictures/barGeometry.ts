export interface BarInput {
  readonly value: number | null
  readonly lowest: number
  readonly highest: number
  readonly unknown: number
  readonly width: number
}

export interface BarDrawn {
  /** Where zero stands. */
  readonly zero: number
  readonly from: number
  readonly length: number
  readonly negative: boolean
  readonly unknownFrom: number
  readonly unknownLength: number
}

/** One bar on a ruler that always holds zero. What is known has at least half a px, so that little is not nothing. */
export function barGeometry({value, lowest, highest, unknown, width}: BarInput): BarDrawn {
  const low = Math.min(0, lowest)
  const high = Math.max(0, highest)
  const scale = width / (high - low || 1)
  const at = (amount: number) => Math.min(width, Math.max(0, (amount - low) * scale))
  const zero = at(0)
  if (value === null)
    return {zero, from: zero, length: 0, negative: false, unknownFrom: zero, unknownLength: width - zero}
  const end = at(value)
  const negative = value < 0
  const length = value === 0 ? 0 : Math.max(0.5, Math.abs(end - zero))
  const unknownFrom = Math.max(zero, end) + 1
  const unknownLength = unknown > 0 ? Math.max(2, Math.min(width, at(Math.max(0, value) + unknown)) - unknownFrom) : 0
  return {zero, from: negative ? zero - length : zero, length, negative, unknownFrom, unknownLength}
}

export interface BarPart {
  readonly kind: 'yes' | 'part' | 'no' | 'unknown'
  readonly value: number
}

/** Parts of a whole side by side with 1 px between; what is not 0 has at least 2 px. They always fill the width. */
export function splitBar(
  parts: readonly BarPart[],
  width: number,
): readonly {readonly part: BarPart; readonly from: number; readonly length: number}[] {
  return shareOut(
    parts.filter(({value}) => value > 0),
    width,
    1,
    2,
  )
}

/** Shares a width among values: `gap` between, at least `least` each; the large ones give what the small ones need. */
export function shareOut<Part extends {readonly value: number}>(
  parts: readonly Part[],
  width: number,
  gap: number,
  least: number,
): readonly {readonly part: Part; readonly from: number; readonly length: number}[] {
  const room = Math.max(0, width - gap * Math.max(0, parts.length - 1))
  const total = parts.reduce((sum, {value}) => sum + Math.max(0, value), 0) || 1
  const floor = Math.min(least, room / Math.max(1, parts.length))
  const plain = parts.map(({value}) => (Math.max(0, value) / total) * room)
  const owed = plain.reduce((sum, length) => sum + Math.max(0, floor - length), 0)
  const spare = plain.reduce((sum, length) => sum + Math.max(0, length - floor), 0) || 1
  let from = 0
  return parts.map((part, index) => {
    const length = plain[index] ?? 0
    const drawn = length <= floor ? floor : length - (owed * (length - floor)) / spare
    const placed = {part, from, length: drawn}
    from += drawn + gap
    return placed
  })
}
