import type {DuplicateId, RejectedRow} from '../../shared/definition/importPreview.ts'
import type {ColumnPlan} from './columnPlan.ts'
import type {ConvertedRow} from './convertRows.ts'
import {namesTheCustomer} from './guess.ts'
import {isBlank} from './missing.ts'

/** The column that names the customers: by its heading, else the leftmost when no value repeats. */
export function proposeIdColumn(rows: readonly ConvertedRow[], plans: readonly ColumnPlan[]): string | null {
  const named = plans.find(plan => namesTheCustomer(plan.source) && distinctShare(rows, plan.index) >= 0.9)
  if (named) return named.key
  const [first] = plans
  const canName =
    first && (first.valueType === 'text' || rows.every(({fields}) => /^\d+$/.test(fields[first.index] ?? '')))
  return canName && distinctShare(rows, first.index) === 1 ? first.key : null
}

function distinctShare(rows: readonly ConvertedRow[], index: number): number {
  const written = rows.map(({fields}) => fields[index] ?? '').filter(cell => !isBlank(cell))
  return rows.length === 0 ? 0 : new Set(written).size / rows.length
}

export type IdentifiedRows = {
  readonly rows: readonly ConvertedRow[]
  readonly customerKeys: readonly string[]
  readonly rejected: readonly RejectedRow[]
  readonly duplicates: readonly DuplicateId[]
}

/** Gives every row its customer key. Rows of one id stay together undecided until the person has chosen one. */
export function identifyRows(
  rows: readonly ConvertedRow[],
  idColumn: ColumnPlan | null,
  isMissing: (cell: string) => boolean,
  keep: 'first' | 'last' | undefined,
): IdentifiedRows {
  // Row numbers are those of the file's rows, so that a rejected row does not rename the ones below it.
  if (!idColumn) return {rows, customerKeys: rows.map(({position}) => String(position)), rejected: [], duplicates: []}
  const rejected: RejectedRow[] = []
  const rowsById = new Map<string, ConvertedRow[]>()
  for (const row of rows) {
    const written = row.fields[idColumn.index] ?? ''
    const id = written.trim().normalize('NFC')
    const same = rowsById.get(id)
    if (isMissing(written)) rejected.push({line: row.line, code: 'id.missing', column: idColumn.key})
    else if (same) same.push(row)
    else rowsById.set(id, [row])
  }
  const doubled = [...rowsById].filter(([, same]) => same.length > 1)
  const chosen = new Set<ConvertedRow>()
  for (const same of rowsById.values()) {
    const one = keep === 'last' ? same.at(-1) : same[0]
    if (one) chosen.add(one)
  }
  if (keep) {
    for (const [id, same] of doubled) {
      for (const row of same)
        if (!chosen.has(row)) rejected.push({line: row.line, code: 'id.duplicate', column: idColumn.key, sample: id})
    }
  }
  const kept = rows.filter(row => chosen.has(row))
  return {
    rows: kept,
    customerKeys: kept.map(({fields}) => (fields[idColumn.index] ?? '').trim().normalize('NFC')),
    rejected,
    duplicates: keep ? [] : doubled.map(([id, same]) => ({id, lines: same.map(({line}) => line)})),
  }
}
