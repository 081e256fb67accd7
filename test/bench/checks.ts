import {workshopSnapshot} from '../../server/cli/vectors/snapshot.ts'
import type {WorkshopSnapshot} from '../../server/cli/vectors/snapshot.ts'
import {viewOfSnapshot} from '../../server/cli/vectors/snapshotView.ts'
import {checkIds} from '../../shared/domain/checks/catalogue.ts'
import {runChecks} from '../../shared/domain/checks/runChecks.ts'
import {readVectors} from '../shared/domain/checks/cleanView.ts'

/**
 * How long all checks take on a workshop of five segments and 10,000 customers, against the 50 ms in which they are
 * called live: `npm run bench:checks`. Fails when the median takes longer.
 */
const runs = 300
const liveMs = 50
const customers = Array.from({length: 10_000}, (_, index) => `customer-${index}`)

/** The workshop of the tests with a fifth segment; one customer in ten fits two segments, one in fifty none. */
function bigWorkshop(): WorkshopSnapshot {
  const base = workshopSnapshot.parse(readVectors().base)
  const [first] = base.segments
  if (!first) throw new Error('the workshop of the tests has no segment')
  const five = [...base.segments, {...first, id: 's5'}].slice(0, 5)
  const segments = five.map((segment, at) => ({
    ...segment,
    customerIds: customers.filter((_, index) => index % 50 > 0 && (index % 5 === at || (index % 10 === 1 && at === 2))),
  }))
  const scores = base.scores.flatMap(score =>
    score.segmentId === first.id ? [score, {...score, segmentId: 's5'}] : [score],
  )
  return {...base, phase: 'review', segments, scores, universe: customers}
}

const workshop = bigWorkshop()
const view = viewOfSnapshot(workshop)
/** A rule's customers are counted once, when the rule changes; the checks read the counts, whenever anything changes. */
const tried = [
  {what: 'all checks, as each change runs them', run: () => runChecks(view), mostMs: liveMs},
  {
    what: 'for comparison: counting the customers in this process, then all checks',
    run: () => runChecks(viewOfSnapshot(workshop)),
    mostMs: null,
  },
]

console.log(
  `${checkIds.length} checks, ${view.segments.length} segments, ${view.customers?.universe} customers, ${runs} runs`,
)
for (const {what, run, mostMs} of tried) {
  const times = Array.from({length: runs}, () => {
    const before = performance.now()
    run()
    return performance.now() - before
  }).toSorted((a, b) => a - b)
  const at = (share: number): number => times[Math.floor((runs - 1) * share)] ?? 0
  const isTooLate = mostMs !== null && at(0.5) >= mostMs
  const said = mostMs === null ? '' : isTooLate ? `, MORE THAN ${mostMs} ms` : `, within ${mostMs} ms`
  console.log(`${what}: median ${at(0.5).toFixed(3)} ms, p99 ${at(0.99).toFixed(3)} ms${said}`)
  if (isTooLate) process.exitCode = 1
}
