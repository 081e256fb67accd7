import {guessValueMeans} from '../../shared/definition/valueMeans.ts'
import type {ColumnPreview, ImportChoices, ImportPreview, ImportWarning} from '../../shared/definition/importPreview.ts'
import {byCodePoint} from '../../shared/std/codePoints.ts'
import {ok} from '../../shared/std/result.ts'
import type {Result} from '../../shared/std/result.ts'
import {planColumns} from './columnPlan.ts'
import type {ColumnPlan} from './columnPlan.ts'
import {columnsOf, convertRows} from './convertRows.ts'
import type {ConvertedRows} from './convertRows.ts'
import type {CustomerTable} from './customerTable.ts'
import {guessValueColumn} from './guess.ts'
import {identifyRows, proposeIdColumn} from './identity.ts'
import {importLimits, listed, sample} from './limits.ts'
import type {ImportLimits} from './limits.ts'
import {isBlank, missingTest, suggestMissing} from './missing.ts'
import {readRawTable} from './rawTable.ts'
import type {RawTable, RejectedFields} from './rawTable.ts'

export type CustomerFile = {
  readonly preview: ImportPreview
  readonly table: CustomerTable
  /** All rows that are left out, in the order of the file; the preview shows the first of them. */
  readonly rejected: readonly RejectedFields[]
}

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
  const {encoding, byteOrderMark, delimiter, header} = raw.value
  const suggestedMissing = suggestMissing(cellsOf(raw.value))
  const missingTokens = choices.missingTokens ?? suggestedMissing.map(({token}) => token)
  const isMissing = missingTest(missingTokens)
  const {plans, decimal, warnings: planWarnings} = planColumns(raw.value, choices, isMissing)
  const read = plans.filter(({dropped}) => !dropped)
  const {converted, rejected: unread} = convertRows(raw.value.rows, read, isMissing, limits)

  const proposed = choices.idColumn === undefined ? proposeIdColumn(converted.rows, read) : choices.idColumn
  const idPlan = read.find(({key, source}) => key === proposed || source === proposed) ?? null
  const identified = identifyRows(converted, idPlan, isMissing, choices.duplicates)
  const {columns, warnings: columnWarnings} = columnsOf(identified.converted, read)

  const numbers = read.filter(({valueType}) => valueType === 'number')
  const value =
    choices.valueColumn === undefined ? guessValueColumn(numbers.map(({source}) => source)) : choices.valueColumn
  const valued = numbers.find(({key, source}) => key === value || source === value) ?? null
  const rejected = [...raw.value.rejected, ...unread, ...identified.rejected].toSorted((a, b) => a.line - b.line)
  const preview: ImportPreview = {
    encoding,
    byteOrderMark,
    delimiter,
    decimal,
    header,
    rows: identified.customerKeys.length,
    columns: plans.map(plan => previewColumn(plan, identified.converted, read.indexOf(plan))),
    idColumn: idPlan?.key ?? null,
    valueColumn: valued?.key ?? null,
    valueMeans: valued && (choices.valueMeans ?? guessValueMeans(valued.source)),
    missingTokens,
    suggestedMissing,
    rejected: {
      count: rejected.length,
      rows: rejected
        .slice(0, listed.rejected)
        .map(({line, code, column, sample: start}) => ({line, code, column, sample: start})),
    },
    duplicateIds: {count: identified.duplicates.length, ids: identified.duplicates.slice(0, listed.duplicates)},
    warnings: [
      ...raw.value.warnings,
      ...planWarnings,
      ...columnWarnings,
      ...paddedColumns(read, identified.converted),
      ...(idPlan ? [] : [noId]),
    ],
  }
  return ok({preview, table: {customerKeys: identified.customerKeys, columns}, rejected})
}

const noId: ImportWarning = {code: 'id.none', count: 1, lines: [], samples: []}

function* cellsOf({rows, headings}: RawTable): Generator<string> {
  const named = headings.flatMap(({isNamed}, index) => (isNamed ? [index] : []))
  for (const {fields} of rows) for (const index of named) yield fields[index] ?? ''
}

const examplesShown = 3
// More different words than this are names, not a list to choose from.
const longestOptions = 30
// Sentences are remarks; this is also the longest word that a list on the board holds.
const longestOption = 200

function previewColumn(plan: ColumnPlan, {rows, cells}: ConvertedRows, place: number): ColumnPreview {
  const {source, key, layer, dropped, isChosen} = plan
  const distinct = new Set(cells[place])
  const missing = distinct.delete(null) ? (cells[place] ?? []).filter(cell => cell === null).length : 0
  const filled = rows.length - missing
  const isList =
    plan.valueType === 'text' &&
    distinct.size <= longestOptions &&
    distinct.size * 5 <= filled &&
    [...distinct].every(word => String(word).length <= longestOption)
  return {
    source,
    key,
    valueType: isList && !isChosen ? 'enum' : plan.valueType,
    layer,
    decimal: plan.valueType === 'number' ? plan.decimal : null,
    missing,
    distinct: distinct.size,
    examples: firstDifferent(rows, plan.index).map(sample),
    options: isList ? [...distinct].map(String).toSorted(byCodePoint) : [],
    dropped,
  }
}

/** As the file writes them. */
function firstDifferent(rows: ConvertedRows['rows'], index: number): readonly string[] {
  const found = new Set<string>()
  for (const {fields} of rows) {
    const written = fields[index] ?? ''
    if (!isBlank(written)) found.add(written)
    if (found.size === examplesShown) break
  }
  return [...found]
}

/** Blanks at the ends of a text are kept: they may belong to another system's key. They are said, since nobody sees them. */
function paddedColumns(plans: readonly ColumnPlan[], {rows, cells}: ConvertedRows): readonly ImportWarning[] {
  return plans.flatMap(({valueType, key, index}, place) => {
    if (valueType !== 'text') return []
    const padded = rows.filter((_, row) => {
      const cell = cells[place]?.[row]
      return typeof cell === 'string' && /^\s|\s$/.test(cell)
    })
    if (padded.length === 0) return []
    const samples = padded.slice(0, listed.samples).map(({fields}) => sample(fields[index] ?? ''))
    const lines = padded.slice(0, listed.lines).map(({line}) => line)
    return [{code: 'text.padded' as const, column: key, count: padded.length, lines, samples}]
  })
}
