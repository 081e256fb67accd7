import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {killRounds} from '../../rooms/faults/killRounds.ts'
import type {Ground, KillOutcome} from '../../rooms/faults/killRounds.ts'
import {noPretendDisk, pretendDisk} from '../../rooms/faults/pretendDisk.ts'

// The long form is `npm run bench:faults`.
const rounds = 5
const double = (name: string) => ({NODE_OPTIONS: `--require ${resolve('test', 'rooms', 'faults', `${name}.cjs`)}`})

async function kill(count: number, seed: number, environment: Ground['environment'] = {}): Promise<KillOutcome> {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-kill-'))
  const outcome = await killRounds(count, seed, {dataDir, environment, afterKill: () => undefined})
  rmSync(dataDir, {recursive: true, force: true})
  return outcome
}

async function cutPower(count: number, seed: number, environment: Ground['environment'] = {}): Promise<KillOutcome> {
  const disk = pretendDisk()
  const outcome = await killRounds(count, seed, {
    dataDir: disk.dataDir,
    environment: {...disk.environment, ...environment},
    afterKill: numbers => {
      disk.cutPower(Uint8Array.from({length: numbers.between(0, 9000)}, () => numbers.between(0, 255)))
    },
  })
  disk.remove()
  return outcome
}

function expectNothingLost(outcome: KillOutcome): void {
  expect(outcome).toMatchObject({lost: [], undone: []})
  expect(outcome.acknowledgedEdits).toBeGreaterThan(rounds * 100)
  expect(outcome.acknowledgedDeletions).toBeGreaterThan(rounds * 10)
  expect(outcome.cutInTheMiddle).toBeGreaterThan(0)
}

describe('nothing that was acknowledged is missing for somebody new', () => {
  test('SYNC-1 after kill -9 in the middle of four people editing', async () => {
    expectNothingLost(await kill(rounds, 909))
  }, 120_000)

  test('SYNC-1 these rounds find a server that acknowledges before it has written', async () => {
    const {lost, undone} = await kill(1, 909, double('earlyAcks'))

    expect(lost.length + undone.length).toBeGreaterThan(0)
  }, 60_000)
})

const reason = noPretendDisk()
describe.skipIf(reason !== null)(`with the power cut${reason === null ? '' : ` (${reason})`}`, () => {
  test('SYNC-1 everything that was acknowledged is there, though all that was not synced is gone', async () => {
    expectNothingLost(await cutPower(rounds, 1515))
  }, 120_000)

  test('SYNC-1 these rounds find a database that does not sync at each commit', async () => {
    const {lost} = await cutPower(1, 1515, double('synchronousNormal'))

    expect(lost.length).toBeGreaterThan(0)
  }, 60_000)
})
