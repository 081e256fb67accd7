import type {Figure} from './line.ts'

/** figure -> server -> one value for each round. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>

const peers = ['Hocuspocus', 'y-websocket'] as const

/** The table: medians, and the ratio round by round, since only what was measured side by side is compared. */
export function tableOf(
  figures: readonly Figure[],
  results: Results,
): {readonly text: string; readonly missed: number} {
  const head = ['line', 'ours', ...peers, 'to Hocuspocus', 'to the better peer', 'target', '']
  let missed = 0
  const rows = figures.flatMap(figure => {
    const of = (name: string) => results.get(figure.id)?.get(name) ?? []
    if (of('ours').length === 0) return []
    const better = (a: number, b: number) => (figure.better === 'lower' ? Math.min(a, b) : Math.max(a, b))
    const ratios = (to: (round: number) => number) => of('ours').map((ours, round) => ours / to(round))
    const toHocuspocus = ratios(round => of('Hocuspocus')[round] ?? Number.NaN)
    const toBetter = ratios(round => peers.map(name => of(name)[round] ?? Number.NaN).reduce(better))
    const ratio = median(toBetter)
    const isCompared = peers.every(name => of(name).length > 0)
    const isPassed = figure.better === 'lower' ? ratio <= figure.target : ratio >= figure.target
    if (isCompared && !isPassed) missed += 1
    return [
      [
        figure.says,
        ...['ours', ...peers].map(name => shown(median(of(name)), figure.unit)),
        range(toHocuspocus),
        range(toBetter),
        `${figure.better === 'lower' ? '<=' : '>='} ${figure.target}`,
        isCompared ? (isPassed ? 'passed' : 'MISSED') : '',
      ],
    ]
  })
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(row => row[column]?.length ?? 0)))
  const text = [head, ...rows]
    .map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map(line => line.trimEnd())
  return {text: text.join('\n'), missed}
}

function range(values: readonly number[]): string {
  if (!values.every(Number.isFinite)) return '-'
  return `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)})`
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN, sorted[middle] ?? Number.NaN]
  return (low + high) / 2
}

function shown(value: number, unit: string): string {
  if (!Number.isFinite(value)) return '-'
  return `${Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`
}
