import type {MarkKind} from '../../MarkShape.tsx'
import {MarkShape} from '../../MarkShape.tsx'
import {textWidth, wrapText} from '../textWidth.ts'
import type {Drawing} from './drawing.ts'
import {ink} from './drawing.ts'

/** What stands around a drawing that leaves the page: enough to be understood on somebody else's slide. */
export interface SheetTexts {
  /** Of the reader who saves it: "sv". */
  readonly language: string
  readonly title: string
  /** What one sees, in a sentence. */
  readonly description: string
  /** Under the title: how to read it, and the rule it follows. */
  readonly notes: readonly string[]
  readonly legend: readonly {
    readonly id: string
    readonly kind: MarkKind
    readonly letter?: string
    readonly label: string
  }[]
  /** Whose board, which round, which version, when. */
  readonly foot: readonly string[]
}

const margin = 32
const titleSize = 20
const line = 17
const asImage = {role: 'img', 'aria-labelledby': 'title description'} as const
const fonts = "'Schibsted Grotesk','Schibsted Grotesk Variable',system-ui,'Segoe UI',Helvetica,Arial,sans-serif"

/** The whole file: title, notes, legend, drawing, where it comes from. */
export function Sheet({texts, drawing}: {readonly texts: SheetTexts; readonly drawing: Drawing}) {
  const {language, title, description, notes, legend, foot} = texts
  const room = drawing.width
  const titles = wrapText(title, room, titleSize, true)
  const noteLines = notes.flatMap(note => wrapText(note, Math.min(room, 760), 12))
  const marks = placeLegend(legend, room)
  const marksTop = margin + titles.length * 26 + noteLines.length * line + (marks.length > 0 ? 8 : 0)
  const top = marksTop + (marks.at(-1)?.y ?? -24) + 40
  const footLines = foot.flatMap(words => wrapText(words, room, 12))
  const footTop = top + drawing.height + 22
  const height = footTop + footLines.length * line + margin - 8
  const width = room + 2 * margin
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      lang={language}
      {...asImage}
      fontFamily={fonts}
    >
      <title id="title">{title}</title>
      <desc id="description">{description}</desc>
      <rect width={width} height={height} fill="var(--sheet)" />
      {titles.map((words, index) => (
        <text
          key={words}
          x={margin}
          y={margin + 16 + index * 26}
          fill="var(--ink)"
          fontSize={titleSize}
          fontWeight={680}
        >
          {words}
        </text>
      ))}
      {noteLines.map((words, index) => (
        <text key={`${index} ${words}`} x={margin} y={margin + titles.length * 26 + 12 + index * line} {...ink.quiet}>
          {words}
        </text>
      ))}
      <g transform={`translate(${margin} ${marksTop})`}>
        {marks.map(({mark, x, y}) => (
          <g key={mark.id}>
            <MarkShape kind={mark.kind} letter={mark.letter} x={x} y={y} size={16} />
            <text x={x + 22} y={y + 12.5} {...ink.text}>
              {mark.label}
            </text>
          </g>
        ))}
      </g>
      <g transform={`translate(${margin} ${top})`}>{drawing.body}</g>
      <path d={`M${margin} ${footTop - 10}h${room}`} stroke="var(--ink)" />
      {footLines.map((words, index) => (
        <text key={`${index} ${words}`} x={margin} y={footTop + 8 + index * line} {...ink.quiet}>
          {words}
        </text>
      ))}
    </svg>
  )
}

/** Marks in rows, as many as fit beside each other. */
function placeLegend(legend: SheetTexts['legend'], room: number) {
  let [x, y] = [0, 0]
  return legend.map(mark => {
    const width = 22 + textWidth(mark.label, 12) + 20
    if (x > 0 && x + width > room) [x, y] = [0, y + 24]
    const place = {mark, x, y}
    x += width
    return place
  })
}
