import {MarkShape} from '../MarkShape.tsx'
import type {AxisRow} from './axisRows.tsx'
import {axisRows, rowRoom} from './axisRows.tsx'
import type {Drawing} from './file/drawing.ts'
import type {Pin} from './pinsLayout.ts'

export interface DotRow extends Pick<AxisRow, 'id' | 'label' | 'notes' | 'value' | 'valueNote' | 'empty'> {
  /** One for each answer. */
  readonly dots: readonly Pin[]
  /** Ends of the middle half. */
  readonly low: number | null
  readonly high: number | null
  readonly median: number | null
}

const side = 14
const tallest = 90

/** Every answer as the mark of its department, equal ones on top of each other; the summary stands on the axis below. */
export function dotRows(rows: readonly DotRow[], width: number): Drawing {
  const room = rowRoom(width)
  const columns = Math.max(1, Math.floor((room.right - room.left) / 8 / (side + 3)))
  return axisRows(
    rows.map(row => {
      const highest = Math.max(1, ...stacksOf(row.dots).map(({dots}) => Math.ceil(dots.length / columns)))
      const step = Math.min(side + 1, tallest / highest)
      return {
        ...row,
        height: Math.round(highest * step) + 8,
        draw: (axis, y) => (
          <>
            {row.low !== null && row.high !== null && (
              <path d={`M${axis(row.low) - 1} ${y}H${axis(row.high) + 1}`} stroke="var(--ink-2)" strokeWidth={4} />
            )}
            {row.median !== null && <path d={`M${axis(row.median)} ${y - 4}v11`} stroke="var(--ink)" strokeWidth={2} />}
            {stacksOf(row.dots).map(({value, dots}) => {
              const wide = Math.min(columns, dots.length)
              return dots.map((dot, index) => (
                <MarkShape
                  key={`${value} ${index}`}
                  kind={dot.kind}
                  letter={dot.letter}
                  x={axis(value) + ((index % wide) - wide / 2) * (side + 1)}
                  y={y - 6 - side - Math.floor(index / wide) * step}
                  size={side}
                />
              ))
            })}
          </>
        ),
      }
    }),
    width,
  )
}

function stacksOf(dots: readonly Pin[]): readonly {readonly value: number; readonly dots: readonly Pin[]}[] {
  return [...new Set(dots.map(({value}) => value))].map(value => ({
    value,
    dots: dots.filter(dot => dot.value === value),
  }))
}
