import {closeSync, fsyncSync, openSync, renameSync, writeSync} from 'node:fs'
import {dirname} from 'node:path'

export const ownerOnly = 0o600
export const readableByAll = 0o644

/** Puts a small file in place as a whole, and on disk before it is used: a power cut leaves the old one or the new one. */
export function keepFile(file: string, content: Uint8Array, mode: number): void {
  const fresh = `${file}.new`
  const written = openSync(fresh, 'w', mode)
  writeSync(written, content)
  fsyncSync(written)
  closeSync(written)
  renameSync(fresh, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
