import {randomBytes} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {keepFile, ownerOnly} from './keyFile.ts'

const keyBytes = 32

/**
 * The installation's secret: join links are derived from it, and what browsers lock unsent work with. Losing it makes
 * every link worthless and such work unreadable, nothing else.
 *
 * It is on disk before it is used: a key that a power cut has emptied would make links that anybody can derive.
 */
export function installationKey(file: string): Uint8Array {
  if (!existsSync(file)) keepFile(file, randomBytes(keyBytes), ownerOnly)
  const key = readFileSync(file)
  if (key.length !== keyBytes)
    throw new Error(
      `${file} is not a key of ${keyBytes} bytes: bring it back from a backup, or remove it for a new one`,
    )
  return key
}
