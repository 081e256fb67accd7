import {readDate} from './date.ts'
import {decimalEvidence, isAmbiguous, looksLikeCode, looksLikeNumber} from './number.ts'
import {readYesNo} from './yesNo.ts'

/** What one written cell could be. */
type Traits = {
  readonly point: boolean
  readonly comma: boolean
  readonly evidence: '.' | ',' | null
  readonly ambiguous: boolean
  readonly code: boolean
  readonly yesNo: boolean
  readonly dayFirst: string | null
  readonly monthFirst: string | null
}

/** How many cells of a column could be what; `filled` of them are not missing. */
export type ColumnTraits = {
  filled: number
  point: number
  comma: number
  pointOnly: number
  commaOnly: number
  code: number
  yesNo: number
  dayFirst: number
  monthFirst: number
  /** Cells that read as a number both ways, with another value. */
  readonly ambiguous: {count: number; readonly samples: string[]}
  /** Cells that read as a day both ways, another one each time, with slashes. */
  readonly openDates: {count: number; readonly samples: string[]}
}

const remembered = 20_000

/** Looks at every filled cell of a column once; cells that repeat are looked at once altogether. */
export function traitsOf(cells: Iterable<string>, isMissing: (cell: string) => boolean): ColumnTraits {
  const column: ColumnTraits = {
    filled: 0,
    point: 0,
    comma: 0,
    pointOnly: 0,
    commaOnly: 0,
    code: 0,
    yesNo: 0,
    dayFirst: 0,
    monthFirst: 0,
    ambiguous: {count: 0, samples: []},
    openDates: {count: 0, samples: []},
  }
  const known = new Map<string, Traits>()
  for (const cell of cells) {
    if (isMissing(cell)) continue
    const traits = known.get(cell) ?? lookAt(cell)
    if (known.size < remembered) known.set(cell, traits)
    add(column, cell, traits)
  }
  return column
}

function add(column: ColumnTraits, cell: string, traits: Traits): void {
  column.filled += 1
  if (traits.point) column.point += 1
  if (traits.comma) column.comma += 1
  if (traits.evidence === '.') column.pointOnly += 1
  if (traits.evidence === ',') column.commaOnly += 1
  if (traits.code) column.code += 1
  if (traits.yesNo) column.yesNo += 1
  if (traits.dayFirst !== null) column.dayFirst += 1
  if (traits.monthFirst !== null) column.monthFirst += 1
  if (traits.ambiguous) note(column.ambiguous, cell)
  if (traits.dayFirst !== traits.monthFirst && cell.includes('/')) note(column.openDates, cell)
}

function note(noted: {count: number; readonly samples: string[]}, cell: string): void {
  noted.count += 1
  if (noted.samples.length < 3) noted.samples.push(cell)
}

const word: Traits = {
  point: false,
  comma: false,
  evidence: null,
  ambiguous: false,
  code: false,
  yesNo: false,
  dayFirst: null,
  monthFirst: null,
}

function lookAt(cell: string): Traits {
  // Only what begins with a digit or a sign can be a number or a day.
  if (!/^\s*[-+−\d]/.test(cell)) return {...word, yesNo: readYesNo(cell) !== null}
  return {
    point: looksLikeNumber(cell, '.'),
    comma: looksLikeNumber(cell, ','),
    evidence: decimalEvidence(cell),
    ambiguous: isAmbiguous(cell),
    code: looksLikeCode(cell),
    yesNo: false,
    dayFirst: readDate(cell, 'day first'),
    monthFirst: readDate(cell, 'month first'),
  }
}
