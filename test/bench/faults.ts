import {spawnSync} from 'node:child_process'
import {randomInt} from 'node:crypto'
import {cutOff, double, killed} from '../rooms/faults/endings.ts'
import type {KillOutcome} from '../rooms/faults/killRounds.ts'
import {noPretendDisk} from '../rooms/faults/pretendDisk.ts'

/**
 * `npm run bench:faults [-- ROUNDS [SEED]]`: the server is killed, and its power cut, in the middle of four people
 * editing; somebody new looks for what was acknowledged. Exit 1 when anything is missing, when a start took longer than
 * two seconds to its first acknowledged edit, or when the same rounds do not find a server that does wrong. The time
 * needs a machine without other work.
 */
const [roundsAsked = '25', seedAsked = ''] = process.argv.slice(2)
const rounds = Number(roundsAsked)
const seed = seedAsked === '' ? randomInt(2 ** 31) : Number(seedAsked)
const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD']).stdout?.toString().trim() ?? 'unknown'
console.log(`${rounds} rounds each, seed ${seed}, commit ${commit}, node ${process.version}`)

/** From the start of the process to the first acknowledged edit, each time. */
const mostToFirstAckMs = 2000
let isGood = true
const print = (name: string, outcome: KillOutcome, mustLose: boolean) => {
  const {acknowledgedEdits, acknowledgedDeletions, cutInTheMiddle, lost, undone, firstAckMs} = outcome
  const sorted = firstAckMs.toSorted((a, b) => a - b)
  const hasLost = lost.length + undone.length > 0
  const worst = sorted.at(-1)
  // A server that does wrong is not held to it, only the product is.
  const isLate = !mustLose && (worst === undefined || worst > mostToFirstAckMs)
  if (hasLost !== mustLose || isLate) isGood = false
  console.log(
    `${name}: ${acknowledgedEdits} edits and ${acknowledgedDeletions} deletions acknowledged, ` +
      `${cutInTheMiddle} tabs cut off in the middle; ${lost.length} edits lost, ${undone.length} deletions undone ` +
      `(${mustLose ? 'must be found' : 'must be 0'}: ${hasLost === mustLose ? 'ok' : 'NOT SO'}); ` +
      `first ack after start: median ${sorted[Math.floor(sorted.length / 2)] ?? '-'} ms, worst ${worst ?? '-'} ms` +
      (mustLose ? '' : ` (at most ${mostToFirstAckMs} ms: ${isLate ? 'NOT SO' : 'ok'})`),
  )
}

print('kill -9', await killed(rounds, seed), false)
print('kill -9 of a server that acknowledges early', await killed(1, seed, double('earlyAcks')), true)
const reason = noPretendDisk()
if (reason === null) {
  print('power cut', await cutOff(rounds, seed), false)
  print('power cut with synchronous=NORMAL', await cutOff(1, seed, double('synchronousNormal')), true)
} else {
  console.log(`power cuts left out: ${reason}`)
  isGood = false
}
process.exitCode = isGood ? 0 : 1
