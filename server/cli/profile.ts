import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import type {Profile} from '../../shared/definition/profile.ts'
import type {ImportPreview, ImportWarning} from '../../shared/definition/importPreview.ts'
import {openCustomers} from '../customers/openCustomers.ts'
import {profileSegments} from '../customers/profileSegments.ts'
import {stageCustomers} from '../customers/stageCustomers.ts'
import {CannotRun} from './cannotRun.ts'
import {differences} from './profileExpected.ts'
import {readProfileOptions} from './profileOptions.ts'
import {readCustomersForRules} from './profileCustomers.ts'
import {readRulesFile} from './rulesFile.ts'

/** Size, value and overlap of the segments of RULES.json in a customer file. 0 = done, 1 = differs from `--expect`, 2 = cannot run. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await profile(args)
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    console.error(error.message)
    return 2
  }
}

async function profile(args: readonly string[]): Promise<number> {
  const options = readProfileOptions(args)
  const rules = readRulesFile(await readText(options.rules), basename(options.customers))
  const bytes = await readFile(options.customers).catch(cannotRead(options.customers))
  const {table, preview, catalogue} = readCustomersForRules(bytes, options, rules)
  for (const warning of preview.warnings) if (warning.code !== 'id.none') console.error(sayWarning(warning))
  for (const {line, code, column, sample} of preview.rejected.rows) {
    console.error(
      `line ${line} is left out: ${code}${column === undefined ? '' : ` in ${column}`}${sample === undefined ? '' : `: ${sample}`}`,
    )
  }

  const valueColumn = options.value ?? rules.valueColumn
  if (valueColumn !== null && catalogue.get(valueColumn)?.valueType !== 'number')
    throw new CannotRun(`${valueColumn} is not a column of numbers`)
  const folder = await mkdtemp(join(tmpdir(), 'enig-profile-'))
  try {
    const customers = await openCustomers(await stageCustomers(table, folder, 'customers'))
    const profiled = await profileSegments(customers, rules.segments, catalogue, valueColumn)
    customers.close()
    return options.expect
      ? compare(profiled, rules.expected, options.json ? preview : null)
      : print(profiled, preview, options.json)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

function print(profile: Profile, preview: ImportPreview, asJson: boolean): number {
  if (asJson) {
    console.log(JSON.stringify(asDocument(profile, preview), null, 1))
    return 0
  }
  const {universe, segments, overlaps, inNone, firstMatch} = profile
  console.log(
    `${universe.rows} customers, ${universe.value ?? 'no value'}, ${universe.valueMissing} without a figure; ${preview.rejected.count} rows left out`,
  )
  for (const {id, size, value, valueMissing, unknownInRule} of segments) {
    console.log(
      `${id}: ${size} rows, ${value ?? 'no value'}, ${valueMissing} without a figure, ${unknownInRule} unknown, ${firstMatch[id] ?? 0} by precedence`,
    )
  }
  for (const {a, b, rows, value} of overlaps) console.log(`${a} and ${b}: ${rows} rows, ${value ?? 'no value'}`)
  console.log(`in no segment: ${inNone.rows} rows, ${inNone.value ?? 'no value'}`)
  return 0
}

function compare(profile: Profile, expected: unknown, printed: ImportPreview | null): number {
  if (printed) print(profile, printed, true)
  const {compared, lines} = differences(profile, expected)
  for (const line of lines) console.log(line)
  console.log(`${compared} compared, ${lines.length} differ`)
  return lines.length === 0 ? 0 : 1
}

/** The shape that other programs read; it stays as it is. */
function asDocument(profile: Profile, preview: ImportPreview): unknown {
  const {universe, segments, overlaps, inNone, firstMatch} = profile
  const {encoding, delimiter, decimal, header, rejected, warnings} = preview
  return {
    population: {rows: universe.rows, value_sum: universe.value, value_missing_rows: universe.valueMissing},
    segments: segments.map(({id, size, value, valueMissing}) => ({
      id,
      rows: size,
      value_sum: value,
      value_missing_rows: valueMissing,
    })),
    overlaps: overlaps.map(({a, b, rows, value}) => ({a, b, rows, value_sum: value})),
    in_no_segment: {rows: inNone.rows, value_sum: inNone.value},
    first_match_rows: firstMatch,
    import: {
      encoding,
      delimiter,
      decimal,
      header,
      rejected: rejected.count,
      warnings: warnings.map(({code, count, lines}) => ({code, count, lines})),
    },
  }
}

function sayWarning({code, count, column, lines, samples}: ImportWarning): string {
  const where = lines.length === 0 ? '' : `, line ${lines.join(', ')}${lines.length < count ? ' ...' : ''}`
  const examples = samples.length === 0 ? '' : `: ${samples.map(sample => JSON.stringify(sample)).join(' ')}`
  return `look at this: ${code}${column === undefined ? '' : ` in ${column}`} (${count}${where})${examples}`
}

async function readText(path: string): Promise<string> {
  return (await readFile(path).catch(cannotRead(path))).toString('utf8')
}

function cannotRead(path: string): (error: unknown) => never {
  return () => {
    throw new CannotRun(`cannot read ${path}`)
  }
}
