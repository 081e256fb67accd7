import {useId} from 'react'
import {barGeometry, splitBar} from './barGeometry.ts'
import type {BarPart} from './barGeometry.ts'
import {Hatch} from './Hatch.tsx'
import {imageName} from '../imageName.ts'

/**
 * One quantity on the ruler that all rows share. Negative is hollow, left of the zero line; unknown is hatched, never 0.
 *
 * Decoration: the number in words stands beside it.
 */
export function Bar({
  value,
  lowest = 0,
  highest,
  unknown = 0,
  width = 88,
  height = 6,
  strong = false,
}: {
  /** `null`: not known at all. */
  readonly value: number | null
  /** Ends of the ruler, the same for all rows; zero is always on it. */
  readonly lowest?: number
  readonly highest: number
  /** What may come on top: hatched behind the bar. */
  readonly unknown?: number
  readonly width?: number
  readonly height?: number
  /** In full ink instead of data grey. */
  readonly strong?: boolean
}) {
  const hatch = useId()
  const bar = barGeometry({value, lowest, highest, unknown, width})
  const fill = strong ? 'var(--d1)' : 'var(--d2)'
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <Hatch id={hatch} />
      <path d={`M${bar.zero + 0.5} 0v${height}`} stroke="var(--edge)" />
      {bar.negative && (
        <rect
          x={bar.from}
          y={1.5}
          width={Math.max(1, bar.length - 1)}
          height={height - 3}
          fill="var(--sheet)"
          stroke="var(--d1)"
          strokeWidth={1.2}
        />
      )}
      {!bar.negative && bar.length > 0 && (
        <rect x={bar.from} y={1} width={bar.length} height={height - 2} fill={fill} />
      )}
      {bar.unknownLength > 0 && (
        <rect x={bar.unknownFrom} y={0.5} width={bar.unknownLength} height={height - 1} fill={`url(#${hatch})`} />
      )}
    </svg>
  )
}

/** Parts of a whole beside each other: yes in ink, no in pale, unknown hatched. */
export function SplitBar({
  parts,
  width = 178,
  height = 8,
  label,
}: {
  readonly parts: readonly BarPart[]
  readonly width?: number
  readonly height?: number
  /** Leave out where the numbers stand beside it. */
  readonly label?: string
}) {
  const hatch = useId()
  const fills = {yes: 'var(--d1)', part: 'var(--d2)', no: 'var(--d4)', unknown: `url(#${hatch})`} as const
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...imageName(label)}>
      <Hatch id={hatch} />
      {splitBar(parts, width).map(({part, from, length}) => (
        <rect key={part.kind} x={from} width={length} height={height} fill={fills[part.kind]} />
      ))}
    </svg>
  )
}
