import type {
  Delimiter,
  Encoding,
  ImportChoices,
  ImportWarning,
  RejectedRow,
} from '../../shared/definition/importPreview.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Result} from '../../shared/std/result.ts'
import {readRecords} from './csv.ts'
import type {CsvRecord} from './csv.ts'
import {detectDelimiter} from './delimiter.ts'
import {decodeFile} from './encoding.ts'
import {hasHeader, headingsFrom} from './header.ts'
import type {Heading} from './header.ts'
import {listed, sample} from './limits.ts'
import type {ImportLimits} from './limits.ts'
import {isBlank} from './missing.ts'
import {mojibakeIn} from './mojibake.ts'

/** `position` counts the rows of customers from 1, those left out included. */
export type RawRow = {readonly line: number; readonly position: number; readonly fields: readonly string[]}

/** A rejected row as it stood. */
export type RejectedFields = RejectedRow & {readonly fields: readonly string[]}

/** The file as text in rows and columns, before anything is known about its types. */
export type RawTable = {
  readonly encoding: Encoding
  readonly byteOrderMark: boolean
  readonly delimiter: Delimiter
  readonly header: boolean
  readonly headings: readonly Heading[]
  readonly rows: readonly RawRow[]
  readonly rejected: readonly RejectedFields[]
  readonly warnings: readonly ImportWarning[]
}

export function readRawTable(bytes: Uint8Array, choices: ImportChoices, limits: ImportLimits): Result<RawTable> {
  if (bytes.length > limits.bytes) return refusal('import.tooBig', {bytes: bytes.length, max: limits.bytes})
  const decoded = decodeFile(bytes, choices.encoding)
  if (!decoded.ok) return decoded
  const {text, encoding, byteOrderMark} = decoded.value
  const found = choices.delimiter ?? detectDelimiter(text)
  const delimiter = found ?? ','

  const head: CsvRecord[] = []
  for (const record of readRecords(text, delimiter)) {
    head.push(record)
    if (head.length === 200) break
  }
  const [first] = head
  if (!first) return refusal('import.empty')
  const header =
    typeof choices.header === 'object' ? false : (choices.header ?? hasHeader(head.map(({fields}) => fields)))
  const usual = header ? first.fields.length : usualLength(head)
  const headings = headingsFrom(
    typeof choices.header === 'object' ? choices.header : header ? first.fields : null,
    usual,
    limits.heading,
  )
  const named = headings.filter(({isNamed}) => isNamed)
  if (named.length > limits.columns)
    return refusal('import.tooManyColumns', {columns: named.length, max: limits.columns})
  const needed = headings.findLastIndex(({isNamed}) => isNamed) + 1

  const rows: RawRow[] = []
  const rejected: RejectedFields[] = []
  const oddLines: number[] = []
  let isFirst = header
  for (const {line, fields, isTorn, hasOddQuotes} of readRecords(text, delimiter, usual)) {
    if (isFirst) {
      isFirst = false
      continue
    }
    if (rows.length + rejected.length >= limits.rows) return refusal('import.tooManyRows', {max: limits.rows})
    if (hasOddQuotes) oddLines.push(line)
    const start = sample(fields.join(delimiter))
    if (isTorn) rejected.push({line, code: 'quote.neverClosed', sample: start, fields})
    else if (fields.length < needed) rejected.push({line, code: 'row.tooFewFields', sample: start, fields})
    else if (fields.slice(Math.max(usual, needed)).some(field => !isBlank(field)))
      rejected.push({line, code: 'row.tooManyFields', sample: start, fields})
    else if (!fields.slice(0, needed).every(isBlank))
      rows.push({line, position: rows.length + rejected.length + 1, fields})
  }
  if (rows.length + rejected.length === 0) return refusal('import.empty')

  const warnings = [
    ...decoded.value.warnings,
    mojibakeIn(text),
    oddLines.length > 0
      ? {code: 'quotes.odd' as const, count: oddLines.length, lines: oddLines.slice(0, listed.lines), samples: []}
      : null,
    found === null
      ? {code: 'delimiter.none' as const, count: 1, lines: [1], samples: [sample(first.fields.join(delimiter))]}
      : null,
    unnamedColumns(headings, rows),
    ...headings
      .filter(({isDoubled}) => isDoubled)
      .map(({name}) => ({
        code: 'header.doubled' as const,
        count: 1,
        lines: [first.line],
        samples: [name],
        column: name,
      })),
  ].filter(warning => warning !== null)
  return ok({encoding, byteOrderMark, delimiter, header, headings, rows, rejected, warnings})
}

function usualLength(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>()
  for (const {fields} of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return usual?.[0] ?? 1
}

/** Notes typed beside the table stand in columns without a heading. They are left out, not unseen. */
function unnamedColumns(headings: readonly Heading[], rows: readonly RawRow[]): ImportWarning | null {
  const unnamed = headings.flatMap(({isNamed}, index) => (isNamed ? [] : [index]))
  if (unnamed.length === 0) return null
  const notes = rows.flatMap(({line, fields}) =>
    unnamed.filter(index => !isBlank(fields[index] ?? '')).map(index => ({line, text: fields[index] ?? ''})),
  )
  return {
    code: 'columns.unnamed',
    count: notes.length,
    lines: [...new Set(notes.map(({line}) => line))].slice(0, listed.lines),
    samples: notes.slice(0, listed.samples).map(({text}) => sample(text)),
  }
}
