import type {Touched} from '../../shared/board/changedPlaces.ts'
import type {CloseReason} from '../../shared/contract/close.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Logged, PublicEvent} from '../../shared/record/events.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Log} from '../deps.ts'
import type {Statement, Store} from '../store/store.ts'
import {StoreUnavailable} from '../store/store.ts'
import {isOvertaken, loadLog, logRow} from './boardLog.ts'
import type {LoadedLog} from './boardLog.ts'
import type {Connection} from './connection.ts'
import type {DecisionRoom, Work} from './hub.ts'
import {judgeTurn} from './judgeTurn.ts'
import type {Accepted, Turn, Upload} from './judgeTurn.ts'
import {KeptBoard} from './keptBoard.ts'
import {Presences} from './presences.ts'
import {loadRecord} from './recordLog.ts'
import {Removals} from './removals.ts'
import {RemovalSpells} from './removalSpells.ts'
import {restorePointRow} from './restorePoints.ts'
import {momentOf} from './rights.ts'
import {RoomRecord} from './roomRecord.ts'
import {serverChange} from './serverChange.ts'
import type {ServerChange} from './serverChange.ts'
import {SnapshotPace, snapshotRow} from './snapshots.ts'
import {startOver} from './startOver.ts'
import type {Bloat} from './startOver.ts'
import {Strikes} from './strikes.ts'
import {turnBytes} from './turnBytes.ts'
import {stateVectorFrame, updateFrame} from './wire.ts'

export type RoomDeps = {
  readonly store: Store
  readonly log: Log
  readonly now: () => Date
  /** A clock that only goes forward, in milliseconds. */
  readonly ticks: () => number
  /** Runs a task after what the event loop holds now: uploads of one turn go into one row. */
  readonly nextTurn: (task: () => void) => void
  /** Runs a task when the next presence may be told. */
  readonly soon: (task: () => void) => void
  readonly committed: (boardId: BoardId, touched: readonly Touched[]) => void
  readonly bloat: Bloat
}

/** One live board: its gate, its log, the people in it, and a queue in which one thing happens at a time. */
export class Room {
  readonly boardId: BoardId
  readonly connections = new Set<Connection>()
  readonly presences: Presences
  readonly strikes = new Strikes()
  readonly #deps: RoomDeps
  readonly #record: RoomRecord
  readonly #removals = new Removals()
  readonly #spells = new RemovalSpells()
  readonly #snapshots: SnapshotPace
  #epoch: number
  #board: KeptBoard
  #uploads: Upload[] = []
  #turnWaits = false
  #queue: Promise<unknown> = Promise.resolve()
  #busy = 0
  #broken = false
  #usedAt: number

  private constructor(
    deps: RoomDeps,
    boardId: BoardId,
    loaded: {epoch: number; log: LoadedLog; facts: Awaited<ReturnType<typeof loadRecord>>},
  ) {
    this.#deps = deps
    this.boardId = boardId
    this.#epoch = loaded.epoch
    this.#board = new KeptBoard(loaded.log)
    this.#snapshots = new SnapshotPace(loaded.log.snapshotSeq, deps.ticks())
    this.#usedAt = deps.ticks()
    this.presences = new Presences(this.connections, deps.soon)
    const criteria = () => this.#board.gate().board().criteria.values()
    this.#record = new RoomRecord({store: deps.store, boardId, criteria}, loaded.facts)
  }

  /** Null for a board that is not there. Throws when it is there and cannot be read: never an empty board. */
  static async load(deps: RoomDeps, boardId: BoardId): Promise<Room | null> {
    const [row] = await deps.store.read<{epoch: number}>({
      sql: 'SELECT epoch FROM boards WHERE board_id = ?',
      parameters: [boardId],
    })
    if (!row) return null
    const log = await loadLog(deps.store, deps.log, boardId, row.epoch)
    const facts = await loadRecord(deps.store, boardId)
    const room = new Room(deps, boardId, {epoch: row.epoch, log, facts})
    room.#snapshotIfDue('busy')
    return room
  }

