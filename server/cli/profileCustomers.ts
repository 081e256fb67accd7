import type {ValueType} from '../../shared/domain/entities/attribute.ts'
import type {Catalogue} from '../../shared/definition/ast.ts'
import {listOf} from '../../shared/definition/evaluate.ts'
import type {ImportChoices, ImportPreview} from '../../shared/definition/importPreview.ts'
import {conditionsOf} from '../../shared/definition/ruleTree.ts'
import {ruleFaults} from '../../shared/definition/validate.ts'
import {addDecimals, readDecimal, writeDecimal, zero} from '../../shared/std/decimal.ts'
import {isIsoDate} from '../../shared/std/isoDate.ts'
import {numberColumn} from '../customers/convertRows.ts'
import type {CustomerColumn, CustomerTable} from '../customers/customerTable.ts'
import {importLimits} from '../customers/limits.ts'
import {readCustomerFile} from '../customers/readCustomerFile.ts'
import type {CustomerFile} from '../customers/readCustomerFile.ts'
import {CannotRun} from './cannotRun.ts'
import type {ProfileOptions} from './profileOptions.ts'
import type {RulesFile} from './rulesFile.ts'

export type CustomersForRules = {
  readonly table: CustomerTable
  readonly preview: ImportPreview
  readonly catalogue: Catalogue
}

// At one's own terminal a file may be larger than what a browser may upload.
const limits = {...importLimits, bytes: 500 * 1024 * 1024, rows: 5_000_000, columns: 1000}

/** Takes the file in as the product does, with the types that the rules need, and checks the rules against it. */
export function readCustomersForRules(bytes: Uint8Array, options: ProfileOptions, rules: RulesFile): CustomersForRules {
  const types = wantedTypes(rules)
  const read = (decided: ReadonlyMap<string, ValueType>): CustomerFile => {
    const file = readCustomerFile(bytes, choicesFrom(options, rules, decided), limits)
    if (!file.ok) throw new CannotRun(`the customers cannot be read: ${file.code} ${JSON.stringify(file.params)}`)
    return file.value
  }
  // A text that the rules compare with days is read as days where the file holds nothing else: 4-Sep-12 is before 2013-01-01.
  const first = read(new Map([...types].flatMap(([key, type]) => (type === 'day' ? [] : [[key, type] as const]))))
  const typeInFile = new Map(first.preview.columns.map(({key, valueType}) => [key, valueType]))
  const decided = new Map(
    [...types].map(
      ([key, type]) => [key, type === 'day' ? (typeInFile.get(key) === 'date' ? 'date' : 'text') : type] as const,
    ),
  )
  const {table, preview} = [...types.values()].includes('day') ? read(decided) : first

  for (const heading of options.map.keys()) {
    if (!preview.columns.some(({source}) => source === heading))
      throw new CannotRun(`there is no column ${heading} to map`)
  }
  if (options.id !== null && preview.idColumn === null) throw new CannotRun(`there is no column ${options.id}`)
  if (preview.duplicateIds.count > 0) {
    const ids = preview.duplicateIds.ids.map(({id, lines}) => `${id} (lines ${lines.join(', ')})`)
    throw new CannotRun(`${preview.duplicateIds.count} ids stand on several lines: ${ids.join('; ')}`)
  }
  const columns = [...table.columns, ...[...options.sums].map(([key, parts]) => sumColumn(key, parts, table.columns))]
  const catalogue: Catalogue = new Map(columns.map(({key, valueType}) => [key, {valueType, options: []}]))
  for (const {id, rule} of rules.segments) {
    const [fault] = ruleFaults(rule, catalogue)
    if (fault) throw new CannotRun(`segment ${id}: ${fault.code}${fault.attr === undefined ? '' : ` (${fault.attr})`}`)
  }
  return {table: {...table, columns}, preview, catalogue}
}

function choicesFrom(options: ProfileOptions, rules: RulesFile, types: ReadonlyMap<string, ValueType>): ImportChoices {
  const renamed = [...options.map].map(([source, key]) => [source, {key, valueType: types.get(key)}] as const)
  return {
    encoding: options.encoding ?? rules.encoding ?? undefined,
    delimiter: options.delimiter ?? rules.delimiter ?? undefined,
    header: options.header ?? rules.header ?? undefined,
    decimal: rules.decimal ?? undefined,
    missingTokens: options.missing ?? rules.missing ?? [],
    columns: Object.fromEntries([
      ...[...types].map(([source, valueType]) => [source, {valueType}] as const),
      ...renamed,
    ]),
    idColumn: options.id,
  }
}

/** `column_types` first; then what the values in the rules are; `day` = a text that is only compared with days. */
function wantedTypes(rules: RulesFile): ReadonlyMap<string, ValueType | 'day'> {
  const types = new Map<string, ValueType | 'day'>(
    [...rules.columnTypes].map(([key, type]) => [key, type === 'number' ? 'number' : 'text']),
  )
  const conditions = rules.segments.flatMap(({rule}) => conditionsOf(rule).map(({condition}) => condition))
  for (const key of new Set(conditions.map(({attr}) => attr))) {
    const own = conditions.filter(({attr}) => attr === key)
    const values = own.flatMap(({value}) => [...listOf(value)])
    const isText = values.length > 0 && values.every(value => typeof value === 'string')
    const searched = own.some(({op}) => op === 'contains' || op === 'starts_with')
    if (types.get(key) !== 'number' && isText)
      types.set(key, !searched && values.every(value => isIsoDate(value)) ? 'day' : 'text')
    else if (!types.has(key) && values.length > 0 && values.every(value => typeof value === 'number'))
      types.set(key, 'number')
  }
  return types
}

/** A sum with a missing part is missing. */
function sumColumn(key: string, parts: readonly string[], columns: readonly CustomerColumn[]): CustomerColumn {
  const added = parts.map(part => {
    const column = columns.find(candidate => candidate.key === part)
    if (column?.valueType !== 'number')
      throw new CannotRun(`${key} cannot be added up: ${part} is not a column of numbers`)
    return column.cells
  })
  const sums = (added[0] ?? []).map((_, row) => {
    const cells = added.map(cellsOf => cellsOf[row] ?? null)
    if (cells.includes(null)) return null
    return writeDecimal(cells.reduce((sum, cell) => addDecimals(sum, readDecimal(cell ?? '0') ?? zero), zero))
  })
  return numberColumn(key, sums).column
}
