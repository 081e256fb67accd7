import type {Touched} from '../../shared/board/changedPlaces.ts'
import type {CloseReason} from '../../shared/contract/close.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {Log} from '../deps.ts'
import {reasonOf} from '../reason.ts'
import type {Patience, Statement, Store} from '../store/store.ts'
import {StoreBusy, StoreUnavailable} from '../store/store.ts'
import type {RoomBacklog} from './backlog.ts'
import {isOvertaken, loadLog} from './boardLog.ts'
import type {LoadedLog} from './boardLog.ts'
import type {Connection} from './connection.ts'
import {factsOfTurn, factsOfWork} from './facts.ts'
import type {DecisionRoom, Work} from './hub.ts'
import {judgeTurn} from './judgeTurn.ts'
import type {Turn, Upload} from './judgeTurn.ts'
import type {KeptBoard} from './keptBoard.ts'
import {Presences} from './presences.ts'
import {loadRecord} from './recordLog.ts'
import {Removals} from './removals.ts'
import {RemovalSpells} from './removalSpells.ts'
import {restorePointRow} from './restorePoints.ts'
import {momentOf} from './rights.ts'
import type {Standing} from './putBack.ts'
import {RoomBoard} from './roomBoard.ts'
import {RoomRecord} from './roomRecord.ts'
import {serverChange} from './serverChange.ts'
import type {SeenProofs} from './seenProofs.ts'
import type {Bloat} from './startOver.ts'
import {Strikes} from './strikes.ts'
import {byNoTab, tellWritten} from './tellTurn.ts'
import type {Written} from './tellTurn.ts'
import {turnBytes} from './turnBytes.ts'
import {pauseMs} from './turnPause.ts'
import {stateVectorFrame} from './wire.ts'

