import {csvField} from './csvField.ts'

export type DecisionRow = {
  readonly number: number
  readonly at: string
  readonly who: string
  readonly department: string
  readonly kind: string
  readonly about: string
  readonly reason: string
  readonly hash: string
}

const columns = [
  'number',
  'at',
  'who',
  'department',
  'kind',
  'about',
  'reason',
  'hash',
] as const satisfies readonly (keyof DecisionRow)[]

/** The decision log as a table for people: no cell of it is a formula. (EXP-4) */
export function decisionsCsv(
  rows: readonly DecisionRow[],
  heading: (column: (typeof columns)[number]) => string,
): string {
  const lines = [columns.map(heading), ...rows.map(row => columns.map(column => String(row[column])))]
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${lines.map(line => line.map(csvField).join(',')).join('\r\n')}\r\n`
}
