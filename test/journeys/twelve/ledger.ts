import {spawnSync} from 'node:child_process'
import {afterAll, test} from 'vitest'

/** What is shown of a row of the script: the whole of it, or all but what is named here. */
export type Shown = {readonly row: string; readonly lacks?: string}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** Steps of a long walk, each with how long it took, and at the end a table of the rows that were shown. */
export function keptSteps(): (rows: readonly Shown[], title: string, walk: () => Promise<void>) => void {
  const lines: {row: string; step: string; shown: string; took: string}[] = []
  afterAll(() => {
    const {stdout} = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {encoding: 'utf8'})
    console.log(`commit ${stdout?.trim() || 'unknown'}`)
    console.table(lines)
  })
  return (rows, title, walk) =>
    test(`${rows.map(({row}) => row).join(' ')} ${title}`, async () => {
      const from = performance.now()
      const put = (of: (lacks: string | undefined) => string, ended: string) => {
        const took = seconds(performance.now() - from)
        console.log(`${took.padStart(8)}  ${rows.map(({row}) => row).join(' ')}  ${title}${ended}`)
        for (const {row, lacks} of rows) lines.push({row, step: title, shown: of(lacks), took})
      }
      try {
        await walk()
      } catch (fault) {
        put(() => 'NOT SHOWN', ': failed')
        throw fault
      }
      put(lacks => (lacks === undefined ? 'whole' : `in part, without: ${lacks}`), '')
    })
}

/** Does something and says how long it took. */
export async function timed<Value>(what: string, walk: () => Promise<Value>): Promise<Value> {
  const from = performance.now()
  const value = await walk()
  console.log(`          ${what}: ${seconds(performance.now() - from)}`)
  return value
}
