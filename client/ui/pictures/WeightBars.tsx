import styles from './WeightBars.module.css'
import {Picture} from './Picture.tsx'
import type {PictureTexts} from './Picture.tsx'
import {textWidth} from './textWidth.ts'

export interface WeightRow {
  readonly id: string
  readonly label: string
  /** 0 to 1. */
  readonly weight: number
  /** "30 %". */
  readonly weightText: string
  /** Lowest and highest department, 0 to 1; left out while nobody differs. */
  readonly low?: number
  readonly high?: number
  /** From here on the order changes: "33 % turns it". */
  readonly turn?: {readonly at: number; readonly text: string}
}

/** What weighs how much: a bar, a whisker from the lowest to the highest department, a dotted line where the order turns. */
export function WeightBars({rows, ...texts}: PictureTexts & {readonly rows: readonly WeightRow[]}) {
  return (
    <Picture {...texts} before={420}>
      {width => {
        const words = Math.min(168, width * 0.42, Math.max(0, ...rows.map(({label}) => textWidth(label, 14))) + 4)
        const room = Math.max(60, width - words - 60)
        const scale = weightScale(rows, room)
        const at = (share: number) => share * scale
        return (
          <div className={styles.rows} style={{gridTemplateColumns: `${words}px ${room}px 44px`}}>
            {rows.map(({id, label, weight, weightText, low, high, turn}) => (
              <div key={id} className={styles.row}>
                <span>{label}</span>
                <svg width={room} height={16} viewBox={`0 0 ${room} 16`} aria-hidden>
                  <path d={`M0 8H${room}`} stroke="var(--rule)" />
                  <rect y={4.5} width={at(weight)} height={7} fill="var(--d2)" />
                  {low !== undefined && high !== undefined && high > low && (
                    <path d={`M${at(low)} 8H${at(high)}M${at(low)} 4v8M${at(high)} 4v8`} stroke="var(--edge)" />
                  )}
                  {turn && (
                    <>
                      <path d={`M${at(turn.at)} 0v16`} stroke="var(--ink)" strokeWidth={1.5} strokeDasharray="2 2" />
                      <Turn turn={turn} x={at(turn.at)} right={Math.max(at(turn.at), at(high ?? 0))} room={room} />
                    </>
                  )}
                </svg>
                <b>{weightText}</b>
              </div>
            ))}
          </div>
        )
      }}
    </Picture>
  )
}

/** Px per share, so that every bar, every whisker and the words behind the turning lines fit. */
function weightScale(rows: readonly WeightRow[], room: number): number {
  const scales = rows.flatMap(({weight, high, turn}) => {
    const longest = Math.max(weight, high ?? 0, turn?.at ?? 0, 0.01)
    return (room - 2 - (turn ? textWidth(turn.text, 12) + 8 : 0)) / longest
  })
  return Math.max(room / 8, Math.min(...scales, room / 0.01))
}

/** The words at the turning line: right of everything, or left of the line where the room ends. */
function Turn({
  turn,
  x,
  right,
  room,
}: {
  readonly turn: {readonly text: string}
  readonly x: number
  readonly right: number
  readonly room: number
}) {
  const fits = right + 6 + textWidth(turn.text, 12) <= room
  return (
    <text x={fits ? right + 6 : x - 6} y={12.5} textAnchor={fits ? 'start' : 'end'} className={styles.turn}>
      {turn.text}
    </text>
  )
}
