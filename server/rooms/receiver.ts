import type {Connection} from './connection.ts'
import {Bucket} from './limits.ts'
import type {Limits} from './limits.ts'
import {holdsMore} from './putBack.ts'
import type {Judged} from './putBacks.ts'
import type {Room} from './room.ts'
import type {SeatBudget} from './seatBudgets.ts'
import {readFrame} from './wire.ts'

/** What happens with each frame of one tab: budgets of its seat first, then the room. */
export function receiver(
  room: Room,
  connection: Connection,
  {
    uploads,
    bytes,
    asks,
    claimMore,
  }: SeatBudget & {
    /** This tab holds more than there is: can it be, and what follows? Null where that was settled before. (SYNC-20) */
    readonly claimMore: (() => Promise<Judged>) | null
  },
  limits: Limits,
  ticks: () => number,
): (frame: Uint8Array) => void {
  const presences = new Bucket(limits.awarenessPerSecond, limits.burstSeconds, ticks())
  // One tab needs one answer each time it comes; several of a seat come back at once. (T11)
  const ownAsks = new Bucket(1, limits.burstSeconds, ticks())
  const secondsToWait = 5

  /** What this tab holds is not to flow in: it is heard no more before it comes over. */
  let isAhead = false
  const isForeign = (client: number) => room.isForeignClient(connection, client)
  const tooFast = () => connection.close('tooFast', String(secondsToWait))
  const asked = (vector: Uint8Array) => {
    isAhead = claimMore !== null && holdsMore(room.kept, connection, vector, isForeign)
    if (!isAhead) return room.answerStateVector(connection, vector)
    claimMore?.().then(
      // Where the board has moved on, everybody was sent over by that.
      judged => (judged === 'unproven' ? connection.close(judged, judged) : connection.close('restarting')),
      () => connection.close('restarting'),
    )
  }
  return frame => {
    if (connection.isClosed || isAhead) return
    const now = ticks()
    if (frame.length > limits.mostFrameBytes) {
      connection.close('tooBig')
      return
    }
    if (!bytes.take(frame.length, now)) {
      tooFast()
      return
    }
    const message = readFrame(frame)
    switch (message.is) {
      case 'upload':
        if (uploads.take(1, now)) room.upload(connection, connection.countUpload(), message.update, message.isWhole)
        else tooFast()
        return
      case 'stateVector':
        // A board of many tabs is asked for by those who know all of them.
        if (message.entries > Math.max(limits.mostStateVectorEntries, room.kept.owners().size + 100))
          connection.close('tooBig')
        else if (ownAsks.take(1, now) && asks.take(1, now)) asked(message.vector)
        else tooFast()
        return
      case 'awareness': {
        // Over its budget presence is dropped, never a reason to close.
        if (frame.length > limits.mostAwarenessBytes || !presences.take(1, now)) return
        room.presences.take(connection, message.entries, isForeign)
        return
      }
      case 'queryAwareness':
        if (presences.take(1, now)) room.presences.answer(connection)
        return
      case 'broken':
        connection.close('broken')
    }
  }
}
