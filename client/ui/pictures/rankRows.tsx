import {MarkShape} from '../MarkShape.tsx'
import type {AxisRow} from './axisRows.tsx'
import {axisRows, rowRoom} from './axisRows.tsx'
import type {Drawing} from './file/drawing.ts'
import type {Pin} from './pinsLayout.ts'
import {placePins} from './pinsLayout.ts'

export interface RankRow extends Pick<AxisRow, 'id' | 'label' | 'notes' | 'value' | 'valueNote' | 'empty'> {
  /** Length of the bar; null while it is not ranked. */
  readonly score: number | null
  /** What it could be, where too little is judged to rank it. */
  readonly bounds: {readonly low: number; readonly high: number} | null
  /** What each department alone would give it. */
  readonly marks: readonly Pin[]
}

const side = 16

/** Best first: a bar for the score, the departments above it; a dashed span where a score would say too much. */
export function rankRows(rows: readonly RankRow[], width: number): Drawing {
  const {left, right} = rowRoom(width)
  const room = {width: right - left + 28, size: side, lowest: 1, highest: 9, inset: 14}
  return axisRows(
    rows.map(row => ({
      ...row,
      height: side + 20,
      draw: (axis, y) => (
        <>
          {row.score !== null && (
            <rect x={axis(1)} y={y - 8} width={Math.max(1, axis(row.score) - axis(1))} height={8} fill="var(--d2)" />
          )}
          {row.bounds && (
            <rect
              x={axis(row.bounds.low)}
              y={y - 8}
              width={Math.max(2, axis(row.bounds.high) - axis(row.bounds.low))}
              height={8}
              fill="none"
              stroke="var(--d1)"
              strokeDasharray="3 2"
            />
          )}
          {placePins(row.marks, room).map(({pin, centre, exact, size}) => (
            <g key={`${pin.kind} ${pin.label}`}>
              <path
                d={`M${left - 14 + centre} ${y - 16}L${left - 14 + exact} ${row.score !== null && pin.value <= row.score ? y - 8 : y}`}
                stroke="var(--ink-2)"
                fill="none"
              />
              <MarkShape
                kind={pin.kind}
                letter={pin.letter}
                x={left - 14 + centre - size / 2}
                y={y - 16 - size}
                size={size}
              />
            </g>
          ))}
        </>
      ),
    })),
    width,
  )
}
