import {dayOrderOf, readDate} from './cells/date.ts'
import {looksLikeNumber} from './cells/number.ts'
import {isBlank} from './missing.ts'

export type Heading = {
  readonly name: string
  /** Columns without a heading are not part of the table. */
  readonly isNamed: boolean
  /** The same heading stood further left; this one got a number. */
  readonly isDoubled: boolean
}

/** Is the first line a heading? Headings are words, each once, above columns that often hold something else. */
export function hasHeader(records: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = records
  const named = first.filter(cell => !isBlank(cell))
  if (named.length === 0 || rest.length === 0) return named.length > 0
  const values = named.filter(isValue).length
  if (values === 0) {
    // Only words: a heading does not stand in its own column again, and stands once.
    const repeats = first.filter((cell, index) => !isBlank(cell) && rest.some(row => row[index] === cell)).length
    return new Set(named).size === named.length && repeats <= named.length / 4
  }
  const usual = rest.reduce((sum, row) => sum + row.filter(isValue).length, 0) / rest.length
  // Years may be headings ("2024"), but then they are fewer than the amounts below them.
  return values < usual / 2
}

function isValue(cell: string): boolean {
  return (
    looksLikeNumber(cell, '.') || looksLikeNumber(cell, ',') || readDate(cell, dayOrderOf([cell]).order, true) !== null
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
    if (written === '') return {name: '', isNamed: false, isDoubled: false}
    const isDoubled = taken.has(written)
    let name = written
    for (let copy = 2; taken.has(name); copy += 1) name = `${written.slice(0, longest - 6)} (${copy})`
    taken.add(name)
    return {name, isNamed: true, isDoubled}
  })
}
