import {existsSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {exampleCustomersCsv} from '../../../server/customers/exampleCustomers.ts'

export type Row = Readonly<Record<string, string>>
export type Comparison = {
  readonly attribute: string
  readonly op: 'eq' | 'ne' | 'gte' | 'gt' | 'lt' | 'lte' | 'in'
  readonly value: string | number | boolean | readonly number[]
}
export type PlannedRule = {readonly all: readonly Comparison[]; readonly any?: readonly Comparison[]}

/** A customer file and four segments in it, with an oracle of their own: plain code over the rows of the file. */
export type CustomerFile = {
  readonly name: string
  readonly csv: string
  readonly rows: readonly Row[]
  /** null: the rows are numbered. */
  readonly idColumn: string | null
  readonly numbers: readonly string[]
  readonly valueColumn: string
  readonly segments: readonly {readonly name: string; readonly rule: PlannedRule}[]
}

const real = join('..', 'shared', 'data', 'wholesale-customers', 'wholesale-customers.csv')

/** The real file where it lies beside the project, else the one that the product generates for its example. */
export function customerFile(): CustomerFile {
  return existsSync(real) ? wholesale() : generatedFile()
}

function wholesale(): CustomerFile {
  const csv = readFileSync(real, 'utf8')
  const rows = rowsOf(csv)
  return {
    name: basename(real),
    csv,
    rows,
    idColumn: null,
    numbers: Object.keys(rows[0] ?? {}),
    valueColumn: 'Fresh',
    segments: [
      {
        name: 'Färskvarukrogar',
        rule: {
          all: [
            {attribute: 'Channel', op: 'eq', value: 1},
            {attribute: 'Fresh', op: 'gte', value: 15_000},
            {attribute: 'Detergents_Paper', op: 'lt', value: 1000},
          ],
        },
      },
      {
        name: 'Kvartersbutiker',
        rule: {
          all: [{attribute: 'Channel', op: 'eq', value: 2}],
          any: [
            {attribute: 'Grocery', op: 'gte', value: 12_000},
            {attribute: 'Detergents_Paper', op: 'gte', value: 5000},
          ],
        },
      },
      {
        name: 'Frysspecialister',
        rule: {
          all: [
            {attribute: 'Channel', op: 'ne', value: 2},
            {attribute: 'Frozen', op: 'gt', value: 6000},
          ],
        },
      },
      {name: 'Storstadskunder', rule: {all: [{attribute: 'Region', op: 'in', value: [1, 2]}]}},
    ],
  }
}

/** The one that the product generates for its example. */
export function generatedFile(): CustomerFile {
  const csv = exampleCustomersCsv(20_270_101)
  return {
    name: 'customers-2400.csv',
    csv,
    rows: rowsOf(csv),
    idColumn: 'customer_id',
    numbers: [
      'staff',
      'revenue_sek',
      'contribution_sek',
      'discount_share',
      'evidence_requests',
      'visit_minutes',
      'guideline_adherence',
      'digital_meeting_share',
      'peer_recommendations',
      'growth_potential',
    ],
    valueColumn: 'contribution_sek',
    segments: [
      {
        name: 'Evidenskrävande specialister',
        rule: {
          all: [
            {attribute: 'role', op: 'eq', value: 'specialist'},
            {attribute: 'evidence_requests', op: 'gte', value: 6},
          ],
        },
      },
      {
        name: 'Vårdkedjebyggare',
        rule: {
          all: [{attribute: 'care_pathway', op: 'eq', value: true}],
          any: [
            {attribute: 'digital_meeting_share', op: 'gte', value: 40},
            {attribute: 'peer_recommendations', op: 'gte', value: 5},
          ],
        },
      },
      {
        name: 'Riktlinjetrogna vårdcentraler',
        rule: {
          all: [
            {attribute: 'customer_type', op: 'eq', value: 'health centre'},
            {attribute: 'guideline_adherence', op: 'gte', value: 75},
          ],
        },
      },
      {name: 'Snabba besök', rule: {all: [{attribute: 'visit_minutes', op: 'lte', value: 8}]}},
    ],
  }
}

/** Which segment each customer gets when the first rule that finds it wins; null for none. */
export function assignmentOf(file: CustomerFile, row: Row): string | null {
  return file.segments.find(({rule}) => finds(rule, row))?.name ?? null
}

/** How many customers each segment gets. */
export function countsOf(file: CustomerFile): ReadonlyMap<string, number> {
  const counts = new Map(file.segments.map(({name}) => [name, 0]))
  for (const row of file.rows) {
    const name = assignmentOf(file, row)
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

function finds({all, any}: PlannedRule, row: Row): boolean {
  return all.every(one => holds(one, row)) && (any === undefined || any.some(one => holds(one, row)))
}

function holds({attribute, op, value}: Comparison, row: Row): boolean {
  const cell = row[attribute] ?? ''
  if (cell === '') return false
  if (op === 'in') return Array.isArray(value) && value.includes(Number(cell))
  if (typeof value === 'boolean') return (cell === 'yes') === value
  const [left, right] = typeof value === 'number' ? [Number(cell), value] : [cell, String(value)]
  switch (op) {
    case 'eq':
      return left === right
    case 'ne':
      return left !== right
    case 'gte':
      return left >= right
    case 'gt':
      return left > right
    case 'lte':
      return left <= right
    case 'lt':
      return left < right
  }
}

/** Neither file quotes anything, so lines and commas are enough. */
function rowsOf(csv: string): readonly Row[] {
  const [head = '', ...lines] = csv.trim().split('\n')
  const columns = head.split(',')
  return lines.map(line => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}
