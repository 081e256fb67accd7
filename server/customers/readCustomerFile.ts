import type {ColumnPreview, ImportChoices, ImportPreview, ImportWarning} from '../../shared/definition/importPreview.ts'
import {writeDecimal} from '../../shared/std/decimal.ts'
import {ok} from '../../shared/std/result.ts'
import type {Result} from '../../shared/std/result.ts'
import {byCodePoint} from '../../shared/std/codePoints.ts'
import {planColumns} from './columnPlan.ts'
import type {ColumnPlan} from './columnPlan.ts'
import {columnsOf, convertRows} from './convertRows.ts'
import type {ConvertedRow} from './convertRows.ts'
import type {CustomerColumn, CustomerTable} from './customerTable.ts'
import {guessValueColumn} from './guess.ts'
import {identifyRows, proposeIdColumn} from './identity.ts'
import {importLimits, listed, sample} from './limits.ts'
import type {ImportLimits} from './limits.ts'
import {isBlank, missingTest, suggestMissing} from './missing.ts'
import {readRawTable} from './rawTable.ts'
import type {RawTable} from './rawTable.ts'

export type CustomerFile = {readonly preview: ImportPreview; readonly table: CustomerTable}

/**
 * Reads a customer file from its bytes: everything is decided here, before the engine sees a row.
 *
 * What is not chosen is detected and shown; nothing is changed or left out without a line in the preview.
 */
export function readCustomerFile(
  bytes: Uint8Array,
  choices: ImportChoices,
  limits: ImportLimits = importLimits,
): Result<CustomerFile> {
  const raw = readRawTable(bytes, choices, limits)
  if (!raw.ok) return raw
  const suggestedMissing = suggestMissing(cellsOf(raw.value))
  const missingTokens = choices.missingTokens ?? suggestedMissing.map(({token}) => token)
  const isMissing = missingTest(missingTokens)
  const {plans, decimal, warnings: planWarnings} = planColumns(raw.value, choices, isMissing)
  const read = plans.filter(({dropped}) => !dropped)
  const converted = convertRows(raw.value.rows, read, isMissing, limits)

  const proposed = choices.idColumn === undefined ? proposeIdColumn(converted.rows, read) : choices.idColumn
  const idPlan = read.find(({key, source}) => key === proposed || source === proposed) ?? null
  const identified = identifyRows(converted.rows, idPlan, isMissing, choices.duplicates)
  const {columns, warnings: columnWarnings} = columnsOf(identified.rows, read)

  const rejected = [...raw.value.rejected, ...converted.rejected, ...identified.rejected].toSorted(
    (a, b) => a.line - b.line,
  )
  const previews = plans.map(plan => previewColumn(plan, identified.rows, read.indexOf(plan), columns))
  const numbers = read.filter(({valueType}) => valueType === 'number')
  const guessed = guessValueColumn(numbers.map(({source}) => source))
  const value = choices.valueColumn === undefined ? guessed : choices.valueColumn
  const preview: ImportPreview = {
    encoding: raw.value.encoding,
    byteOrderMark: raw.value.byteOrderMark,
    delimiter: raw.value.delimiter,
    decimal,
    header: raw.value.header,
    rows: identified.rows.length,
    columns: previews,
    idColumn: idPlan?.key ?? null,
    valueColumn: numbers.find(({key, source}) => key === value || source === value)?.key ?? null,
    missingTokens,
    suggestedMissing,
    rejected: {count: rejected.length, rows: rejected.slice(0, listed.rejected)},
    duplicateIds: {count: identified.duplicates.length, ids: identified.duplicates.slice(0, listed.duplicates)},
    warnings: [
      ...raw.value.warnings,
      ...planWarnings,
      ...columnWarnings,
      ...paddedColumns(read, identified.rows),
      ...(idPlan ? [] : [noId]),
    ],
  }
  return ok({preview, table: {customerKeys: identified.customerKeys, columns}})
}

const noId: ImportWarning = {code: 'id.none', count: 1, lines: [], samples: []}

function* cellsOf({rows, headings}: RawTable): Generator<string> {
  for (const {fields} of rows) {
    for (const [index, {isNamed}] of headings.entries()) if (isNamed) yield fields[index] ?? ''
  }
}

const examplesShown = 3
// More different words than this are names, not a list to choose from.
const longestOptions = 30

function previewColumn(
  plan: ColumnPlan,
  rows: readonly ConvertedRow[],
  place: number,
  columns: readonly CustomerColumn[],
): ColumnPreview {
  const {source, key, layer, dropped} = plan
  const column = columns[place]
  const cells: readonly (string | null)[] = column
    ? column.cells.map(cell =>
        cell !== null && typeof cell === 'object' ? writeDecimal(cell) : cell === null ? null : String(cell),
      )
    : []
  const filled = cells.filter(cell => cell !== null)
  const distinct = new Set(filled)
  const isList = plan.valueType === 'text' && distinct.size <= longestOptions && distinct.size * 5 <= filled.length
  const written = rows.map(({fields}) => fields[plan.index] ?? '').filter(cell => !isBlank(cell))
  return {
    source,
    key,
    valueType: isList && !plan.isChosen ? 'enum' : plan.valueType,
    layer,
    decimal: plan.valueType === 'number' ? plan.decimal : null,
    missing: cells.length - filled.length,
    distinct: distinct.size,
    examples: [...new Set(written)].slice(0, examplesShown).map(sample),
    options: isList ? [...distinct].toSorted(byCodePoint) : [],
    dropped,
  }
}

/** Blanks at the ends of a text are kept: they may belong to the key of another system. They are said, since nobody sees them. */
function paddedColumns(plans: readonly ColumnPlan[], rows: readonly ConvertedRow[]): readonly ImportWarning[] {
  return plans.flatMap((plan, place) => {
    if (plan.valueType !== 'text') return []
    const padded = rows.filter(({cells}) => {
      const cell = cells[place]
      return typeof cell === 'string' && cell !== cell.trim()
    })
    if (padded.length === 0) return []
    const samples = padded.slice(0, listed.samples).map(({fields}) => sample(fields[plan.index] ?? ''))
    return [
      {
        code: 'text.padded' as const,
        column: plan.key,
        count: padded.length,
        lines: padded.slice(0, listed.lines).map(({line}) => line),
        samples,
      },
    ]
  })
}
