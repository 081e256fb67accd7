import type {ImportWarning, RejectedRow} from '../../shared/definition/importPreview.ts'
import {mostDigits} from '../../shared/definition/validate.ts'
import {readDecimal, roundDecimal, writeDecimal, zero} from '../../shared/std/decimal.ts'
import {isWritable} from '../../shared/std/field.ts'
import {readDate} from './cells/date.ts'
import {readNumber} from './cells/number.ts'
import {readYesNo, readYesNoOrDigit} from './cells/yesNo.ts'
import type {ColumnPlan} from './columnPlan.ts'
import type {CustomerColumn} from './customerTable.ts'
import {listed, sample} from './limits.ts'
import type {ImportLimits} from './limits.ts'
import type {RawRow, RejectedFields} from './rawTable.ts'

type Cell = string | boolean | null
type Unread = {readonly fault: RejectedRow['code']}

/** The rows that could be read, and beside them their cells, column by column. */
export type ConvertedRows = {readonly rows: readonly RawRow[]; readonly cells: readonly (readonly Cell[])[]}

/** Reads every cell as its column says. A row with a cell that cannot be read is left out, with line and reason. */
export function convertRows(
  rows: readonly RawRow[],
  plans: readonly ColumnPlan[],
  isMissing: (cell: string) => boolean,
  limits: ImportLimits,
): {readonly converted: ConvertedRows; readonly rejected: readonly RejectedFields[]} {
  const kept: RawRow[] = []
  const cells = plans.map((): Cell[] => [])
  const rejected: RejectedFields[] = []
  for (const row of rows) {
    const read = readRow(row, plans, isMissing, limits)
    if ('code' in read) {
      rejected.push(read)
      continue
    }
    kept.push(row)
    for (const [place, cell] of read.cells.entries()) cells[place]?.push(cell)
  }
  return {converted: {rows: kept, cells}, rejected}
}

function readRow(
  {line, fields}: RawRow,
  plans: readonly ColumnPlan[],
  isMissing: (cell: string) => boolean,
  limits: ImportLimits,
): RejectedFields | {readonly cells: readonly Cell[]} {
  const cells: Cell[] = []
  for (const plan of plans) {
    const written = fields[plan.index] ?? ''
    const cell = isMissing(written) ? null : readCell(written, plan, limits)
    if (typeof cell === 'object' && cell !== null)
      return {line, code: cell.fault, column: plan.key, sample: sample(written), fields}
    cells.push(cell)
  }
  return {cells}
}

function readCell(written: string, plan: ColumnPlan, limits: ImportLimits): string | boolean | Unread {
  switch (plan.valueType) {
    case 'number': {
      const number = readNumber(written, plan.decimal)
      return number !== null && wholeDigitsOf(number) <= mostDigits ? number : {fault: 'number.unreadable'}
    }
    case 'date':
      return readDate(written, plan.dayOrder, plan.isChosen) ?? {fault: 'date.unreadable'}
    case 'boolean':
      return (plan.isChosen ? readYesNoOrDigit(written) : readYesNo(written)) ?? {fault: 'boolean.unreadable'}
    case 'text': {
      if (written.length > limits.cell) return {fault: 'text.tooLong'}
      return isWritable(written) ? written.normalize('NFC') : {fault: 'text.unwritable'}
    }
  }
}

/** Turns the cells into columns; decimals beyond what can be stored exactly are rounded, and that is said. */
export function columnsOf(
  {rows, cells}: ConvertedRows,
  plans: readonly ColumnPlan[],
): {readonly columns: readonly CustomerColumn[]; readonly warnings: readonly ImportWarning[]} {
  const warnings: ImportWarning[] = []
  const columns = plans.map(({key, valueType}, place): CustomerColumn => {
    const own = cells[place] ?? []
    if (valueType === 'boolean')
      return {key, valueType, cells: own.map(cell => (typeof cell === 'boolean' ? cell : null))}
    const texts = own.map(cell => (typeof cell === 'string' ? cell : null))
    if (valueType !== 'number') return {key, valueType, cells: texts}
    const {column, rounded} = numberColumn(key, texts)
    if (rounded.length > 0) {
      const lines = rounded.slice(0, listed.lines).map(row => rows[row]?.line ?? 0)
      const samples = rounded.slice(0, listed.samples).map(row => sample(texts[row] ?? ''))
      warnings.push({code: 'number.rounded', column: key, count: rounded.length, lines, samples})
    }
    return column
  })
  return {columns, warnings}
}

// A column and the sum of all its cells must fit DECIMAL(38) with 200 000 rows.
const storedDigits = 31

/** A column of numbers in plain notation; `rounded` are the places of those that had too many decimals. */
export function numberColumn(
  key: string,
  numbers: readonly (string | null)[],
): {readonly column: CustomerColumn; readonly rounded: readonly number[]} {
  let [whole, longest] = [1, 0]
  for (const number of numbers) {
    if (number === null) continue
    whole = Math.max(whole, wholeDigitsOf(number))
    longest = Math.max(longest, scaleOf(number))
  }
  const scale = Math.min(longest, mostDigits, storedDigits - whole)
  if (scale === longest) return {column: {key, valueType: 'number', cells: numbers, whole, scale}, rounded: []}
  const isTooFine = (number: string | null): number is string => number !== null && scaleOf(number) > scale
  const rounded = numbers.flatMap((number, row) => (isTooFine(number) ? [row] : []))
  const cells = numbers.map(number =>
    isTooFine(number) ? writeDecimal(roundDecimal(readDecimal(number) ?? zero, scale)) : number,
  )
  return {column: {key, valueType: 'number', cells, whole, scale}, rounded}
}

function scaleOf(number: string): number {
  const point = number.indexOf('.')
  return point < 0 ? 0 : number.length - point - 1
}

function wholeDigitsOf(number: string): number {
  const point = number.indexOf('.')
  return (point < 0 ? number.length : point) - (number.startsWith('-') ? 1 : 0)
}
