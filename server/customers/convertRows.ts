import type {ImportWarning, RejectedRow} from '../../shared/definition/importPreview.ts'
import {mostDigits} from '../../shared/definition/validate.ts'
import {roundDecimal, wholeDigits, writeDecimal} from '../../shared/std/decimal.ts'
import type {Decimal} from '../../shared/std/decimal.ts'
import {isWritable} from '../../shared/std/field.ts'
import {readDate} from './cells/date.ts'
import {readNumber} from './cells/number.ts'
import {readYesNo, readYesNoOrDigit} from './cells/yesNo.ts'
import type {ColumnPlan} from './columnPlan.ts'
import type {CustomerColumn} from './customerTable.ts'
import {listed, sample} from './limits.ts'
import type {ImportLimits} from './limits.ts'
import type {RawRow} from './rawTable.ts'

type Cell = string | boolean | Decimal | null
type Unread = {readonly fault: RejectedRow['code']}

export type ConvertedRow = RawRow & {readonly cells: readonly Cell[]}

/** Reads every cell as its column says. A row with a cell that cannot be read is left out, with line and reason. */
export function convertRows(
  rows: readonly RawRow[],
  plans: readonly ColumnPlan[],
  isMissing: (cell: string) => boolean,
  limits: ImportLimits,
): {readonly rows: readonly ConvertedRow[]; readonly rejected: readonly RejectedRow[]} {
  const kept: ConvertedRow[] = []
  const rejected: RejectedRow[] = []
  for (const row of rows) {
    const {line, fields} = row
    const cells: Cell[] = []
    let fault: RejectedRow | null = null
    for (const plan of plans) {
      const written = fields[plan.index] ?? ''
      const cell = isMissing(written) ? null : readCell(written, plan, limits)
      if (typeof cell === 'object' && cell !== null && 'fault' in cell) {
        fault = {line, code: cell.fault, column: plan.key, sample: sample(written)}
        break
      }
      cells.push(cell)
    }
    if (fault) rejected.push(fault)
    else kept.push({...row, cells})
  }
  return {rows: kept, rejected}
}

function readCell(written: string, plan: ColumnPlan, limits: ImportLimits): Exclude<Cell, null> | Unread {
  switch (plan.valueType) {
    case 'number': {
      const number = readNumber(written, plan.decimal)
      return number && wholeDigits(number) <= mostDigits ? number : {fault: 'number.unreadable'}
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

// A column and the sum of all its cells must fit DECIMAL(38) with 200 000 rows.
const storedDigits = 31

/** Turns the kept rows into columns; decimals beyond what can be stored exactly are rounded, and that is said. */
export function columnsOf(
  rows: readonly ConvertedRow[],
  plans: readonly ColumnPlan[],
): {readonly columns: readonly CustomerColumn[]; readonly warnings: readonly ImportWarning[]} {
  const warnings: ImportWarning[] = []
  const columns = plans.map(({key, valueType}, index): CustomerColumn => {
    const cells = rows.map(row => row.cells[index] ?? null)
    if (valueType === 'boolean')
      return {key, valueType, cells: cells.map(cell => (typeof cell === 'boolean' ? cell : null))}
    if (valueType !== 'number')
      return {key, valueType, cells: cells.map(cell => (typeof cell === 'string' ? cell : null))}
    const numbers = cells.map(cell => (typeof cell === 'object' ? cell : null))
    const {column, rounded} = numberColumn(key, numbers)
    if (rounded.length > 0) {
      const lines = rounded.slice(0, listed.lines).map(place => rows[place]?.line ?? 0)
      const samples = rounded
        .slice(0, listed.samples)
        .map(place => sample(writeDecimal(numbers[place] ?? {digits: 0n, scale: 0})))
      warnings.push({code: 'number.rounded', column: key, count: rounded.length, lines, samples})
    }
    return column
  })
  return {columns, warnings}
}

export function numberColumn(
  key: string,
  numbers: readonly (Decimal | null)[],
): {readonly column: CustomerColumn; readonly rounded: readonly number[]} {
  const whole = numbers.reduce((most, number) => Math.max(most, number ? wholeDigits(number) : 0), 1)
  const longest = numbers.reduce((most, number) => Math.max(most, number?.scale ?? 0), 0)
  const scale = Math.min(longest, mostDigits, storedDigits - whole)
  const rounded = numbers.flatMap((number, place) => (number && number.scale > scale ? [place] : []))
  const cells = numbers.map(number => number && roundDecimal(number, scale))
  return {column: {key, valueType: 'number', cells, whole, scale}, rounded}
}
