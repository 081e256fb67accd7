import {Button as AriaButton} from 'react-aria-components'
import {classNames} from '../classNames.ts'
import styles from './HeatCell.module.css'
import {Pins} from './Pins.tsx'
import type {PinsLook} from './Pins.tsx'
import type {Pin} from './pinsLayout.ts'

/** 0 agreement is high: paper. 1 medium, 2 low: two steps of the marker. 3 disagreement: the marker itself, and bold. */
export type HeatLevel = 0 | 1 | 2 | 3

export interface HeatCellData {
  /** The median as the reader writes it: "7,5". */
  readonly median: string
  /** "high", "Disagreement". */
  readonly agreement: string
  readonly level: HeatLevel
  readonly marks: readonly Pin[]
  readonly low?: number
  readonly high?: number
  /** All of it in one sentence, for those who do not see it. */
  readonly label: string
  /** Quiet, under the median: "1 cannot judge", "discussed". */
  readonly note?: string
}

/** Median left, agreement right, pins below. Pressable when there is something behind it. */
export function HeatCell({
  cell,
  look = 'normal',
  chosen = false,
  onPress,
}: {
  readonly cell: HeatCellData
  readonly look?: PinsLook
  /** The one being discussed: framed in ink. */
  readonly chosen?: boolean
  readonly onPress?: () => void
}) {
  const className = classNames(
    styles.cell,
    styles[`level${cell.level}`],
    look === 'projector' && styles.projector,
    chosen && styles.chosen,
  )
  const inside = (
    <>
      <span className={styles.spoken}>{cell.label}</span>
      <span className={styles.shown} aria-hidden>
        <span className={styles.words}>
          <b>{cell.median}</b>
          <span>{cell.agreement}</span>
        </span>
        {cell.note !== undefined && <span className={styles.note}>{cell.note}</span>}
        <span className={styles.pins}>
          <Pins
            marks={cell.marks}
            low={cell.low}
            high={cell.high}
            width="fill"
            look={look}
            onMarker={cell.level === 3}
          />
        </span>
      </span>
    </>
  )
  return onPress ? (
    <AriaButton className={className} aria-pressed={chosen} onPress={onPress}>
      {inside}
    </AriaButton>
  ) : (
    <div className={className}>{inside}</div>
  )
}
