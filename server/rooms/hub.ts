import type {Touched} from '../../shared/board/changedPlaces.ts'
import type {Board} from '../../shared/domain/board.ts'
import type {Change} from '../../shared/domain/change.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {PutBack} from '../../shared/contract/putBack.ts'
import type {CloseReason} from '../../shared/contract/close.ts'
import type {LogHead} from '../../shared/record/chain.ts'
import type {PrivateEvent, PublicEvent} from '../../shared/record/events.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import type {Statement} from '../store/store.ts'
import type {Connection, Wire} from './connection.ts'

/** What one decision puts down, all in one transaction: facts, rows and board changes together, or nothing. (LOG-1) */
export type Work = {
  readonly by: ParticipantId | 'server'
  readonly events?: readonly PublicEvent[]
  readonly private?: readonly {readonly to: ParticipantId; readonly event: PrivateEvent}[]
  readonly statements?: readonly Statement[]
  /** Written to the board by the server itself, through the same gate, log and broadcast as everybody's edits. */
  readonly changes?: readonly Change[]
  /** The board goes on in the document of the next draft; everybody comes over. Not together with changes. (VER-5) */
  readonly opensDraft?: true
  /** The board goes on in a new document under this number, as an older backup has it. Not together with changes. (SYNC-20) */
  readonly putBack?: PutBack & {readonly next: number}
}

/** A room in which one decision is being taken: nothing else is written meanwhile. */
export type DecisionRoom = {
  /** As everybody may see it. */
  readonly record: RecordState
  readonly board: () => Promise<Board>
  /** The board's log stands here. */
  readonly seq: number
  /** The decision log stands here. */
  readonly logHead: LogHead
  readonly epoch: number
  /** When this decision is taken, by the server's clock. */
  readonly now: string
  /** `record` and `board()` show the outcome afterwards. */
  readonly commit: (work: Work) => Promise<'committed' | 'conflict'>
}

export type NewBoard = {
  readonly boardId: BoardId
  readonly by: ParticipantId
  readonly events: readonly PublicEvent[]
  readonly changes: readonly Change[]
  readonly statements: readonly Statement[]
  /** When the board goes by itself; null = never. */
  readonly removeAt: string | null
}

/** Who comes in, as the seat's cookie says, with the document and the protocol that the tab has. */
export type Entering = {
  readonly participantId: ParticipantId
  readonly protocol: number
  readonly epoch: number | null
  /** What the seat is kept for: the hash of this browser's secret. */
  readonly browser?: string
  /** The last row of the log that this tab has seen; it lacks nothing when the log ends there. */
  readonly seenSeq?: number | null
  /** The Yjs client under which it writes, and how far of that it was told to be saved. */
  readonly client?: number | null
  readonly savedClock?: number | null
  /** That what it has seen was there, in the server's own words. (SYNC-20) */
  readonly proof?: string | null
}

export type Hub = {
  /** Makes a board: epoch 1, its seed, its first facts, in one transaction. */
  readonly openBoard: (board: NewBoard) => Promise<'committed' | 'conflict'>
  /** Runs in that room's own queue, after what has been uploaded so far. Unknown board: `board.unknown`. */
  readonly decide: <Value>(
    boardId: BoardId,
    task: (room: DecisionRoom) => Promise<Result<Value>> | Result<Value>,
  ) => Promise<Result<Value>>
  /** The record with what is this person's own. */
  readonly viewOf: (boardId: BoardId, participantId: ParticipantId) => Promise<RecordState | null>
  readonly record: (boardId: BoardId) => Promise<RecordState | null>
  readonly epoch: (boardId: BoardId) => Promise<number | null>
  /** Takes a tab in; null when the board cannot be opened. The caller feeds it frames with `receive`. */
  readonly attach: (boardId: BoardId, wire: Wire, who: Entering) => Promise<Attached | CloseReason>
  readonly onBoardCommitted: (listener: (boardId: BoardId, touched: readonly Touched[]) => void) => void
  /** Whenever a board is read from the store, with its record as it was left. */
  readonly onBoardOpened: (listener: (boardId: BoardId, record: RecordState) => void) => void
  /** Live sockets of these people close at once. */
  readonly closeSeats: (boardId: BoardId, people: readonly ParticipantId[], why: CloseReason) => void
  /** Every tab of this browser closes, as it has no seat here any more; the same person's other devices stay. */
  readonly closeBrowser: (boardId: BoardId, browser: string) => void
  /** Removes a board with everything on it. */
  readonly removeBoard: (boardId: BoardId) => Promise<void>
  /**
   * Looks after rooms in which nothing has happened for a while: documents nobody writes to are put away, rooms
   * nobody is in are closed. Happens by itself every few seconds.
   */
  readonly tidy: () => Promise<void>
  readonly counts: () => {
    readonly rooms: number
    /** Rooms with a document in memory. */
    readonly documents: number
    readonly connections: number
  }
  /** Says "moving" to everybody and waits until what was uploaded is on disk. */
  readonly close: () => Promise<void>
}

export type Attached = {
  readonly connection: Connection
  readonly receive: (frame: Uint8Array) => void
  readonly left: () => void
}
