import {useRef} from 'react'
import {classNames} from '../classNames.ts'
import {MarkShape} from '../MarkShape.tsx'
import {useWidth} from '../useWidth.ts'
import styles from './Pins.module.css'
import {pinScale, placePins} from './pinsLayout.ts'
import type {Pin, PinsRoom} from './pinsLayout.ts'
import {imageName} from '../imageName.ts'

/** normal: cards and cells (17 px marks). thin: rows of a long list. large: the phone. projector: the big screen. */
export type PinsLook = 'thin' | 'normal' | 'large' | 'projector'

const looks = {
  thin: {size: 15, top: 1, leader: 6, inset: 9, foot: 4},
  normal: {size: 17, top: 2, leader: 7, inset: 9, foot: 6},
  large: {size: 20, top: 3, leader: 8, inset: 11, foot: 7},
  projector: {size: 36, top: 6, leader: 10, inset: 20, foot: 8},
} as const satisfies Record<PinsLook, object>

/**
 * The score strip: a mark for each department above an axis, a leader to the exact place, a thick line for the range.
 *
 * `label` says all of it in words; the drawing itself is one image.
 */
export function Pins({
  label,
  marks,
  low,
  high,
  lowest = 1,
  highest = 9,
  width = 172,
  look = 'normal',
  onMarker = false,
}: {
  /** "Score 5.9, disagreement. Sales 4, Marketing 6, Product 7, Medical 8". Leave out where the words stand beside it. */
  readonly label?: string
  readonly marks: readonly Pin[]
  /** Ends of the thick line; the lowest and highest mark when left out. */
  readonly low?: number
  readonly high?: number
  /** Ends of the axis. */
  readonly lowest?: number
  readonly highest?: number
  /** In px, or `fill` for the width there is. */
  readonly width?: number | 'fill'
  readonly look?: PinsLook
  /** Drawn on the strong marker: all lines in its ink. */
  readonly onMarker?: boolean
}) {
  const box = useRef<HTMLSpanElement>(null)
  const measured = useWidth(box, 172)
  const drawnWidth = width === 'fill' ? measured : width
  const {size, top, leader, inset, foot} = looks[look]
  const room: PinsRoom = {width: drawnWidth, size, lowest, highest, inset}
  const axis = pinScale(room)
  const placed = placePins(marks, room)
  const line = top + size + leader
  const values = marks.map(({value}) => value)
  const from = low ?? Math.min(...values)
  const to = high ?? Math.max(...values)
  const ticks = Array.from({length: highest - lowest + 1}, (_, index) => lowest + index)
  const long = (tick: number) => tick === lowest || tick === highest || tick === (lowest + highest) / 2
  return (
    <span ref={box} className={classNames(styles.pins, width === 'fill' && styles.fill, onMarker && styles.onMarker)}>
      <svg width={drawnWidth} height={line + foot} viewBox={`0 0 ${drawnWidth} ${line + foot}`} {...imageName(label)}>
        <g className={styles.axis}>
          <path d={`M${axis(lowest)} ${line}H${axis(highest)}`} />
          {ticks.map(tick => (
            <path key={tick} d={`M${axis(tick)} ${line}v${long(tick) ? 4 : 2}`} />
          ))}
        </g>
        {marks.length > 0 && <path className={styles.range} d={`M${axis(from) - 1} ${line}H${axis(to) + 1}`} />}
        {placed.map(({pin, centre, exact, size: side}) => (
          <path
            key={`${pin.kind} ${pin.label}`}
            className={styles.leader}
            d={`M${centre} ${top + size - side / 2}V${top + size}L${exact} ${line}`}
          />
        ))}
        {placed.map(({pin, centre, size: side}) => (
          <MarkShape
            key={`${pin.kind} ${pin.label}`}
            kind={pin.kind}
            letter={pin.letter}
            x={centre - side / 2}
            y={top + size - side}
            size={side}
          />
        ))}
      </svg>
    </span>
  )
}
