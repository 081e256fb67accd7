/** What has been uploaded to one room and is not settled yet. */
export type RoomBacklog = {
  /** False when there is no room for it: whoever sent it keeps it and comes back. */
  readonly takes: (bytes: number) => boolean
  readonly settled: (uploads: readonly {readonly update: Uint8Array}[]) => void
}

const mostUploads = 20_000
const mostBytes = 16 * 1024 * 1024
const mostBytesOfAll = 64 * 1024 * 1024

/**
 * Bounds what waits in memory for the disk: in each room, so that one cannot take the others' share, and in all of
 * them. While nothing can be written the edits wait where they were made. (SYNC-15)
 */
export function openBacklog(): () => RoomBacklog {
  let all = 0
  return () => {
    const own = {uploads: 0, bytes: 0}
    return {
      takes: bytes => {
        if (own.uploads >= mostUploads || own.bytes + bytes > mostBytes || all + bytes > mostBytesOfAll) return false
        own.uploads += 1
        own.bytes += bytes
        all += bytes
        return true
      },
      settled: uploads => {
        const bytes = uploads.reduce((sum, {update}) => sum + update.length, 0)
        own.uploads -= uploads.length
        own.bytes -= bytes
        all -= bytes
      },
    }
  }
}
