import type {Layer, ValueType} from '../../shared/domain/entities/attribute.ts'
import type {DecimalSign, ImportChoices, ImportWarning} from '../../shared/definition/importPreview.ts'
import {dayOrderOf, readDate} from './cells/date.ts'
import type {DayOrder} from './cells/date.ts'
import {decimalEvidence, isAmbiguous, looksLikeCode, looksLikeNumber} from './cells/number.ts'
import {readYesNo} from './cells/yesNo.ts'
import {guessLayer, namesACode} from './guess.ts'
import {listed, sample} from './limits.ts'
import type {RawRow, RawTable} from './rawTable.ts'

/** How the cells of one column will be read. */
export type ColumnPlan = {
  readonly index: number
  readonly source: string
  readonly key: string
  /** `enum` is decided later, when the values are known. */
  readonly valueType: Exclude<ValueType, 'enum'>
  /** The person said so; otherwise it was detected. */
  readonly isChosen: boolean
  readonly decimal: DecimalSign
  readonly dayOrder: DayOrder
  readonly layer: Layer
  readonly dropped: boolean
}

// A column of numbers may hold a few slips, which become rejected rows; with more of them it is text.
const enoughReadable = 0.9

export function planColumns(
  table: RawTable,
  choices: ImportChoices,
  isMissing: (cell: string) => boolean,
): {readonly plans: readonly ColumnPlan[]; readonly decimal: DecimalSign; readonly warnings: readonly ImportWarning[]} {
  const columns = table.headings.flatMap(({name, isNamed}, index) =>
    isNamed ? [{name, index, cells: filled(table.rows, index, isMissing)}] : [],
  )
  const evidence = columns.map(({cells}) => evidenceIn(cells))
  const votes = (sign: DecimalSign): number => evidence.filter(found => found === sign).length
  const custom = table.delimiter === ';' ? ',' : '.'
  const decimal = choices.decimal ?? (votes(',') === votes('.') ? custom : votes(',') > votes('.') ? ',' : '.')

  const warnings: ImportWarning[] = []
  const keys = new Set<string>()
  const plans = columns.map(({name, index, cells}, position): ColumnPlan => {
    const choice = choices.columns?.[name] ?? {}
    const sign = choices.decimal ?? evidence[position] ?? decimal
    const dates = dayOrderOf(cells)
    const detected = detectType(name, cells, sign, dates.order)
    const wanted = choice.valueType === 'enum' ? 'text' : choice.valueType
    const valueType = wanted ?? detected
    const open =
      valueType === 'number' && choices.decimal === undefined && evidence[position] === null
        ? cells.filter(isAmbiguous)
        : []
    if (open.length > 0) warnings.push(about('number.ambiguous', name, open))
    if (valueType === 'date' && dates.isOpen)
      warnings.push(
        about(
          'date.ambiguous',
          name,
          cells.filter(cell => readDate(cell, 'day first') !== readDate(cell, 'month first')),
        ),
      )
    const dropped = choice.drop === true
    const key = dropped ? name : keyOnce(choice.key ?? name, keys)
    return {
      index,
      source: name,
      key,
      valueType,
      isChosen: wanted !== undefined,
      decimal: sign,
      dayOrder: dates.order,
      layer: guessLayer(name, valueType),
      dropped,
    }
  })
  return {plans, decimal, warnings}
}

function about(code: ImportWarning['code'], column: string, cells: readonly string[]): ImportWarning {
  return {code, column, count: cells.length, lines: [], samples: cells.slice(0, listed.samples).map(sample)}
}

function filled(rows: readonly RawRow[], index: number, isMissing: (cell: string) => boolean): readonly string[] {
  return rows.map(({fields}) => fields[index] ?? '').filter(cell => !isMissing(cell))
}

function evidenceIn(cells: readonly string[]): DecimalSign | null {
  let [point, comma] = [0, 0]
  for (const cell of cells) {
    const sign = decimalEvidence(cell)
    if (sign === '.') point += 1
    if (sign === ',') comma += 1
  }
  // One odd cell in a column of words is no evidence.
  if (Math.max(point, comma) < cells.length * 0.02) return null
  if (point === comma) return null
  return point > comma ? '.' : ','
}

function detectType(
  heading: string,
  cells: readonly string[],
  decimal: DecimalSign,
  order: DayOrder,
): ColumnPlan['valueType'] {
  if (cells.length === 0) return 'text'
  if (cells.every(cell => readYesNo(cell) !== null)) return 'boolean'
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length
  const isCode = namesACode(heading) || cells.some(looksLikeCode)
  const dates = share(cell => readDate(cell, order) !== null)
  const numbers = share(cell => looksLikeNumber(cell, decimal))
  // 20120904 is a date only where all are: eight digits are as likely a code.
  if (dates === 1 || (dates >= enoughReadable && numbers < dates)) return isCode && numbers > 0 ? 'text' : 'date'
  return numbers >= enoughReadable && !isCode ? 'number' : 'text'
}

function keyOnce(wanted: string, taken: Set<string>): string {
  let key = wanted
  for (let copy = 2; taken.has(key); copy += 1) key = `${wanted} (${copy})`
  taken.add(key)
  return key
}
