import {scaleLinear} from '@visx/scale'
import type {ReactNode} from 'react'
import type {Drawing} from './file/drawing.ts'
import {ink} from './file/drawing.ts'
import {wrapText} from './textWidth.ts'

/** One thing on the scale from 1 to 9: its name, what is drawn above the axis, what it comes to. */
export interface AxisRow {
  readonly id: string
  readonly label: string
  /** Quiet lines under the name: who said nothing. */
  readonly notes?: readonly string[]
  /** At the end of the row: "7", and under it "mean 6.8". */
  readonly value: string
  readonly valueNote?: string
  /** Room above the axis. */
  readonly height: number
  /** Draws around the axis, which lies at `y`. */
  readonly draw: (axis: (value: number) => number, y: number) => ReactNode
  /** Said in place of the axis: "no answers". */
  readonly empty?: string
}

interface RowRoom {
  /** Where the names stand; in a narrow picture above their axis. */
  readonly words: number
  readonly left: number
  readonly right: number
  readonly end: number
  readonly narrow: boolean
}

const lowest = 1
const highest = 9
const ticks = Array.from({length: highest - lowest + 1}, (_, index) => lowest + index)
const nameLine = 17
const noteLine = 15

export function rowRoom(width: number): RowRoom {
  const narrow = width < 520
  const words = narrow ? width - 84 : Math.min(240, width * 0.3)
  return {words, left: narrow ? 24 : words + 24, right: width - (narrow ? 24 : 112), end: width - 76, narrow}
}

/** Rows under one another on the same axis, numbered at the top and at the bottom. */
export function axisRows(rows: readonly AxisRow[], width: number): Drawing {
  const room = rowRoom(width)
  const axis = scaleLinear({domain: [lowest, highest], range: [room.left, room.right], clamp: true})
  const head = 22
  let top = head
  const placed = rows.map(row => {
    const names = wrapText(row.label, room.words - 8, 13, true)
    const notes = (row.notes ?? []).flatMap(note => wrapText(note, room.words - 8, 12))
    const ends = wrapText(row.valueNote ?? '', 76, 12)
    const words = Math.max(names.length * nameLine + notes.length * noteLine, 20 + ends.length * noteLine)
    const drawn = row.empty === undefined ? row.height + 12 : nameLine
    const height = 12 + (room.narrow ? words + 8 + drawn : Math.max(words, drawn))
    const at = {row, names, notes, ends, top, words, height, line: top + height - 12}
    top += height
    return at
  })
  return {
    width,
    height: top + head,
    body: (
      <>
        {[14, top + 15].map(y =>
          ticks.map(tick => (
            <text key={`${y} ${tick}`} x={axis(tick)} y={y} textAnchor="middle" {...ink.quiet}>
              {tick}
            </text>
          )),
        )}
        {placed.map(at => (
          <g key={at.row.id}>
            <path d={`M0 ${at.top}H${width}`} stroke="var(--rule)" />
            {at.names.map((words, index) => (
              <text key={words} x={0} y={at.top + 20 + index * nameLine} {...ink.strong}>
                {words}
              </text>
            ))}
            {at.notes.map((words, index) => (
              <text
                key={`${index} ${words}`}
                x={0}
                y={at.top + 19 + at.names.length * nameLine + index * noteLine}
                {...ink.quiet}
              >
                {words}
              </text>
            ))}
            <text x={room.end} y={at.top + 20} {...ink.strong} fontSize={14}>
              {at.row.value}
            </text>
            {at.ends.map((words, index) => (
              <text key={`${index} ${words}`} x={room.end} y={at.top + 36 + index * noteLine} {...ink.quiet}>
                {words}
              </text>
            ))}
            {at.row.empty === undefined ? (
              <g>
                <path d={axisPath(axis, at.line)} stroke="var(--edge)" fill="none" />
                {at.row.draw(axis, at.line)}
              </g>
            ) : (
              <text x={room.left} y={room.narrow ? at.line : at.top + 20} {...ink.quiet}>
                {at.row.empty}
              </text>
            )}
          </g>
        ))}
        <path d={`M0 ${top}H${width}`} stroke="var(--rule)" />
      </>
    ),
  }
}

function axisPath(axis: (value: number) => number, y: number): string {
  const long = (tick: number) => (tick % 4 === 1 ? 5 : 3)
  return `M${axis(lowest)} ${y}H${axis(highest)}${ticks.map(tick => `M${axis(tick)} ${y}v${long(tick)}`).join('')}`
}
