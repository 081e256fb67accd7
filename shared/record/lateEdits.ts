import type {RecordKind} from '../domain/board.ts'
import type {ParticipantId} from '../domain/entities/ids.ts'
import type {Channel} from '../domain/entities/segment.ts'

/** What of which thing somebody had changed: where it stood on the board, and never what was written. (SIGN-8) */
export type LateChange = {
  readonly kind: RecordKind | 'meta'
  readonly id: string
  /** Null: the thing itself was made or taken off. */
  readonly field: string | null
  /** Of a thing that is not on the board: the segment and the channel it was for. */
  readonly segmentId: string | null
  readonly channel: Channel | null
}

/** What somebody had written, and what reached the server when the content was frozen already. (SIGN-8) */
export type LateEdits = {
  readonly by: ParticipantId
  readonly at: string
  readonly candidate: number
  readonly edits: number
  /** The first of them, one by one; a telling from before they were listed has none. */
  readonly changes?: readonly LateChange[]
}

/** What of it is told to all: that it came, and not what it was about. (SIGN-8) */
export function withoutChanges({changes: _changes, ...late}: LateEdits): LateEdits {
  return late
}

/** So many of one telling are listed; the rest is a number. */
export const mostListed = 30
