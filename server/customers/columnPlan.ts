import type {Layer, ValueType} from '../../shared/domain/entities/attribute.ts'
import type {DecimalSign, ImportChoices, ImportWarning} from '../../shared/definition/importPreview.ts'
import type {DayOrder} from './cells/date.ts'
import {traitsOf} from './cells/traits.ts'
import type {ColumnTraits} from './cells/traits.ts'
import {guessLayer, namesACode} from './guess.ts'
import {sample} from './limits.ts'
import type {RawTable} from './rawTable.ts'

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
    isNamed ? [{name, index, traits: traitsOf(cellsAt(table, index), isMissing)}] : [],
  )
  const signs = columns.map(({traits}) => signOf(traits))
  const votes = (sign: DecimalSign): number => signs.filter(found => found === sign).length
  const custom = table.delimiter === ';' ? ',' : '.'
  const decimal = choices.decimal ?? (votes(',') === votes('.') ? custom : votes(',') > votes('.') ? ',' : '.')

  const warnings: ImportWarning[] = []
  const keys = new Set<string>()
  const plans = columns.map(({name, index, traits}, place): ColumnPlan => {
    const choice = choices.columns?.[name] ?? {}
    const sign = choices.decimal ?? signs[place] ?? decimal
    const dayOrder: DayOrder = traits.monthFirst > traits.dayFirst ? 'month first' : 'day first'
    const wanted = choice.valueType === 'enum' ? 'text' : choice.valueType
    const valueType = wanted ?? detectType(name, traits, sign)
    const isOpen = choices.decimal === undefined && signs[place] === null
    if (valueType === 'number' && isOpen) warnings.push(...about('number.ambiguous', name, traits.ambiguous))
    // Points and the Nordic languages put the day first; slashes may be American.
    const bothWays = traits.dayFirst === traits.monthFirst
    if (valueType === 'date' && bothWays) warnings.push(...about('date.ambiguous', name, traits.openDates))
    const dropped = choice.drop === true
    const key = dropped ? name : keyOnce(choice.key ?? name, keys)
    const layer = guessLayer(name, valueType)
    return {
      index,
      source: name,
      key,
      valueType,
      // A list is a column of text whose words are few: whether they are is decided later.
      isChosen: wanted !== undefined && choice.valueType !== 'enum',
      decimal: sign,
      dayOrder,
      layer,
      dropped,
    }
  })
  return {plans, decimal, warnings}
}

function* cellsAt({rows}: RawTable, index: number): Generator<string> {
  for (const {fields} of rows) yield fields[index] ?? ''
}

function about(
  code: ImportWarning['code'],
  column: string,
  {count, samples}: ColumnTraits['ambiguous'],
): readonly ImportWarning[] {
  return count === 0 ? [] : [{code, column, count, lines: [], samples: samples.map(sample)}]
}

function signOf({filled, pointOnly, commaOnly}: ColumnTraits): DecimalSign | null {
  // One odd cell in a column of words is no evidence.
  if (pointOnly === commaOnly || Math.max(pointOnly, commaOnly) < filled * 0.02) return null
  return pointOnly > commaOnly ? '.' : ','
}

function detectType(heading: string, traits: ColumnTraits, decimal: DecimalSign): ColumnPlan['valueType'] {
  const {filled} = traits
  if (filled === 0) return 'text'
  if (traits.yesNo === filled) return 'boolean'
  const isCode = traits.code > 0 || namesACode(heading)
  const dates = Math.max(traits.dayFirst, traits.monthFirst)
  const numbers = decimal === '.' ? traits.point : traits.comma
  // 20120904 is a day only where all are; eight digits are as likely a code.
  if (dates === filled || (dates >= filled * enoughReadable && numbers < dates))
    return isCode && numbers > 0 ? 'text' : 'date'
  return numbers >= filled * enoughReadable && !isCode ? 'number' : 'text'
}

function keyOnce(wanted: string, taken: Set<string>): string {
  let key = wanted
  for (let copy = 2; taken.has(key); copy += 1) key = `${wanted} (${copy})`
  taken.add(key)
  return key
}
