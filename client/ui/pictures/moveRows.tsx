import {MarkShape} from '../MarkShape.tsx'
import type {MarkKind} from '../MarkShape.tsx'
import type {AxisRow} from './axisRows.tsx'
import {axisRows} from './axisRows.tsx'
import type {Drawing} from './file/drawing.ts'

export interface MoveRow extends Pick<AxisRow, 'id' | 'label' | 'notes' | 'value' | 'valueNote'> {
  readonly moves: readonly {
    readonly id: string
    readonly kind: MarkKind
    readonly letter?: string
    /** Where it stood the time before; null where it did not answer. */
    readonly before: number | null
    readonly now: number | null
  }[]
}

const lane = 18
const side = 15

/** From where each department stood to where it stands: a ring, a line, the mark; pale where it has not answered again. A lane for each, so that none hides another. */
export function moveRows(rows: readonly MoveRow[], width: number): Drawing {
  return axisRows(
    rows.map(row => ({
      ...row,
      height: row.moves.length * lane + 8,
      draw: (axis, line) =>
        row.moves.map(({id, kind, letter, before, now}, index) => {
          const y = line - 8 - side / 2 - (row.moves.length - 1 - index) * lane
          return (
            <g key={id}>
              {before !== null && now !== null && before !== now && (
                <path d={`M${axis(before)} ${y}H${axis(now)}`} stroke="var(--ink-2)" strokeWidth={2} />
              )}
              {before !== null && now !== null && before !== now && (
                <circle cx={axis(before)} cy={y} r={4} fill="var(--sheet)" stroke="var(--ink-2)" strokeWidth={1.5} />
              )}
              {before !== null && now === null && (
                <g opacity={0.4}>
                  <MarkShape kind={kind} letter={letter} x={axis(before) - side / 2} y={y - side / 2} size={side} />
                </g>
              )}
              {now !== null && (
                <MarkShape kind={kind} letter={letter} x={axis(now) - side / 2} y={y - side / 2} size={side} />
              )}
            </g>
          )
        }),
    })),
    width,
  )
}
