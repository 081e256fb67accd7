import {MarkShape} from '../MarkShape.tsx'
import type {Drawing} from './file/drawing.ts'
import {ink} from './file/drawing.ts'
import type {HeatCellData} from './HeatCell.tsx'
import type {HeatColumn, HeatRow} from './HeatMap.tsx'
import {placePins} from './pinsLayout.ts'
import {wrapText} from './textWidth.ts'

const head = 176
const end = 92
const grounds = ['none', 'var(--m1)', 'var(--m2)', 'var(--m3)'] as const

/** The heat-map for a file: what the page shows as a table of buttons, drawn; a disagreement is framed, for prints without colour. */
export function heatDrawing(
  {
    columns,
    rows,
    endHead,
    emptyText,
  }: {
    readonly columns: readonly HeatColumn[]
    readonly rows: readonly HeatRow[]
    readonly endHead: {readonly label: string; readonly note: string}
    readonly emptyText: string
  },
  least: number,
): Drawing {
  const cellWidth = Math.max(146, Math.floor((least - head - end) / Math.max(1, columns.length)))
  const width = head + cellWidth * columns.length + end
  const heads = columns.map(({label, notes = []}) => [
    ...wrapText(label, cellWidth - 14, 13, true).map(words => ({words, strong: true})),
    ...notes.flatMap(note => wrapText(note, cellWidth - 14, 12)).map(words => ({words, strong: false})),
  ])
  const headHeight = Math.max(2, ...heads.map(lines => lines.length)) * 17 + 8
  let top = headHeight
  const placed = rows.map(row => {
    const names = wrapText(row.label, head - 12, 13, true)
    const height = Math.max(74, names.length * 17 + (row.note === undefined ? 14 : 32))
    const at = {row, names, top, height}
    top += height
    return at
  })
  const endX = head + cellWidth * columns.length + 14
  return {
    width,
    height: top + 1,
    body: (
      <>
        {heads.map((lines, column) =>
          lines.map(({words, strong}, index) => (
            <text
              key={`${column} ${words}`}
              x={head + column * cellWidth + 10}
              y={14 + index * 17}
              {...(strong ? ink.strong : ink.quiet)}
            >
              {words}
            </text>
          )),
        )}
        <text x={endX} y={14} {...ink.strong}>
          {endHead.label}
        </text>
        <text x={endX} y={31} {...ink.quiet}>
          {endHead.note}
        </text>
        {placed.map(({row, names, top: y, height}) => (
          <g key={row.id}>
            <path d={`M0 ${y}H${width}`} stroke="var(--rule)" />
            {names.map((words, index) => (
              <text key={words} x={0} y={y + 20 + index * 17} {...ink.strong}>
                {words}
              </text>
            ))}
            {row.note !== undefined && (
              <text x={0} y={y + 19 + names.length * 17} {...ink.quiet}>
                {row.note}
              </text>
            )}
            {columns.map((column, index) => {
              const cell = row.cells[column.id]
              const x = head + index * cellWidth
              return cell ? (
                <Cell key={column.id} cell={cell} x={x} y={y} width={cellWidth} height={height} />
              ) : (
                <text key={column.id} x={x + 10} y={y + 20} {...ink.quiet}>
                  {emptyText}
                </text>
              )
            })}
            <text x={endX} y={y + 22} {...ink.strong} fontSize={18}>
              {row.end?.value}
            </text>
            {wrapText(row.end?.note ?? '', end - 16, 12).map((words, index) => (
              <text key={words} x={endX} y={y + 40 + index * 15} {...ink.quiet}>
                {words}
              </text>
            ))}
          </g>
        ))}
        <path d={`M0 ${top}H${width}`} stroke="var(--rule)" />
      </>
    ),
  }
}

function Cell({
  cell,
  x,
  y,
  width,
  height,
}: {
  readonly cell: HeatCellData
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}) {
  const {median, agreement, level, marks, low, high, note} = cell
  const paint = level === 3 ? 'var(--on-marker)' : 'var(--ink-2)'
  const room = {width: width - 12, size: 17, lowest: 1, highest: 9, inset: 9}
  const line = y + height - 9
  const span = (value: number) => x + 6 + 9 + ((value - 1) / 8) * (room.width - 18)
  const ticks = Array.from({length: 9}, (_, index) => 1 + index)
  return (
    <g>
      <rect
        x={x + 1.5}
        y={y + 1.5}
        width={width - 3}
        height={height - 3}
        fill={grounds[level]}
        stroke={level === 3 ? 'var(--ink)' : 'none'}
        strokeWidth={1.5}
      />
      <text x={x + 10} y={y + 22} fill="var(--ink)" fontSize={18} fontWeight={680}>
        {median}
      </text>
      <text
        x={x + width - 9}
        y={y + 18}
        textAnchor="end"
        fill={paint}
        fontSize={12}
        fontWeight={level === 3 ? 680 : 400}
      >
        {agreement}
      </text>
      {note !== undefined && (
        <text x={x + width - 9} y={y + 33} textAnchor="end" fill={paint} fontSize={12}>
          {note}
        </text>
      )}
      <path
        d={`M${span(1)} ${line}H${span(9)}${ticks.map(tick => `M${span(tick)} ${line}v${tick % 4 === 1 ? 4 : 2}`).join('')}`}
        stroke="var(--edge)"
        fill="none"
      />
      {low !== undefined && high !== undefined && (
        <path d={`M${span(low) - 1} ${line}H${span(high) + 1}`} stroke={paint} strokeWidth={3} />
      )}
      {placePins(marks, room).map(({pin, centre, exact, size}) => (
        <g key={`${pin.kind} ${pin.label}`}>
          <path d={`M${x + 6 + centre} ${line - 7}L${x + 6 + exact} ${line}`} stroke={paint} fill="none" />
          <MarkShape
            kind={pin.kind}
            letter={pin.letter}
            x={x + 6 + centre - size / 2}
            y={line - 7 - size}
            size={size}
          />
        </g>
      ))}
    </g>
  )
}
