import {open} from 'node:fs/promises'
import {dirname} from 'node:path'

/**
 * A fact that speaks of files may stand in the database only when they are on disk too, and the folders that name
 * them. (SYNC-1)
 */
export async function bringToDisk(files: readonly string[]): Promise<void> {
  for (const file of files) await sync(file)
  const folders = new Set(files.map(file => dirname(file)))
  // A board's folder in that of all customers, and this in the data folder: both may be new.
  for (const folder of folders) for (const path of [folder, dirname(folder), dirname(dirname(folder))]) await sync(path)
}

async function sync(path: string): Promise<void> {
  const opened = await open(path, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