export type RoomDeps = {
  readonly store: Store
  readonly log: Log
  readonly now: () => Date
  /** A clock that only goes forward, in milliseconds. */
  readonly ticks: () => number
  /** Runs a task after what the event loop holds now, or later: uploads of one turn go into one row. */
  readonly nextTurn: (task: () => void, afterMs: number) => void
  /** Runs a task after so many milliseconds. */
  readonly later: (task: () => void, afterMs: number) => void
  readonly backlog: () => RoomBacklog
  readonly committed: (boardId: BoardId, touched: readonly Touched[]) => void
  /** How a board was found, before anything is written to it. */
  readonly found: (boardId: BoardId, standing: Standing, record: RecordState) => void
  readonly bloat: Bloat
  readonly seen: SeenProofs
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
  readonly #board: RoomBoard
  readonly #backlog: RoomBacklog
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
    this.#backlog = deps.backlog()
    this.#board = new RoomBoard({...deps, boardId}, loaded.epoch, loaded.log)
    this.#usedAt = deps.ticks()
    this.presences = new Presences(this.connections, {
      now: () => deps.now().getTime(),
      later: deps.later,
    })
    const criteria = () => this.#board.kept.gate().board().criteria.values()
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
    if (facts.fault) deps.log.error({boardId, ...facts.fault}, 'the decision log of a board is not as it was written')
    deps.found(boardId, {epoch: row.epoch, seq: log.seq, recordSeq: facts.end.seq}, facts.record)
    return new Room(deps, boardId, {epoch: row.epoch, log, facts})
  }

  get record(): RecordState {
    return this.#record.state
  }

  /** The number of the document: another one after the board has started over without its history. */
  get epoch(): number {
    return this.#board.epoch
  }

  get isBroken(): boolean {
    return this.#broken
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.#busy === 0 && this.#uploads.length === 0
  }

  /** The board as it is on disk. */
  get kept(): KeptBoard {
    return this.#board.kept
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
      const text = await this.#record.textFor(connection.participantId)
      const person = this.record.participants.find(({id}) => id === connection.participantId)
      // The seat may have been taken away while this tab waited for its turn. (JOIN-4)
      if (person?.revoked !== false) connection.close('revoked')
      // The board may have started over meanwhile: an old document must not flow into the new one.
      if (epoch !== this.#board.epoch) connection.close('otherEpoch')
      if (connection.isClosed) return
      this.connections.add(connection)
      const vector = stateVectorFrame(this.#board.kept.vector())
      connection.tellWelcome(text, [vector, ...this.presences.entered(connection)], this.#proof)
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
      const answer = this.#board.kept.answer(vector, connection.seenSeq)
      if (answer) connection.send(answer)
      else connection.close('broken')
    }).catch(this.#alreadyLogged)
  }

  /** Is this Yjs client somebody else's: live in a tab of theirs, or introduced by them? */
  isForeignClient({participantId}: Connection, client: number): boolean {
    for (const other of this.connections)
      if (other.awarenessClient === client && other.participantId !== participantId) return true
    return (this.#board.kept.owners().get(client) ?? participantId) !== participantId
  }

  upload(from: Connection, n: number, update: Uint8Array, isWhole: boolean): void {
    // What came before is kept; from here on its author keeps it and comes back.
    if (!this.#backlog.takes(update.length)) return from.close('restarting')
    this.#uploads.push({from, n, update, isWhole})
    if (this.#turnWaits) return
    this.#turnWaits = true
    const task = () => {
      this.#turnWaits = false
      this.inTurn(() => this.#writeTurn()).catch(this.#alreadyLogged)
    }
    this.#deps.nextTurn(task, pauseMs(this.connections.size) - this.quietMs)
  }

  /** One decision in this room's queue. */
  async decide<Value>(task: (room: DecisionRoom) => Promise<Value> | Value): Promise<Value> {
    return this.inTurn(async () => {
      await this.#writeTurn()
      this.#usedAt = this.#deps.ticks()
      // What the decision reads is what it commits against: nothing else is written until it is done.
      const now = this.#deps.now().toISOString()
      const [record, {kept}] = [this.#record, this.#board]
      return task({
        get record() {
          return record.state
        },
        get seq() {
          return kept.seq
        },
        get logHead() {
          return record.end.head
        },
        epoch: this.#board.epoch,
        now,
        board: async () => this.#board.kept.gate().board(),
        commit: work => this.#commit(work, now),
      })
    })
  }

  closeAll(why: CloseReason, reason = ''): void {
    for (const connection of this.connections) connection.close(why, reason)
  }

  /** Everything uploaded so far is on disk when this resolves. */
  async settled(): Promise<void> {
    await this.inTurn(() => this.#writeTurn())
  }

  /** The server stops: everything is saved and said so, then everybody comes back to the next one. */
  async leave(): Promise<void> {
    await this.settled().catch(this.#alreadyLogged)
    this.closeAll('restarting')
    if (!this.#broken) this.#board.snapshotIfDue('quiet')
  }

  /** Nobody has written for a while: the document goes, its bytes stay; too long a history goes with it. */
  async rest(): Promise<void> {
    if (!this.#board.kept.isOpen) return
    await this.inTurn(async () => {
      await this.#writeTurn()
      await this.#startOverIfBloated()
      if (this.#broken) return
      this.#board.snapshotIfDue('quiet')
      this.#board.kept.putAway()
    })
  }

  async #writeTurn(): Promise<void> {
    const uploads = this.#uploads
    this.#uploads = []
    if (uploads.length === 0) return
    try {
      const turn = await judgeTurn(uploads, {
        gate: () => this.#board.kept.gate(),
        hasAllOf: update => this.#board.kept.hasAllOf(update),
        record: this.record,
        connections: this.connections,
        removals: this.#removals,
        nowMs: this.#deps.ticks(),
        rebuild: accepted => this.#rebuild(accepted.map(({news}) => news)),
      })
      if (turn.accepted.length > 0 && !(await this.#keep(turn))) return
      this.#tellOutcome(turn)
    } catch (fault) {
      // Whatever happened: what is not on disk was not called saved, and its authors send it again.
      this.#breakDown(reasonOf(fault))
      throw fault
    } finally {
      this.#backlog.settled(uploads)
    }
    this.#board.snapshotIfDue('busy')
  }

  /** Puts the turn's accepted uploads on disk and then shows them to the others; false when somebody else wrote. */
  async #keep({accepted, merged, saved}: Turn): Promise<boolean> {
    const at = this.#deps.now().toISOString()
    const parts = turnBytes(accepted, merged)
    const first = this.#board.kept.seq + 1
    const rows = this.#board.rows(parts, at)
    const points = this.#spells.after(accepted, {at, ticks: this.#deps.ticks()}, `${this.#board.epoch}-${first}`)
    const facts = factsOfTurn(accepted, points, at)
    const pointRows = points.map(point => restorePointRow(this.boardId, point))
    if ((await this.#write([...rows, ...pointRows, ...this.#record.rowsOf(facts)], 'long')) !== 'committed') {
      this.#breakDown('somebody else writes this board')
      return false
    }
    const authors = new Set(accepted.map(({from}) => from))
    const touched = accepted.flatMap(({writer}) => writer.touched)
    const updates = parts.map(({bytes}) => bytes)
    this.#show(updates, touched, {authors, saved})
    if (facts.length > 0) await this.#record.took(facts, this.connections)({by: 'server'}, at)
    return true
  }

  /** On disk first, then shown to others: no peer ever holds what the server can lose. (SYNC-1) */
  #show(updates: readonly Uint8Array[], touched: readonly Touched[], by: Pick<Written, 'authors' | 'saved'>): void {
    this.#board.grew(updates.length)
    this.#usedAt = this.#deps.ticks()
    tellWritten(this.connections, {updates, seq: this.#board.kept.seq, proof: this.#proof, ...by})
    this.#deps.committed(this.boardId, touched)
  }

  /** What was taken is said before what was not: after a refusal its author replays the rest only. */
  #tellOutcome({accepted, saved, refused, asked}: Turn): void {
    if (accepted.length === 0)
      for (const [each, uploads] of saved) each.tellTurn([], uploads, this.#board.kept.seq, this.#proof)
    for (const connection of asked) connection.send(stateVectorFrame(this.#board.kept.vector()))
    for (const [connection, {n, code}] of refused) {
      if (code !== null) connection.tellRefused(n, code)
      this.strikes.struck(connection.participantId, this.#deps.ticks())
      connection.close(code === null ? 'broken' : code === 'board.tooBig' ? 'tooBig' : 'refused')
      this.#deps.log.warn({boardId: this.boardId, code: code ?? 'broken'}, 'an upload was refused')
    }
  }

  async #commit(work: Work, now: string): Promise<'committed' | 'conflict'> {
    const change = work.changes && work.changes.length > 0 ? await this.#serverChange(work.changes) : null
    const logged = factsOfWork(work, change?.decided ?? [], now)
    const rows = this.#record.rowsOf(logged)
    const row = this.#board.rows(change ? [{bytes: change.update, writers: [change.writer]}] : [], now)
    const move = this.#board.moveFor(work, this.record.versions, now)
    const statements = [...(work.statements ?? []), ...rows, ...row, ...(move?.rows ?? [])]
    const outcome = await this.#write(statements, 'brief').catch(async (fault: unknown) => {
      // Nothing was written: the room goes on without this decision.
      if (change && fault instanceof StoreBusy) await this.#rebuild([])
      throw fault
    })
    if (outcome === 'conflict') {
      if (await isOvertaken(this.#deps.store, this.boardId, this.#board.epoch, this.#board.kept.seq, this.#record.end))
        this.#breakDown('somebody else writes this board')
      else if (change) await this.#rebuild([])
      return 'conflict'
    }
    const tell = this.#record.took(logged, this.connections)
    if (change) this.#show([change.update], change.writer.touched, byNoTab)
    move?.done()
    await tell(work, now)
    if (move) this.closeAll('otherEpoch', move.why)
    return 'committed'
  }

  async #serverChange(changes: NonNullable<Work['changes']>): Promise<ReturnType<typeof serverChange>> {
    try {
      return serverChange(this.#board.kept, changes, momentOf(this.record))
    } catch (fault) {
      await this.#rebuild([])
      throw fault
    }
  }

  /** Everybody comes over to the new document with what they have not saved yet. (SYNC-17) */
  async #startOverIfBloated(): Promise<void> {
    try {
      const {versions} = this.record
      const outcome = await this.#board.startOverIfBloated(versions, rows => this.#write(rows, 'brief'))
      if (outcome === 'overtaken') this.#breakDown('somebody else writes this board')
      if (outcome === 'moved') this.closeAll('otherEpoch')
    } catch (fault) {
      // It is worth nothing but space: a board that cannot start over goes on as it is.
      this.#deps.log.error({boardId: this.boardId, why: reasonOf(fault)}, 'a board could not start over')
    }
  }

  async #write(statements: readonly Statement[], patience: Patience): Promise<'committed' | 'conflict'> {
    try {
      return await this.#deps.store.writeBatch(statements, patience)
    } catch (fault) {
      if (!(fault instanceof StoreBusy)) this.#breakDown(reasonOf(fault))
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
      await this.#board.rebuild(acceptedInTurn)
    } catch (fault) {
      this.#breakDown(reasonOf(fault))
      throw fault
    }
  }

  readonly #proof = (): string => this.#board.proof()
  /** A failed write has closed every connection and said so in the log. */
  readonly #alreadyLogged = (): void => undefined
}
