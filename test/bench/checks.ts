import {workshopSnapshot} from '../../server/cli/vectors/snapshot.ts'
import type {WorkshopSnapshot} from '../../server/cli/vectors/snapshot.ts'
import {viewOfSnapshot} from '../../server/cli/vectors/snapshotView.ts'
import {definitionHash} from '../../shared/definition/hash.ts'
import type {Profile} from '../../shared/definition/profile.ts'
import {catalogueOf, segmentRule} from '../../shared/definition/segmentRule.ts'
import type {Board} from '../../shared/domain/board.ts'
import type {Change} from '../../shared/domain/change.ts'
import {checkIds} from '../../shared/domain/checks/catalogue.ts'
import {runChecks} from '../../shared/domain/checks/runChecks.ts'
import {checkView} from '../../shared/record/checkView.ts'
import {workshopGate} from '../../shared/record/gates.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {applied, emptyBoard, id} from '../shared/domain/commands/plainBoard.ts'
import {aRecord, at as now} from '../shared/record/aRecord.ts'
import {readVectors} from '../shared/domain/checks/cleanView.ts'

/**
 * How long all checks take on a workshop of five segments and 10,000 customers, against the 50 ms in which they are
 * called live: `npm run bench:checks`. Fails when the median takes longer.
 */
const runs = 300
const liveMs = 50
const today = now.slice(0, 10)
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

/** A board and a record as a screen holds them: five segments with rules on a file of 10,000 that has been counted. */
function aScreen(): {readonly board: Board; readonly record: RecordState} {
  const names = ['s1', 's2', 's3', 's4', 's5']
  const beds = {name: 'Beds', key: 'beds', valueType: 'number', layer: 'demographic'}
  const board = applied(emptyBoard(), [
    {do: 'create', kind: 'attributes', id: id('beds'), fields: beds},
    ...names.flatMap((name, at): readonly Change[] => [
      {do: 'create', kind: 'segments', id: id(name), fields: {name, need: 'To be seen soon', rank: `V${at}`}},
      {
        do: 'create',
        kind: 'conditions',
        id: id(`rule ${name}`),
        fields: {segmentId: id(name), kind: 'leaf', attributeId: id('beds'), op: 'gte', value: at * 100},
      },
    ]),
  ])
  const counted = {valueMissing: 0, assigned: 2000, assignedValue: '5', assignedValueMissing: 0, unknownInRule: 0}
  const profile: Profile = {
    asOf: today,
    valueColumn: 'sales',
    universe: {rows: customers.length, value: '25', valueMissing: 0},
    segments: names.map(name => {
      const spelled = segmentRule(board, id<'segment'>(name))
      const hash = spelled.is === 'rule' ? definitionHash(spelled.rule, catalogueOf(board)) : ''
      return {...counted, id: id(name), hash, size: 2000, value: '5', conditions: []}
    }),
    overlaps: names.flatMap(a => names.filter(b => a < b).map(b => ({a: id(a), b: id(b), rows: 900, value: '1'}))),
    inNone: {rows: 0, value: '0'},
    inTwoOrMore: 900,
    firstMatch: {},
  }
  return {board, record: aRecord({phase: 'review', profile})}
}

const workshop = bigWorkshop()
const view = viewOfSnapshot(workshop)
const {board, record} = aScreen()
/** A rule's customers are counted once, when the rule changes; the checks read the counts, whenever anything changes. */
const tried = [
  {what: 'all checks on what they read', run: () => runChecks(view), mostMs: liveMs},
  {
    what: 'what each change runs on a screen: reading board and record, all checks, the gate',
    run: () => [runChecks(checkView(board, record, today)), workshopGate(board, record, today)],
    mostMs: liveMs,
  },
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