  get record(): RecordState {
    return this.#record.state
  }

  /** The number of the document: another one after the board has started over without its history. */
  get epoch(): number {
    return this.#epoch
  }

  get isBroken(): boolean {
    return this.#broken
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.#busy === 0 && this.#uploads.length === 0
  }

  /** Is a document open in memory? */
  get isOpen(): boolean {
    return this.#board.isOpen
  }

  /** For how many milliseconds nobody has written or decided anything here. */
  get quietMs(): number {
    return this.#deps.ticks() - this.#usedAt
  }

  /** Runs in this room's queue, after everything before it has been committed. */
  inTurn<Value>(task: () => Promise<Value> | Value): Promise<Value> {
    this.#busy += 1
    const run = this.#queue.then(() => {
      if (this.#broken) throw new StoreUnavailable('this room was given up')
      return task()
    })
    const done = run.finally(() => {
      this.#busy -= 1
    })
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** A new tab gets the record and the board's state vector before anything that happens later. */
  async attach(connection: Connection, epoch: number): Promise<void> {
    await this.inTurn(async () => {
      const view = await this.#record.viewOf(connection.participantId)
      const person = this.record.participants.find(({id}) => id === connection.participantId)
      // The seat may have been taken away while this tab waited for its turn. (JOIN-4)
      if (person?.revoked !== false) connection.close('revoked')
      // The board may have started over meanwhile: an old document must not flow into the new one.
      if (epoch !== this.#epoch) connection.close('otherEpoch')
      if (connection.isClosed) return
      this.connections.add(connection)
      connection.tellRecord(view)
      connection.send(stateVectorFrame(this.#board.vector()))
      this.presences.tellAll(connection)
    })
  }

  detach(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    connection.gone()
    this.presences.gone(connection)
  }

  viewOf(participantId: ParticipantId): Promise<RecordState> {
    return this.#record.viewOf(participantId)
  }

  answerStateVector(connection: Connection, vector: Uint8Array): void {
    this.inTurn(() => {
      const answer = this.#answerTo(connection, vector)
      if (answer) connection.send(answer)
      else connection.close('broken')
    }).catch(this.#alreadyLogged)
  }

  /** Null for bytes that are no state vector. */
  #answerTo({seenSeq}: Connection, vector: Uint8Array): Uint8Array | null {
    try {
      return this.#board.answer(vector, seenSeq)
    } catch {
      return null
    }
  }

  /** Yjs clients that have ever written on this board. */
  get knownClients(): number {
    return this.#board.owners().size
  }

  /** Is this Yjs client somebody else's: live in a tab of theirs, or introduced by them? */
  isForeignClient({participantId}: Connection, client: number): boolean {
    for (const other of this.connections)
      if (other.awarenessClient === client && other.participantId !== participantId) return true
    return (this.#board.owners().get(client) ?? participantId) !== participantId
  }

  upload(from: Connection, n: number, update: Uint8Array, isWhole: boolean): void {
    this.#uploads.push({from, n, update, isWhole})
    if (this.#turnWaits) return
    this.#turnWaits = true
    this.#deps.nextTurn(() => {
      this.#turnWaits = false
      this.inTurn(() => this.#writeTurn()).catch(this.#alreadyLogged)
    })
  }

  /** One decision in this room's queue. */
  async decide<Value>(task: (room: DecisionRoom) => Promise<Value> | Value): Promise<Value> {
    return this.inTurn(async () => {
      await this.#writeTurn()
      this.#usedAt = this.#deps.ticks()
      // What the decision reads is what it commits against: nothing else is written until it is done.
      const now = this.#deps.now().toISOString()
      const current = () => this.record
      const currentSeq = () => this.#board.seq
      return task({
        get record() {
          return current()
        },
        get seq() {
          return currentSeq()
        },
        epoch: this.#epoch,
        now,
        board: async () => this.#board.gate().board(),
        commit: work => this.#commit(work, now),
      })
    })
  }

  closeAll(why: CloseReason): void {
    for (const connection of this.connections) connection.close(why)
  }

  /** Everything uploaded so far is on disk when this resolves. */
  async settled(): Promise<void> {
    await this.inTurn(() => this.#writeTurn())
  }

  /** Nobody has written for a while: the document goes, its bytes stay; too long a history goes with it. */
  async rest(): Promise<void> {
    if (!this.#board.isOpen) return
    await this.inTurn(async () => {
      await this.#writeTurn()
      // It is worth nothing but space: a board that cannot start over goes on as it is.
      await this.#startOverIfBloated().catch((fault: unknown) => {
        this.#deps.log.error({boardId: this.boardId, why: reasonOf(fault)}, 'a board could not start over')
      })
      if (this.#broken) return
      this.#snapshotIfDue('quiet')
      this.#board.putAway()
    })
  }

  async #writeTurn(): Promise<void> {
    const uploads = this.#uploads
    this.#uploads = []
    if (uploads.length === 0) return
    try {
      const turn = await judgeTurn(uploads, {
        gate: () => this.#board.gate(),
        hasAllOf: update => this.#board.hasAllOf(update),
        record: this.record,
        connections: this.connections,
        removals: this.#removals,
        nowMs: this.#deps.now().getTime(),
        rebuild: accepted => this.#rebuild(accepted.map(({news}) => news)),
      })
      if (turn.accepted.length > 0 && !(await this.#keep(turn.accepted))) return
      this.#tellOutcome(turn)
    } catch (fault) {
      // Whatever happened: what is not on disk was not called saved, and its authors send it again.
      this.#breakDown(fault instanceof Error ? fault.message : 'a turn failed')
      throw fault
    }
    this.#snapshotIfDue('busy')
  }

  /** Puts the turn's accepted uploads on disk and then shows them to the others; false when somebody else wrote. */
  async #keep(accepted: readonly Accepted[]): Promise<boolean> {
    const now = this.#deps.now()
    const at = now.toISOString()
    const parts = turnBytes(accepted)
    const first = this.#board.seq + 1
    const rows = parts.map(({bytes, writers}, index) =>
      logRow(this.boardId, this.#epoch, first + index, at, writers, bytes),
    )
    const points = this.#spells.after(accepted, now, `${this.#epoch}-${first}`)
    const facts = points.map(({removal}): Logged<PublicEvent> => {
      return {at, by: removal.by, event: {is: 'recordsRemoved', removal}}
    })
    const pointRows = points.map(point => restorePointRow(this.boardId, point))
    if ((await this.#write([...rows, ...pointRows, ...this.#record.rowsOf(facts)])) !== 'committed') {
      this.#breakDown('somebody else writes this board')
      return false
    }
    const authors = new Set(accepted.map(({from}) => from))
    const touched = accepted.flatMap(({writer}) => writer.touched)
    const updates = parts.map(({bytes}) => bytes)
    this.#show(updates, touched, connection => authors.size > 1 || !authors.has(connection))
    if (facts.length > 0) await this.#record.took(facts, this.connections)({by: 'server'}, at)
    return true
  }

  /** On disk first, then shown to others: no peer ever holds what the server can lose. (SYNC-1) */
  #show(updates: readonly Uint8Array[], touched: readonly Touched[], to: (connection: Connection) => boolean): void {
    this.#board.grew(updates.length)
    this.#usedAt = this.#deps.ticks()
    for (const frame of updates.map(updateFrame))
      for (const connection of this.connections) if (to(connection)) connection.send(frame)
    this.#deps.committed(this.boardId, touched)
  }

  /** What was taken is said before what was not: after a refusal its author replays the rest only. */
  #tellOutcome({saved, refused, asked}: Turn): void {
    for (const [connection, uploads] of saved) connection.tellSaved(uploads, this.#board.seq)
    for (const connection of asked) connection.send(stateVectorFrame(this.#board.vector()))
    for (const [connection, {n, code}] of refused) {
      if (code !== null) connection.tellRefused(n, code)
      this.strikes.struck(connection.participantId, this.#deps.ticks())
      connection.close(code === null ? 'broken' : code === 'board.tooBig' ? 'tooBig' : 'refused')
      this.#deps.log.warn({boardId: this.boardId, code: code ?? 'broken'}, 'an upload was refused')
    }
  }

  /** A long log is read once; whoever opens the board next begins at its snapshot. */
  #snapshotIfDue(pace: 'busy' | 'quiet'): void {
    if (!this.#snapshots.isDue(this.#board.seq, this.#deps.ticks(), pace)) return
    const snapshot = {seq: this.#board.seq, state: this.#board.state(), owners: this.#board.owners()}
    // Nobody waits for it, and nothing rests on it: the rows say the same.
    this.#deps.store.writeBatch([snapshotRow(this.boardId, this.#epoch, snapshot)]).catch(this.#alreadyLogged)
  }

  async #commit(work: Work, now: string): Promise<'committed' | 'conflict'> {
    const change = work.changes && work.changes.length > 0 ? await this.#serverChange(work.changes) : null
    const logged = (work.events ?? []).map((event): Logged<PublicEvent> => ({at: now, by: work.by, event}))
    const rows = this.#record.rowsOf(logged)
    const row = change
      ? [logRow(this.boardId, this.#epoch, this.#board.seq + 1, now, [change.writer], change.update)]
      : []
    const outcome = await this.#write([...(work.statements ?? []), ...rows, ...row])
    if (outcome === 'conflict') {
      if (await isOvertaken(this.#deps.store, this.boardId, this.#epoch, this.#board.seq, this.#record.seq))
        this.#breakDown('somebody else writes this board')
      else if (change) await this.#rebuild([])
      return 'conflict'
    }
    const tell = this.#record.took(logged, this.connections)
    if (change) this.#show([change.update], change.writer.touched, () => true)
    await tell(work, now)
    return 'committed'
  }

  async #serverChange(changes: NonNullable<Work['changes']>): Promise<ServerChange> {
    try {
      return serverChange(this.#board, changes, momentOf(this.record))
    } catch (fault) {
      await this.#rebuild([])
      throw fault
    }
  }

  /** A new document with the same records; everybody comes over with what they have not saved yet. (SYNC-17) */
  async #startOverIfBloated(): Promise<void> {
    const {store, log, now, bloat} = this.#deps
    const {boardId} = this
    const fresh = await startOver(this.#board, {store, boardId, versions: this.record.versions, bloat})
    if (!fresh) return
    const next = this.#epoch + 1
    const row = logRow(boardId, next, 1, now().toISOString(), [fresh.writer], fresh.state)
    if ((await this.#write([...fresh.moved(this.#epoch, next), row])) !== 'committed') {
      this.#breakDown('somebody else writes this board')
      return
    }
    this.#epoch = next
    this.#board = new KeptBoard({state: fresh.state, seq: 1, owners: fresh.owners})
    this.#snapshots.startsOver()
    log.info({boardId, epoch: next}, 'a board has started over without its history')
    this.closeAll('otherEpoch')
  }

  async #write(statements: readonly Statement[]): Promise<'committed' | 'conflict'> {
    try {
      const outcome = await this.#deps.store.writeBatch(statements)
      return outcome
    } catch (fault) {
      this.#breakDown(reasonOf(fault))
      throw fault
    }
  }

  /** Nothing more is acknowledged: everybody comes back to a room that is loaded anew. */
  #breakDown(why: string): void {
    if (this.#broken) return
    this.#broken = true
    this.#deps.log.error({boardId: this.boardId, why}, 'a room was given up')
    this.closeAll('restarting')
  }

  async #rebuild(acceptedInTurn: readonly Uint8Array[]): Promise<void> {
    try {
      this.#board.rebuilt(await loadLog(this.#deps.store, this.#deps.log, this.boardId, this.#epoch), acceptedInTurn)
    } catch (fault) {
      this.#breakDown(reasonOf(fault))
      throw fault
    }
  }

  /** A failed write has closed every connection and said so in the log. */
  readonly #alreadyLogged = (): void => undefined
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : 'the store failed'
}
