import * as Y from 'yjs'
import {putBackReason} from '../../shared/contract/putBack.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {AgreedVersion} from '../../shared/record/state.ts'
import type {Log} from '../deps.ts'
import type {Statement, Store} from '../store/store.ts'
import {loadLog, logRow} from './boardLog.ts'
import type {LoadedLog} from './boardLog.ts'
import {KeptBoard} from './keptBoard.ts'
import type {Work} from './hub.ts'
import {putBackRow} from './putBack.ts'
import type {SeenProofs} from './seenProofs.ts'
import {SnapshotPace, snapshotRow} from './snapshots.ts'
import {nextDraft, sameAgain, startOver} from './startOver.ts'
import type {Bloat, Fresh} from './startOver.ts'
import type {TurnBytes} from './turnBytes.ts'

type Around = {
  readonly store: Store
  readonly log: Log
  readonly boardId: BoardId
  readonly now: () => Date
  readonly ticks: () => number
  readonly bloat: Bloat
  readonly seen: SeenProofs
}

/** `why`: what tabs hear when they are sent over. */
type Move = {readonly rows: readonly Statement[]; readonly done: () => void; readonly why: string}

/** The board of one room and its log: which document it stands in, and what of it is where. */
export class RoomBoard {
  readonly #around: Around
  readonly #snapshots: SnapshotPace
  #epoch: number
  #kept: KeptBoard
  /** Of the log's last row, and of the one that is being written. */
  #sum: Uint8Array
  #nextSum: Uint8Array
  #proof: string | null = null

  constructor(around: Around, epoch: number, loaded: LoadedLog) {
    this.#around = around
    this.#epoch = epoch
    this.#kept = new KeptBoard(loaded)
    this.#sum = loaded.sum
    this.#nextSum = loaded.sum
    this.#snapshots = new SnapshotPace(loaded.snapshotSeq, around.ticks())
    if (this.#snapshots.isWorthIt(this.#kept.seq)) this.#kept.readThrough()
    this.snapshotIfDue('quiet')
  }

  /** The number of the document: another one after the board has started over without its history. */
  get epoch(): number {
    return this.#epoch
  }

  get kept(): KeptBoard {
    return this.#kept
  }

  /** The next rows of the log; what writes nothing there rests on it all the same. */
  rows(parts: readonly TurnBytes[], at: string): readonly Statement[] {
    if (parts.length === 0) return [this.#standsAsRead()]
    const next = this.#kept.seq + 1
    const rows = parts.map(({bytes, writers}, index) =>
      logRow(this.#around.boardId, this.#epoch, next + index, at, writers, bytes),
    )
    this.#nextSum = rows.at(-1)?.sum ?? this.#sum
    return rows
  }

  /** The rows made last are on disk. */
  grew(rows: number): void {
    this.#kept.grew(rows)
    this.#sum = this.#nextSum
    this.#proof = null
  }

  /** For a tab to show that the log stood here. (SYNC-20) */
  proof(): string {
    const {boardId, seen} = this.#around
    this.#proof ??= seen.of(boardId, {epoch: this.#epoch, seq: this.#kept.seq, sum: this.#sum})
    return this.#proof
  }

  /**
   * Goes with a decision that writes nothing on the board: what it has read there must be what stands there. Another
   * server that has written it or started it over meanwhile is a conflict. (SYNC-17)
   */
  #standsAsRead(): Statement {
    const {boardId} = this.#around
    const epoch = this.#epoch
    return {
      sql:
        'UPDATE boards SET epoch = epoch WHERE board_id = ? AND epoch = ? ' +
        'AND (SELECT max(seq) FROM log WHERE board_id = ? AND epoch = ?) = ?',
      params: [boardId, epoch, boardId, epoch, this.#kept.seq],
      expectRows: 1,
    }
  }

  /** The document was spoilt: another one from the log and what this turn has accepted. */
  async rebuild(accepted: readonly Uint8Array[]): Promise<void> {
    const {store, log, boardId} = this.#around
    this.#kept.rebuilt(await loadLog(store, log, boardId, this.#epoch), accepted)
  }

  /** A long log is read once; whoever opens the board next begins at its snapshot. */
  snapshotIfDue(pace: 'busy' | 'quiet'): void {
    const {store, boardId, ticks} = this.#around
    const {seq} = this.#kept
    if (!this.#snapshots.isDue(seq, ticks(), pace)) return
    const clocks = Y.decodeStateVector(this.#kept.vector())
    const snapshot = {seq, state: this.#kept.state(), owners: this.#kept.owners(), clocks}
    // Nobody waits for it, and nothing rests on it: the rows say the same.
    store.writeBatch([snapshotRow(boardId, this.#epoch, snapshot)]).catch(() => undefined)
  }

  /**
   * A new document with the same records, when the old one carries too much history. `moved`: everybody must come
   * over; `overtaken`: somebody else has written this board. (SYNC-17)
   */
  async startOverIfBloated(
    versions: readonly AgreedVersion[],
    write: (statements: readonly Statement[]) => Promise<'committed' | 'conflict'>,
  ): Promise<'stays' | 'moved' | 'overtaken'> {
    const {store, log, boardId, now, bloat} = this.#around
    const fresh = await startOver(this.#kept, {store, boardId, versions, bloat})
    if (!fresh) return 'stays'
    const move = this.#moveTo(fresh, now().toISOString())
    if ((await write(move.rows)) !== 'committed') return 'overtaken'
    move.done()
    log.info({boardId, epoch: this.#epoch}, 'a board has started over without its history')
    return 'moved'
  }

  /** What puts the board on another document, and what to do once that is on disk; null where it stays. */
  moveFor({opensDraft, putBack}: Work, versions: readonly AgreedVersion[], at: string): Move | null {
    const {boardId} = this.#around
    if (opensDraft) return this.#moveTo(nextDraft(this.#kept, boardId, versions), at)
    if (!putBack) return null
    const move = this.#moveTo(sameAgain(this.#kept, boardId), at, putBack.next)
    return {...move, rows: [...move.rows, putBackRow(boardId, putBack, putBack.next)], why: putBackReason(putBack)}
  }

  #moveTo(fresh: Fresh, at: string, next = this.#epoch + 1): Move {
    const row = logRow(this.#around.boardId, next, 1, at, fresh.writers, fresh.state)
    return {
      why: '',
      rows: [...fresh.moved(this.#epoch, next), row],
      done: () => {
        this.#epoch = next
        this.#kept = new KeptBoard({...fresh, seq: 1, clocks: null})
        this.#sum = row.sum
        this.#proof = null
        this.#snapshots.startsOver()
      },
    }
  }
}
