import {randomBytes} from 'node:crypto'
import {closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync} from 'node:fs'
import {dirname} from 'node:path'

const keyBytes = 32

/**
 * The installation's secret: join links are derived from it, and what browsers lock unsent work with. Losing it makes
 * every link worthless and such work unreadable, nothing else.
 *
 * It is on disk before it is used: a key that a power cut has emptied would make links that anybody can derive.
 */
export function installationKey(file: string): Uint8Array {
  if (!existsSync(file)) makeKey(file)
  const key = readFileSync(file)
  if (key.length !== keyBytes)
    throw new Error(
      `${file} is not a key of ${keyBytes} bytes: bring it back from a backup, or remove it for a new one`,
    )
  return key
}

function makeKey(file: string): void {
  const fresh = `${file}.new`
  const written = openSync(fresh, 'w', 0o600)
  writeSync(written, randomBytes(keyBytes))
  fsyncSync(written)
  closeSync(written)
  renameSync(fresh, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
