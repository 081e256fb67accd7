import {shareOut} from './barGeometry.ts'
import {textWidth, wrapText} from './textWidth.ts'

export interface CoveragePart {
  readonly id: string
  readonly label: string
  readonly value: number
  /** "264, 11 %" under the bar. */
  readonly text: string
  /** part: ink grey. rest: belongs nowhere, hatched. */
  readonly kind: 'part' | 'rest'
}

export interface PlacedPart {
  readonly part: CoveragePart
  readonly from: number
  readonly length: number
  /** Lines of the name above the bar; none when there is no room for it. */
  readonly lines: readonly string[]
  readonly textFits: boolean
}

const size = 12

/**
 * Parts side by side with their names above and their numbers below.
 *
 * A name may reach over the next part as long as it meets no other name; a part without room for its name is left
 * bare, and the list under the bar names it. Names never overlap.
 */
export function placeCoverage(parts: readonly CoveragePart[], width: number, boldId?: string): readonly PlacedPart[] {
  const placed = shareOut(parts, width, 2, 3)
  // from right to left: a name knows where the one to its right begins
  let nameLimit = width
  let textLimit = width
  const texts = placed.map(() => ({lines: [] as readonly string[], textFits: false}))
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const at = placed[index]
    const text = texts[index]
    if (!at || !text) continue
    const bold = at.part.id === boldId || at.part.kind === 'rest'
    const room = nameLimit - at.from - 6
    const lines = wrapText(at.part.label, Math.min(room, Math.max(at.length, 84)), size, bold)
    const widest = Math.max(...lines.map(line => textWidth(line, size, bold)))
    if (lines.length <= 2 && widest <= room) {
      text.lines = lines
      nameLimit = at.from
    }
    if (textWidth(at.part.text, size) <= textLimit - at.from - 6) {
      text.textFits = true
      textLimit = at.from
    }
  }
  return placed.map((at, index) => ({...at, ...(texts[index] ?? {lines: [], textFits: false})}))
}
