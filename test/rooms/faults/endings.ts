import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {killRounds} from './killRounds.ts'
import type {KillOutcome} from './killRounds.ts'
import {pretendDisk} from './pretendDisk.ts'

type Environment = Readonly<Record<string, string>>

/** A server that does wrong, for one process of a test alone. */
export function double(name: 'earlyAcks' | 'synchronousNormal'): Environment {
  return {NODE_OPTIONS: `--require ${join(import.meta.dirname, `${name}.cjs`)}`}
}

/** The process is killed, its writes are in the page cache. */
export async function killed(rounds: number, seed: number, environment: Environment = {}): Promise<KillOutcome> {
  const dataDir = mkdtempSync(join(tmpdir(), 'enig-kill-'))
  const outcome = await killRounds(rounds, seed, {dataDir, environment, afterKill: () => undefined})
  rmSync(dataDir, {recursive: true, force: true})
  return outcome
}

const mostGarbage = 9000

/** What was not synced is gone, and garbage stands behind the log. */
export async function cutOff(rounds: number, seed: number, environment: Environment = {}): Promise<KillOutcome> {
  const disk = pretendDisk()
  const outcome = await killRounds(rounds, seed, {
    dataDir: disk.dataDir,
    environment: {...disk.environment, ...environment},
    afterKill: ({between}) => disk.cutPower(Uint8Array.from({length: between(0, mostGarbage)}, () => between(0, 255))),
  })
  disk.remove()
  return outcome
}
