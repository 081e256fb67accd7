import {closeCodes} from '../../shared/contract/close.ts'
import {readPutBackReason} from '../../shared/contract/putBack.ts'
import type {PutBack} from '../../shared/contract/putBack.ts'
import type {LinkEnd} from './linkState.ts'

/** What this tab does after the server closed the socket. */
export type AfterClose =
  /** Same document, same epoch. */
  | {readonly is: 'again'; readonly afterMs: number}
  /** A fresh document, onto which unsaved commands are replayed; `askEpoch`: the board has a new document. */
  | {
      readonly is: 'fresh'
      readonly afterMs: number
      readonly askEpoch: boolean
      readonly dropFirst: boolean
      /** The board stands as an older backup has it. (SYNC-20) */
      readonly putBack?: PutBack | null
    }
  | {readonly is: 'end'; readonly why: LinkEnd}

const longestMs = 2500

/**
 * `attempt` counts closes without a success between them; `random` is 0..1.
 *
 * Jittered: after a restart of the server not everybody knocks in the same moment.
 */
export function afterClose(code: number, reason: string, attempt: number, random: number): AfterClose {
  switch (code) {
    case closeCodes.broken:
      return {is: 'end', why: 'broken'}
    case closeCodes.notYours:
      return {is: 'end', why: 'notYours'}
    case closeCodes.revoked:
      return {is: 'end', why: 'revoked'}
    case closeCodes.quarantined:
      return {is: 'end', why: 'quarantined'}
    case closeCodes.otherEpoch:
      if (reason === 'protocol') return {is: 'end', why: 'protocol'}
      return {
        is: 'fresh',
        afterMs: waitMs(attempt, random),
        askEpoch: true,
        dropFirst: false,
        putBack: readPutBackReason(reason),
      }
    case closeCodes.tooBig:
    // The protocol's own code for the same, when the frame was not even read.
    case 1009:
      return {is: 'fresh', afterMs: waitMs(attempt, random), askEpoch: false, dropFirst: true}
    case closeCodes.refused:
      return {is: 'fresh', afterMs: waitMs(attempt, random), askEpoch: false, dropFirst: false}
    case closeCodes.tooFast:
      return {is: 'again', afterMs: secondsIn(reason) * 1000 + random * 500}
    default:
      return {is: 'again', afterMs: waitMs(attempt, random)}
  }
}

/** 0 to 250 ms at first, then doubling, never more than 2.5 s: after an outage everybody is back within 3 s. */
export function waitMs(attempt: number, random: number): number {
  if (attempt <= 0) return random * 250
  return Math.min(longestMs, 200 * 2 ** attempt) * (0.5 + random / 2)
}

function secondsIn(reason: string): number {
  const seconds = Number.parseFloat(reason)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 120) : 2
}
