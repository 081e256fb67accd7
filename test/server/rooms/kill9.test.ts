import {describe, expect, test} from 'vitest'
import {cutOff, double, killed} from '../../rooms/faults/endings.ts'
import type {KillOutcome} from '../../rooms/faults/killRounds.ts'
import {noPretendDisk} from '../../rooms/faults/pretendDisk.ts'

// The long form is `npm run bench:faults`.
const rounds = 5

function expectNothingLost(outcome: KillOutcome): void {
  expect(outcome).toMatchObject({lost: [], undone: []})
  expect(outcome.acknowledgedEdits).toBeGreaterThan(rounds * 100)
  expect(outcome.acknowledgedDeletions).toBeGreaterThan(rounds * 10)
  expect(outcome.cutInTheMiddle).toBeGreaterThan(0)
}

describe('nothing that was acknowledged is missing for somebody new', () => {
  test('SYNC-1 after kill -9 in the middle of four people editing', async () => {
    expectNothingLost(await killed(rounds, 909))
  }, 300_000)

  test('SYNC-1 these rounds find a server that acknowledges before it has written', async () => {
    const {lost, undone} = await killed(1, 909, double('earlyAcks'))

    expect(lost.length + undone.length).toBeGreaterThan(0)
  }, 180_000)
})

const reason = noPretendDisk()
describe.skipIf(reason !== null)(`with the power cut${reason === null ? '' : ` (${reason})`}`, () => {
  test('SYNC-1 everything that was acknowledged is there, though all that was not synced is gone', async () => {
    expectNothingLost(await cutOff(rounds, 1515))
  }, 300_000)

  test('SYNC-1 these rounds find a database that does not sync at each commit', async () => {
    const {lost} = await cutOff(1, 1515, double('synchronousNormal'))

    expect(lost.length).toBeGreaterThan(0)
  }, 180_000)
})
