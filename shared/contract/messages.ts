import type {Logged} from '../record/events.ts'
import type {RecordState} from '../record/state.ts'

/** One message per frame, first a varUint of these. 0, 1 and 3 are y-websocket's own; 20-22 need `v >= 1`, 23 `v >= 2`. */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** varUint n, varUint seq: the first n uploads of this connection are on disk, the log stands at seq. */
  saved: 20,
  /** varString json: `RecordMessage`. */
  record: 21,
  /** varUint n, varString code, varString paramsJson: upload n and all after it were not taken; close 4422 follows. */
  refused: 22,
  /** varString proof: where the log stood, to be shown (`seen` of the address) when the tab comes back. (SYNC-20) */
  seen: 23,
} as const

export const protocolVersion = 2

/** What travels in message 21. Numbered per viewer, so that events hidden from them leave no gap. */
export type RecordMessage =
  | {readonly kind: 'snapshot'; readonly at: number; readonly record: RecordState}
  | {readonly kind: 'event'; readonly at: number; readonly prev: number; readonly event: Logged}

/**
 * What a person's awareness state holds. The server stamps `who`; the client fills only `doing`. Name and department of
 * the seat stand in the record, as its reader may see them: said again here they would be old after a change.
 */
export type Presence = {
  readonly who?: {readonly participantId: string}
  readonly doing?: Doing
}

/** Where somebody is looking or what they drag: a hint for others, never authoritative. */
export type Doing = {
  readonly step?: string
  readonly reading?: string | null
  readonly dragging?: string | null
  /** A weight that whoever leads tries before the room: criterion and per cent. (CRIT-7) */
  readonly whatIf?: string | null
}
