import type {Delimiter} from '../../shared/definition/importPreview.ts'

export type CsvRecord = {
  /** Where it starts, counted from 1 in lines of the file. */
  readonly line: number
  readonly fields: readonly string[]
  /** The opening quote has no end, or its end lies in another row: only the first line was taken. */
  readonly isTorn: boolean
  /** Text stands beside a quoted part, as in `"Kalle" AB`. */
  readonly hasOddQuotes: boolean
}

// A quoted field longer than this has lost its closing quote. It also keeps reading in linear time.
const longestQuoted = 32_768

/**
 * Reads delimited text: quotes doubled inside quotes, line breaks inside quotes, LF, CRLF or CR, blank lines skipped.
 *
 * A stray quote may swallow the rows below it. Where a record over several lines has not `expected` fields,
 * only its first line is given up and reading goes on with the next line.
 */
export function* readRecords(text: string, delimiter: Delimiter, expected: number | null = null): Generator<CsvRecord> {
  let [at, line] = [0, 1]
  while (at < text.length) {
    const record = recordAt(text, at, delimiter)
    const isTorn = !record.closed || (record.breaks > 1 && expected !== null && record.fields.length !== expected)
    const taken = isTorn ? firstLine(text, at, delimiter) : record
    const isBlank = taken.fields.length === 1 && taken.fields[0] === '' && taken.next - at <= 2
    if (!isBlank) yield {line, fields: taken.fields, isTorn, hasOddQuotes: record.odd}
    line += taken.breaks
    at = taken.next
  }
}

type Taken = {
  readonly fields: readonly string[]
  readonly next: number
  /** Line breaks passed, the one at the end included. */
  readonly breaks: number
  readonly closed: boolean
  readonly odd: boolean
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

function recordAt(text: string, start: number, delimiter: Delimiter): Taken {
  const separator = delimiter.charCodeAt(0)
  const fields: string[] = []
  let [at, breaks, odd] = [start, 0, false]
  for (;;) {
    let field = ''
    if (text.charCodeAt(at) === quote) {
      const quoted = quotedAt(text, at)
      if (!quoted) return {fields, next: text.length, breaks, closed: false, odd}
      field = quoted.text
      breaks += quoted.breaks
      at = quoted.next
    }
    const rest = at
    let code = text.charCodeAt(at)
    while (at < text.length && code !== separator && code !== lineFeed && code !== carriageReturn) {
      at += 1
      code = text.charCodeAt(at)
    }
    if (rest > start && at > rest && text.charCodeAt(rest - 1) === quote) odd = true
    fields.push(field + text.slice(rest, at))
    if (at < text.length && code === separator) {
      at += 1
      continue
    }
    return {fields, next: afterBreak(text, at), breaks: breaks + 1, closed: true, odd}
  }
}

function quotedAt(
  text: string,
  start: number,
): {readonly text: string; readonly next: number; readonly breaks: number} | null {
  let [at, from, breaks, content] = [start + 1, start + 1, 0, '']
  for (; at < text.length && at - start <= longestQuoted; at += 1) {
    const code = text.charCodeAt(at)
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) breaks += 1
    if (code !== quote) continue
    content += text.slice(from, at)
    if (text.charCodeAt(at + 1) !== quote) return {text: content, next: at + 1, breaks}
    at += 1
    from = at
  }
  return null
}

function firstLine(text: string, start: number, delimiter: Delimiter): Taken {
  let at = start
  while (at < text.length && text.charCodeAt(at) !== lineFeed && text.charCodeAt(at) !== carriageReturn) at += 1
  return {
    fields: text.slice(start, at).split(delimiter),
    next: afterBreak(text, at),
    breaks: 1,
    closed: false,
    odd: false,
  }
}

function afterBreak(text: string, at: number): number {
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1
}
