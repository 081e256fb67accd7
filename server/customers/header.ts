import {readDate} from './cells/date.ts'
import {looksLikeNumber} from './cells/number.ts'
import {isBlank} from './missing.ts'

export type Heading = {
  readonly name: string
  /** Columns without a heading are not part of the table. */
  readonly isNamed: boolean
  /** The same heading stood further left; this one got a number. */
  readonly isDoubled: boolean
}

/** Is the first line a heading? Headings are words above columns of numbers or days, or words that do not come back. */
export function hasHeader(records: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = records
  const named = first.flatMap((cell, index) => (isBlank(cell) ? [] : [{cell, below: bodyOf(rest, index)}]))
  if (named.length === 0 || rest.length === 0) return named.length > 0
  const words = named.filter(({cell, below}) => !isValue(cell) && mostly(below, isValue)).length
  // A year may be a heading ("2024"), unless the column holds years.
  const values = named.filter(({cell, below}) => isValue(cell) && !(isYear(cell) && !mostly(below, isYear))).length
  if (words + values > 0) return words > values
  const repeats = named.filter(({cell, below}) => below.includes(cell)).length
  return new Set(named.map(({cell}) => cell)).size === named.length && repeats <= named.length / 4
}

function bodyOf(rows: readonly (readonly string[])[], index: number): readonly string[] {
  return rows.map(row => row[index] ?? '').filter(cell => !isBlank(cell))
}

function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length >= cells.length * 0.8
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d{2}$/.test(cell.trim())
}

function isValue(cell: string): boolean {
  return (
    looksLikeNumber(cell, '.') ||
    looksLikeNumber(cell, ',') ||
    readDate(cell, 'day first', true) !== null ||
    readDate(cell, 'month first') !== null
  )
}

/** One heading per column; invented ones (`column 1`) where the file has none. */
export function headingsFrom(names: readonly string[] | null, columns: number, longest: number): readonly Heading[] {
  const taken = new Set<string>()
  return Array.from({length: Math.max(columns, names?.length ?? 0)}, (_, index) => {
    const written = (names === null ? `column ${index + 1}` : (names[index] ?? ''))
      .normalize('NFC')
      .trim()
      .slice(0, longest)
      .replace(/[\uD800-\uDBFF]$/, '')
    if (written === '') return {name: '', isNamed: false, isDoubled: false}
    const isDoubled = taken.has(written)
    let name = written
    for (let copy = 2; taken.has(name); copy += 1) name = `${written.slice(0, longest - 6)} (${copy})`
    taken.add(name)
    return {name, isNamed: true, isDoubled}
  })
}
