import {closeSync, cpSync, fsyncSync, openSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'

/** A copy that is on disk when this returns: writing it back later would slow the fsyncs that are measured. */
export function copyToDisk(from: string, to: string): void {
  rmSync(to, {recursive: true, force: true})
  cpSync(from, to, {recursive: true})
  const entries = readdirSync(to, {withFileTypes: true, recursive: true})
  for (const entry of entries.filter(one => one.isFile())) {
    const file = openSync(join(entry.parentPath, entry.name), 'r+')
    fsyncSync(file)
    closeSync(file)
  }
}
