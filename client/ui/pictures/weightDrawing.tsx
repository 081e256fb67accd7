import type {Drawing} from './file/drawing.ts'
import {ink} from './file/drawing.ts'
import {textWidth, wrapText} from './textWidth.ts'

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
export function weightDrawing(rows: readonly WeightRow[], width: number): Drawing {
  const words = Math.min(200, width * 0.42, Math.max(0, ...rows.map(({label}) => textWidth(label, 14))) + 4)
  const room = Math.max(60, width - words - 60)
  const scale = weightScale(rows, room)
  const at = (share: number) => share * scale
  let top = 0
  const placed = rows.map(row => {
    const names = wrapText(row.label, words, 14)
    const place = {row, names, top}
    top += Math.max(25, names.length * 18 + 7)
    return place
  })
  return {
    width,
    height: Math.max(1, top),
    body: placed.map(({row, names, top: from}) => {
      const {low, high, turn} = row
      return (
        <g key={row.id} transform={`translate(0 ${from})`}>
          {names.map((name, index) => (
            <text key={name} x={0} y={15 + index * 18} {...ink.text} fontSize={14}>
              {name}
            </text>
          ))}
          <g transform={`translate(${words + 8} 2)`}>
            <path d={`M0 8H${room}`} stroke="var(--rule)" />
            <rect y={4.5} width={at(row.weight)} height={7} fill="var(--d2)" />
            {low !== undefined && high !== undefined && high > low && (
              <path d={`M${at(low)} 8H${at(high)}M${at(low)} 4v8M${at(high)} 4v8`} stroke="var(--edge)" />
            )}
            {turn && (
              <>
                <path d={`M${at(turn.at)} 0v16`} stroke="var(--ink)" strokeWidth={1.5} strokeDasharray="2 2" />
                <Turn text={turn.text} x={at(turn.at)} right={Math.max(at(turn.at), at(high ?? 0))} room={room} />
              </>
            )}
          </g>
          <text x={width} y={15} textAnchor="end" {...ink.text} fontSize={14} fontWeight={500}>
            {row.weightText}
          </text>
        </g>
      )
    }),
  }
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
  text,
  x,
  right,
  room,
}: {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly room: number
}) {
  const fits = right + 6 + textWidth(text, 12) <= room
  return (
    <text
      x={fits ? right + 6 : x - 6}
      y={12.5}
      textAnchor={fits ? 'start' : 'end'}
      {...ink.quiet}
      paintOrder="stroke"
      stroke="var(--ground)"
      strokeWidth={3}
      strokeLinejoin="round"
    >
      {text}
    </text>
  )
}
