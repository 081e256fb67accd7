import {runChecks} from '../../shared/domain/checks/runChecks.ts'
import {cleanView} from '../shared/domain/checks/cleanView.ts'

/** How long all checks take on a workshop of five segments, against the time a frame has: `npm run bench:checks`. */
const runs = 500
const frameMs = 1000 / 60
const view = cleanView('review')
const times = Array.from({length: runs}, () => {
  const before = performance.now()
  runChecks(view)
  return performance.now() - before
}).toSorted((a, b) => a - b)
const at = (share: number): number => times[Math.floor((runs - 1) * share)] ?? 0
const shown = (ms: number): string => `${ms.toFixed(3)} ms (${(ms / frameMs).toFixed(3)} of a frame)`
console.log(`all checks, ${runs} runs: median ${shown(at(0.5))}, p99 ${shown(at(0.99))}`)
