import type {MarkKind} from '../MarkShape.tsx'

export interface Pin {
  readonly kind: MarkKind
  /** One letter, for `other`. */
  readonly letter?: string
  readonly label: string
  readonly value: number
}

export interface PlacedPin {
  readonly pin: Pin
  /** Where the mark's centre stands. */
  readonly centre: number
  /** Where its value is on the axis. */
  readonly exact: number
  /** Side of the mark; smaller than asked for when the room is short. */
  readonly size: number
}

export interface PinsRoom {
  readonly width: number
  readonly size: number
  readonly lowest: number
  readonly highest: number
  /** Between the ends of the axis and the ends of the room. */
  readonly inset: number
}

/**
 * Marks side by side above the axis, each as near to its value as the others allow, in the order of the values.
 *
 * Equal scores never hide each other: neighbours keep their distance, and if the room is too short for all,
 * every mark becomes smaller.
 */
export function placePins(pins: readonly Pin[], room: PinsRoom): readonly PlacedPin[] {
  const sorted = pins
    .map((pin, order) => ({pin, order}))
    .sort((a, b) => a.pin.value - b.pin.value || a.order - b.order)
    .map(({pin}) => pin)
  const size = fittingSize(sorted, room)
  const axis = pinScale(room)
  const wanted = sorted.map(pin => axis(pin.value))
  const gaps = sorted.slice(1).map((pin, index) => distance(sorted[index]?.kind ?? pin.kind, pin.kind, size))
  const half = (pin: Pin | undefined) => (pin ? reach[pin.kind] * size : 0)
  const centres = spread(wanted, gaps, half(sorted[0]) + 1, room.width - half(sorted.at(-1)) - 1)
  return sorted.map((pin, index) => ({pin, size, exact: wanted[index] ?? 0, centre: centres[index] ?? 0}))
}

/** From a value to its place on the axis. Values outside the scale stand at its end. */
export function pinScale({width, lowest, highest, inset}: PinsRoom): (value: number) => number {
  const span = highest - lowest || 1
  return value => inset + ((Math.min(highest, Math.max(lowest, value)) - lowest) / span) * (width - 2 * inset)
}

/** Half the width of each shape, as a share of the mark's side, outline included. */
const reach: Readonly<Record<MarkKind, number>> = {
  sales: 0.49,
  marketing: 0.455,
  medical: 0.6,
  product: 0.58,
  service: 0.5,
  other: 0.53,
}

/** Room between two centres: half of each shape and a hair between them. */
function distance(left: MarkKind, right: MarkKind, size: number): number {
  return (reach[left] + reach[right]) * size + 1
}

function fittingSize(pins: readonly Pin[], {width, size}: PinsRoom): number {
  const sides = pins.reduce((sum, pin) => sum + 2 * reach[pin.kind], 0)
  const room = width - 2 - Math.max(0, pins.length - 1)
  return sides * size <= room ? size : Math.max(4, room / sides)
}

/**
 * Moves points apart until each keeps its gap, with the least total movement (squares), inside low and high.
 * `gaps[i]` is what lies between point i and i + 1. The points come in rising order.
 */
export function spread(
  wanted: readonly number[],
  gaps: readonly number[],
  low: number,
  high: number,
): readonly number[] {
  const offsets = [0]
  for (const gap of gaps) offsets.push((offsets.at(-1) ?? 0) + gap)
  // without the gaps it is a rising sequence: pool neighbours that are out of order at their mean
  const pools: {sum: number; count: number}[] = []
  wanted.forEach((want, index) => {
    let pool = {sum: want - (offsets[index] ?? 0), count: 1}
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pool = {sum: pool.sum + last.sum, count: pool.count + last.count}
      pools.pop()
    }
    pools.push(pool)
  })
  const length = offsets.at(-1) ?? 0
  const last = Math.max(low, high - length)
  const starts = pools.flatMap(({sum, count}) => Array.from({length: count}, () => sum / count))
  return starts.map((start, index) => Math.min(last, Math.max(low, start)) + (offsets[index] ?? 0))
}
