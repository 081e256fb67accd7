import type {Connection} from './connection.ts'
import type {Turn} from './judgeTurn.ts'
import {updateFrame} from './wire.ts'

export type Written = {
  readonly updates: readonly Uint8Array[]
  /** Who wrote it. */
  readonly authors: ReadonlySet<Connection>
  readonly saved: Turn['saved']
  /** Where the log stands now. */
  readonly seq: number
  /** That it stands there, for whoever comes back after a backup was put in its place. */
  readonly proof: () => string
}

/** What the server itself wrote: everybody gets it, nobody waits for it to be saved. */
export const byNoTab: Pick<Written, 'authors' | 'saved'> = {authors: new Set(), saved: new Map()}

/** What is on disk is shown to the others, and its authors hear with the same words that theirs is. (SYNC-1) */
export function tellWritten(
  connections: ReadonlySet<Connection>,
  {updates, authors, saved, seq, proof}: Written,
): void {
  const frames = updates.map(updateFrame)
  for (const connection of connections) {
    // Whoever wrote all of it has it.
    const news = authors.size === 1 && authors.has(connection) ? [] : frames
    const uploads = saved.get(connection)
    if (uploads !== undefined) {
      connection.tellTurn(news, uploads, seq, proof)
      continue
    }
    for (const frame of news) connection.send(frame)
    connection.tellSeen(proof)
  }
}
