import {textWidth} from './textWidth.ts'

export interface MatrixPoint {
  readonly id: string
  readonly label: string
  /** "24.6 m" under the name; "no figure" when it is not known. */
  readonly valueText: string
  readonly x: number
  readonly y: number
  /** Area; negative is hollow, `null` is hatched. */
  readonly value: number | null
  /** How far the departments lie apart, on each axis. */
  readonly xLow?: number
  readonly xHigh?: number
  readonly yLow?: number
  readonly yHigh?: number
}

export interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PlacedLabel {
  readonly box: Box
  readonly x: number
  /** Base line of the first line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** A thin line to the circle, when the name stands away from it. */
  readonly leader: boolean
}

/** The lower the rank, the rather it is taken. */
type Candidate = PlacedLabel & {readonly rank: number}

const nameSize = 12
const lineHeight = 14

/** Radius by area: the largest value gets `largest`, nothing is smaller than 5 px. */
export function radiusOf(value: number | null, greatest: number, largest: number): number {
  if (value === null || greatest <= 0) return 7
  return Math.max(5, Math.sqrt(Math.abs(value) / greatest) * largest)
}

/**
 * A place for each name beside its circle: no name over another, over a circle or out of the picture.
 *
 * `null` means there is no such place; the circle then carries a number and a list names it. Whiskers are avoided,
 * but may be crossed.
 */
export function placeLabels(
  points: readonly MatrixPoint[],
  circles: readonly Circle[],
  lines: readonly Box[],
  frame: Box,
): readonly (PlacedLabel | null)[] {
  const candidates = points.map((point, index) => {
    const circle = circles[index]
    return circle ? placesAround(point, circle).filter(({box}) => inside(box, frame) && !hitsCircle(box, circles)) : []
  })
  const chosen: (Candidate | null)[] = points.map(() => null)
  // those with the fewest places choose first; then everybody may improve, a few rounds
  const order = points.map((_, index) => index).sort((a, b) => places(a) - places(b))
  for (let round = 0; round < 4; round += 1) {
    for (const index of order) chosen[index] = best(index)
  }
  for (const index of order) makeRoomFor(index)
  return chosen

  function places(index: number): number {
    return candidates[index]?.length ?? 0
  }

  /** How many names and circles the leader of this place would run through. */
  function crossings(place: PlacedLabel, index: number, others: readonly (PlacedLabel | null)[]): number {
    const circle = circles[index]
    if (!circle) return 0
    const path = pointsAlong(circle, place.box)
    const names = others.filter(other => other && path.some(point => holds(other.box, point)))
    const discs = circles.filter(
      (disc, at) => at !== index && path.some(({x, y}) => Math.hypot(x - disc.x, y - disc.y) < disc.radius),
    )
    return names.length + discs.length
  }

  /** Then it would be read as the name of the other. */
  function isNearerToAnother(box: Box, index: number): boolean {
    const gaps = circles.map(circle => gapBetween(box, circle))
    const own = gaps[index] ?? 0
    return gaps.some(gap => gap < own - 2)
  }

  function costOf(place: Candidate, index: number): number {
    const crossed = lines.filter(line => overlaps(place.box, line, 0)).length
    const others = chosen.filter((other, at) => at !== index && other !== null)
    const hidden = place.leader ? crossings(place, index, others) : 0
    return place.rank + crossed * 2 + hidden * 12 + (isNearerToAnother(place.box, index) ? 24 : 0)
  }

  function inTheWay(place: PlacedLabel, index: number): readonly number[] {
    return chosen.flatMap((other, at) =>
      at !== index && other !== null && overlaps(place.box, other.box, 2) ? [at] : [],
    )
  }

  function best(index: number): Candidate | null {
    let found: Candidate | null = null
    let lowest = Number.POSITIVE_INFINITY
    for (const place of candidates[index] ?? []) {
      if (inTheWay(place, index).length > 0) continue
      const cost = costOf(place, index)
      if (cost >= lowest) continue
      lowest = cost
      found = place
    }
    return found
  }

  /** A name that would be misread takes the place of one other, when that one finds a good place as well. */
  function makeRoomFor(index: number): void {
    const own = chosen[index]
    if (!own || !isNearerToAnother(own.box, index)) return
    for (const place of candidates[index] ?? []) {
      const [other, ...more] = inTheWay(place, index)
      if (other === undefined || more.length > 0 || isNearerToAnother(place.box, index)) continue
      const before = chosen[other] ?? null
      chosen[index] = place
      chosen[other] = best(other)
      const elsewhere = chosen[other]
      if (elsewhere && !isNearerToAnother(elsewhere.box, other)) return
      chosen[index] = own
      chosen[other] = before
    }
  }
}

/** Right, left, above, below, the corners, between these, then the same further away with a leader. */
function placesAround(point: MatrixPoint, {x, y, radius}: Circle): readonly Candidate[] {
  const width = Math.max(textWidth(point.label, nameSize, true), textWidth(point.valueText, nameSize))
  const height = 2 * lineHeight
  const near = [6, 20, 38, 60]
  return near.flatMap((gap, ring) => {
    const away = radius + gap
    const leader = ring > 0
    const slant = away * 0.75
    const places = [
      place(x + away, y - height / 2, 'start'),
      place(x - away, y - height / 2, 'end'),
      place(x, y - away - height + 4, 'middle'),
      place(x, y + away - 2, 'middle'),
      place(x + slant, y + slant - 6, 'start'),
      place(x + slant, y - slant - height + 6, 'start'),
      place(x - slant, y + slant - 6, 'end'),
      place(x - slant, y - slant - height + 6, 'end'),
    ]
    const between = [
      ...[-16, -8, 8, 16].flatMap(lower => [
        place(x + away, y - height / 2 + lower, 'start'),
        place(x - away, y - height / 2 + lower, 'end'),
      ]),
      ...[-width / 3, -width / 6, width / 6, width / 3].flatMap(aside => [
        place(x + aside, y - away - height + 4, 'middle'),
        place(x + aside, y + away - 2, 'middle'),
      ]),
    ]
    const first = ring * places.length
    return [
      ...places.map((each, at) => ({...each, rank: first + at})),
      ...between.map(each => ({...each, rank: first + places.length})),
    ]

    function place(at: number, top: number, anchor: PlacedLabel['anchor']): PlacedLabel {
      const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
      return {
        x: at,
        y: top + 11,
        anchor,
        leader,
        box: {left, top, right: left + width, bottom: top + height},
      }
    }
  })
}

/** Points from the circle to the nearest point of the box, both ends left out. */
function pointsAlong({x, y}: Circle, box: Box): readonly {readonly x: number; readonly y: number}[] {
  const to = {x: Math.min(box.right, Math.max(box.left, x)), y: Math.min(box.bottom, Math.max(box.top, y))}
  return [0.15, 0.3, 0.45, 0.6, 0.75, 0.9].map(share => ({x: x + (to.x - x) * share, y: y + (to.y - y) * share}))
}

function holds(box: Box, {x, y}: {readonly x: number; readonly y: number}): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

export function overlaps(a: Box, b: Box, margin: number): boolean {
  return (
    a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin
  )
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
}

function hitsCircle(box: Box, circles: readonly Circle[]): boolean {
  return circles.some(circle => gapBetween(box, circle) < 1)
}

/** From the edge of the circle to the box; below 0 they overlap. */
export function gapBetween(box: Box, {x, y, radius}: Circle): number {
  const dx = x - Math.min(box.right, Math.max(box.left, x))
  const dy = y - Math.min(box.bottom, Math.max(box.top, y))
  return Math.hypot(dx, dy) - radius
}
