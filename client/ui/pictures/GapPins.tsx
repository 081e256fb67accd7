import {useRef} from 'react'
import {MarkShape} from '../MarkShape.tsx'
import {useWidth} from '../useWidth.ts'
import styles from './GapPins.module.css'
import {pinScale, placePins} from './pinsLayout.ts'
import type {Pin} from './pinsLayout.ts'
import {textWidth} from './textWidth.ts'
import {imageName} from '../imageName.ts'

/** One cell under discussion: the marks on a numbered axis, the two furthest apart larger and bracketed with their distance. */
export function GapPins({
  label,
  marks,
  gapText,
  lowest = 1,
  highest = 9,
}: {
  readonly label: string
  readonly marks: readonly Pin[]
  /** "5 steps apart". */
  readonly gapText: string
  readonly lowest?: number
  readonly highest?: number
}) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, 236)
  const room = {width, size: 18, lowest, highest, inset: 14}
  const axis = pinScale(room)
  const placed = placePins(marks, room)
  const [first, last] = [placed[0], placed.at(-1)]
  const words = textWidth(gapText, 12, true) + 12
  const middle = first && last ? (first.centre + last.centre) / 2 : width / 2
  const line = 46
  return (
    <div ref={box} className={styles.box}>
      <svg width={width} height={66} viewBox={`0 0 ${width} 66`} {...imageName(label)}>
        <path className={styles.axis} d={`M${axis(lowest)} ${line}H${axis(highest)}`} />
        {Array.from({length: highest - lowest + 1}, (_, index) => lowest + index).map(tick => (
          <g key={tick}>
            <path className={styles.axis} d={`M${axis(tick)} ${line}v4`} />
            <text x={axis(tick)} y={line + 17} textAnchor="middle" className={styles.figure}>
              {tick}
            </text>
          </g>
        ))}
        {first && last && first !== last && (
          <>
            <path className={styles.bracket} d={`M${first.centre} 12v-5H${last.centre}v5`} />
            <text x={clamp(middle, words / 2, width - words / 2)} y={11} textAnchor="middle" className={styles.gap}>
              {gapText}
            </text>
          </>
        )}
        {placed.map(({pin, centre, exact, size}) => {
          const end = pin === first?.pin || pin === last?.pin
          const side = end ? size + 4 : size
          return (
            <g key={`${pin.kind} ${pin.label}`}>
              <path className={styles.leader} d={`M${centre} ${line - 8}L${exact} ${line}`} />
              <MarkShape kind={pin.kind} letter={pin.letter} x={centre - side / 2} y={28 - side / 2} size={side} />
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
