import type {DuplicateId} from '../../shared/definition/importPreview.ts'
import type {ColumnPlan} from './columnPlan.ts'
import type {ConvertedRows} from './convertRows.ts'
import {namesTheCustomer} from './guess.ts'
import {isBlank} from './missing.ts'
import type {RawRow, RejectedFields} from './rawTable.ts'

/** The column that names the customers: by its heading, else the leftmost when no value repeats. */
export function proposeIdColumn(rows: readonly RawRow[], plans: readonly ColumnPlan[]): string | null {
  const named = plans.find(plan => namesTheCustomer(plan.source) && distinctShare(rows, plan.index) >= 0.9)
  if (named) return named.key
  const [first] = plans
  const canName =
    first && (first.valueType === 'text' || rows.every(({fields}) => /^\d+$/.test(fields[first.index] ?? '')))
  return canName && distinctShare(rows, first.index) === 1 ? first.key : null
}

function distinctShare(rows: readonly RawRow[], index: number): number {
  const written = rows.map(({fields}) => fields[index] ?? '').filter(cell => !isBlank(cell))
  return rows.length === 0 ? 0 : new Set(written).size / rows.length
}

export type IdentifiedRows = {
  readonly customerKeys: readonly string[]
  readonly converted: ConvertedRows
  readonly rejected: readonly RejectedFields[]
  /** Ids on several lines about which nobody has decided yet; their first line stands for them. */
  readonly duplicates: readonly DuplicateId[]
}

/** Gives every row its customer key: the id, or the number of the row in the file. */
export function identifyRows(
  converted: ConvertedRows,
  idColumn: ColumnPlan | null,
  isMissing: (cell: string) => boolean,
  keep: 'first' | 'last' | undefined,
): IdentifiedRows {
  const {rows} = converted
  if (!idColumn)
    return {customerKeys: rows.map(({position}) => String(position)), converted, rejected: [], duplicates: []}
  const rejected: RejectedFields[] = []
  const placesById = new Map<string, number[]>()
  for (const [place, {line, fields}] of rows.entries()) {
    const written = fields[idColumn.index] ?? ''
    const id = written.trim().normalize('NFC')
    const same = placesById.get(id)
    if (isMissing(written)) rejected.push({line, code: 'id.missing', column: idColumn.key, fields})
    else if (same) same.push(place)
    else placesById.set(id, [place])
  }
  const lineAt = (place: number): number => rows[place]?.line ?? 0
  const doubled = [...placesById].filter(([, places]) => places.length > 1)
  const kept = [...placesById].flatMap(([id, places]) => {
    const place = keep === 'last' ? places.at(-1) : places[0]
    return place === undefined ? [] : [{id, place}]
  })
  if (keep) {
    const chosen = new Set(kept.map(({place}) => place))
    for (const [id, places] of doubled) {
      for (const row of places.filter(place => !chosen.has(place)).map(place => rows[place])) {
        if (row)
          rejected.push({line: row.line, code: 'id.duplicate', column: idColumn.key, sample: id, fields: row.fields})
      }
    }
  }
  const inOrder = kept.toSorted((a, b) => a.place - b.place)
  return {
    customerKeys: inOrder.map(({id}) => id),
    converted:
      inOrder.length === rows.length
        ? converted
        : onlyRows(
            converted,
            inOrder.map(({place}) => place),
          ),
    rejected,
    duplicates: keep ? [] : doubled.map(([id, places]) => ({id, lines: places.map(lineAt)})),
  }
}

function onlyRows({rows, cells}: ConvertedRows, places: readonly number[]): ConvertedRows {
  return {
    rows: places.flatMap(place => rows[place] ?? []),
    cells: cells.map(column => places.map(place => column[place] ?? null)),
  }
}
