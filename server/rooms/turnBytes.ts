import * as Y from 'yjs'
import type {Accepted} from './judgeTurn.ts'
import type {RowWriter} from './boardLog.ts'

/** What goes into one row of the log and out in one frame. */
export type TurnBytes = {readonly bytes: Uint8Array; readonly writers: readonly RowWriter[]}

/**
 * One merged update for all that a turn has accepted: no struct or deletion added, dropped or renamed. (SYNC-3)
 *
 * Each has passed the gate by itself. Should the bytes of all not say what each of them says, they go one by one, so
 * that nobody's work hangs on a neighbour's.
 */
export function turnBytes(
  accepted: readonly Accepted[],
  merged: Uint8Array | null = null,
  merge: (updates: Uint8Array[]) => Uint8Array = Y.mergeUpdates,
): readonly TurnBytes[] {
  const apart = accepted.map(({news, writer}): TurnBytes => ({bytes: news, writers: [writer]}))
  if (apart.length < 2) return apart
  const news = accepted.map(each => each.news)
  const bytes = merged ?? mergedWhole(news, merge)
  return bytes ? [{bytes, writers: accepted.map(({writer}) => writer)}] : apart
}

function mergedWhole(updates: Uint8Array[], merge: (updates: Uint8Array[]) => Uint8Array): Uint8Array | null {
  try {
    const merged = merge(updates)
    const {to} = Y.parseUpdateMeta(merged)
    const isWhole = updates.every(update =>
      [...Y.parseUpdateMeta(update).to].every(([client, clock]) => (to.get(client) ?? 0) >= clock),
    )
    return isWhole ? merged : null
  } catch {
    return null
  }
}
