import {spawnSync} from 'node:child_process'
import {appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Why the tests with a pretended disk cannot run here; null when they can. With `CI` set they must. */
export function noPretendDisk(): string | null {
  if (process.env['CI'] !== undefined) return null
  if (process.platform !== 'linux') return 'LD_PRELOAD is of Linux'
  return spawnSync('gcc', ['--version']).status === 0 ? null : 'there is no gcc'
}

export type PretendDisk = {
  readonly dataDir: string
  /** For the process that is to live on this disk. */
  readonly environment: Readonly<Record<string, string>>
  /** From now on this operation fails on files with this ending: `fsync` with EIO, `write` with ENOSPC. */
  readonly fail: (operation: 'fsync' | 'write', ending: string) => void
  readonly heal: () => void
  /** After the process has been killed: only what was synced is left, with `garbage` behind the log of the database. */
  readonly cutPower: (garbage: Uint8Array) => void
  readonly remove: () => void
}

/** A data folder on a disk that fails and forgets when it is told to: see `disk.c`. */
export function pretendDisk(): PretendDisk {
  const folder = mkdtempSync(join(tmpdir(), 'enig-disk-'))
  const [dataDir, synced, fault] = [join(folder, 'data'), join(folder, 'synced'), join(folder, 'fault')]
  const library = join(folder, 'disk.so')
  const source = join(import.meta.dirname, 'disk.c')
  const made = spawnSync('gcc', ['-O1', '-shared', '-fPIC', '-o', library, source, '-ldl', '-lpthread'])
  if (made.status !== 0) throw new Error(`disk.c does not compile: ${made.stderr?.toString() ?? 'no gcc'}`)
  mkdirSync(dataDir)
  mkdirSync(synced)
  return {
    dataDir,
    environment: {LD_PRELOAD: library, DISK_UNDER: dataDir, DISK_SYNCED: synced, DISK_FAULT: fault},
    fail: (operation, ending) => writeFileSync(fault, `${operation} ${ending}\n`),
    heal: () => rmSync(fault, {force: true}),
    cutPower: garbage => {
      for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), {recursive: true})
      cpSync(synced, dataDir, {recursive: true})
      const log = join(dataDir, 'enig.sqlite-wal')
      if (!existsSync(log)) return
      appendFileSync(log, garbage)
      appendFileSync(join(synced, 'enig.sqlite-wal'), garbage)
    },
    remove: () => rmSync(folder, {recursive: true, force: true}),
  }
}
