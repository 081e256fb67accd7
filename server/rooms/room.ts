import * as Y from 'yjs'
import {Gate} from '../../shared/board/gate.ts'
import type {Touched} from '../../shared/board/changedPlaces.ts'
import {writeChanges} from '../../shared/board/writeChanges.ts'
import type {Change} from '../../shared/domain/change.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Logged, PublicEvent} from '../../shared/record/events.ts'
import {eventSeen, hiddenFrom, recordSeen, sameHidden} from '../../shared/record/hidden.ts'
import type {Hidden} from '../../shared/record/hidden.ts'
import {namesHidden} from '../../shared/record/names.ts'
import {reduceRecord} from '../../shared/record/reduce.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {CloseReason} from '../../shared/contract/close.ts'
import type {Presence} from '../../shared/contract/messages.ts'
import type {Log} from '../deps.ts'
import type {Store} from '../store/store.ts'
import {StoreUnavailable} from '../store/store.ts'
import {isOvertaken, loadLog, logRow} from './boardLog.ts'
import type {RowWriter} from './boardLog.ts'
import {judgeTurn} from './judgeTurn.ts'
import type {Accepted, Turn, Upload} from './judgeTurn.ts'
import type {Connection} from './connection.ts'
import type {DecisionRoom, Work} from './hub.ts'
import {readMine} from './mine.ts'
import {Presences} from './presences.ts'
import {eventRow, loadRecord} from './recordLog.ts'
import {Removals} from './removals.ts'
import {momentOf} from './rights.ts'
import {rowsBetweenSnapshots, snapshotRow} from './snapshots.ts'
import {stateFrame, stateVectorFrame, updateFrame} from './wire.ts'

export type RoomDeps = {
  readonly store: Store
  readonly log: Log
  readonly now: () => Date
  /** Runs a task after what the event loop holds now: uploads of one turn go into one row. */
  readonly nextTurn: (task: () => void) => void
  readonly committed: (boardId: BoardId, touched: readonly Touched[]) => void
}

/** One live board: its gate, its log, the people in it, and a queue in which one thing happens at a time. */
export class Room {
  readonly boardId: BoardId
  readonly epoch: number
  readonly connections = new Set<Connection>()
  readonly presences: Presences
  readonly #deps: RoomDeps
  #gate: Gate
  #seq: number
  #snapshotSeq: number
  #record: RecordState
  #recordSeq: number
  readonly #removals = new Removals()
  #uploads: Upload[] = []
  #turnWaits = false
  #queue: Promise<unknown> = Promise.resolve()
  #busy = 0
  #broken = false

  private constructor(
    deps: RoomDeps,
    boardId: BoardId,
    epoch: number,
    loaded: {gate: Gate; seq: number; snapshotSeq: number; record: RecordState; recordSeq: number},
  ) {
    this.#deps = deps
    this.boardId = boardId
    this.epoch = epoch
    this.#gate = loaded.gate
    this.#seq = loaded.seq
    this.#snapshotSeq = loaded.snapshotSeq
    this.#record = loaded.record
    this.#recordSeq = loaded.recordSeq
    this.presences = new Presences(this.connections, {
      now: () => deps.now().getTime(),
      isNameless: viewer => namesHidden(this.#record, viewer),
    })
  }

  /** Null for a board that is not there. Throws when it is there and cannot be read: never an empty board. */
  static async load(deps: RoomDeps, boardId: BoardId): Promise<Room | null> {
    const [row] = await deps.store.read<{epoch: number}>({
      sql: 'SELECT epoch FROM boards WHERE board_id = ?',
      parameters: [boardId],
    })
    if (!row) return null
    const {state, seq, snapshotSeq, owners} = await loadLog(deps.store, deps.log, boardId, row.epoch)
    const {record, seq: recordSeq} = await loadRecord(deps.store, boardId)
    const room = new Room(deps, boardId, row.epoch, {
      gate: new Gate(state, owners),
      seq,
      snapshotSeq,
      record,
      recordSeq,
    })
    room.#snapshotIfDue()
    return room
  }

  get record(): RecordState {
    return this.#record
  }

  get isBroken(): boolean {
    return this.#broken
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.#busy === 0 && this.#uploads.length === 0
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
  async attach(connection: Connection): Promise<void> {
    await this.inTurn(async () => {
      const view = await this.viewOf(connection.participantId)
      const person = this.#record.participants.find(({id}) => id === connection.participantId)
      // The seat may have been taken away while this tab waited for its turn. (JOIN-4)
      if (person?.revoked !== false) connection.close('revoked')
      if (connection.isClosed) return
      this.connections.add(connection)
      connection.tellRecord(view)
      connection.send(stateVectorFrame(this.#gate.stateVector()))
      this.presences.tellAll(connection)
    })
  }

  detach(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    connection.gone()
    this.presences.gone(connection)
  }

  async viewOf(participantId: ParticipantId): Promise<RecordState> {
    const mine = await readMine(this.#deps.store, this.boardId, participantId)
    return recordSeen({...this.#record, mine}, this.#hiddenFrom(participantId))
  }

  answerStateVector(connection: Connection, vector: Uint8Array): void {
    this.inTurn(() => {
      const missing = this.#missingAt(vector)
      if (missing) connection.send(stateFrame(missing))
      else connection.close('broken')
    }).catch(this.#alreadyLogged)
  }

  /** Null for bytes that are no state vector. */
  #missingAt(vector: Uint8Array): Uint8Array | null {
    try {
      return this.#gate.since(vector)
    } catch {
      return null
    }
  }

  /** Is this Yjs client somebody else's: live in a tab of theirs, or introduced by them? */
  isForeignClient({participantId}: Connection, client: number): boolean {
    const others = [...this.connections].filter(other => other.participantId !== participantId)
    if (others.some(other => other.awarenessClient === client)) return true
    return (this.#gate.owners().get(client) ?? participantId) !== participantId
  }

  /** Name and department as the session has them; what a tab says about itself counts for nothing. (SYNC-7) */
  whoIs(connection: Connection): Presence['who'] {
    const person = this.#record.participants.find(({id}) => id === connection.participantId)
    return {
      participantId: connection.participantId,
      name: person?.name ?? '',
      departmentId: person?.departmentId ?? '',
    }
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
      // What the decision reads is what it commits against: nothing else is written until it is done.
      const now = this.#deps.now().toISOString()
      const current = () => this.#record
      const currentSeq = () => this.#seq
      return task({
        get record() {
          return current()
        },
        get seq() {
          return currentSeq()
        },
        epoch: this.epoch,
        now,
        board: async () => this.#gate.board(),
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

  async #writeTurn(): Promise<void> {
    const uploads = this.#uploads
    this.#uploads = []
    if (uploads.length === 0) return
    try {
      const turn = await judgeTurn(uploads, {
        gate: () => this.#gate,
        record: this.#record,
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
    this.#snapshotIfDue()
  }

  /** Puts the turn's accepted uploads on disk and then shows them to the others; false when somebody else wrote. */
  async #keep(accepted: readonly Accepted[]): Promise<boolean> {
    const updates = accepted.map(({news}) => news)
    const bytes = updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates)
    const writers = accepted.map(({writer}) => writer)
    const at = this.#deps.now().toISOString()
    const row = logRow(this.boardId, this.epoch, this.#seq + 1, at, writers, bytes)
    if ((await this.#write([row])) !== 'committed') {
      this.#breakDown('somebody else writes this board')
      return false
    }
    this.#seq += 1
    // On disk first, then shown to others: no peer ever holds what the server can lose. (SYNC-1)
    const frame = updateFrame(bytes)
    const authors = new Set(accepted.map(({from}) => from))
    for (const connection of this.connections) {
      if (authors.size === 1 && authors.has(connection)) continue
      connection.send(frame)
    }
    this.#deps.committed(
      this.boardId,
      writers.flatMap(({touched}) => touched),
    )
    return true
  }

  /** What was taken is said before what was not: after a refusal its author replays the rest only. */
  #tellOutcome({saved, refused, asked}: Turn): void {
    for (const [connection, uploads] of saved) connection.tellSaved(uploads, this.#seq)
    for (const connection of asked) connection.send(stateVectorFrame(this.#gate.stateVector()))
    for (const [connection, {n, code}] of refused) {
      if (code !== null) connection.tellRefused(n, code)
      connection.close(code === null ? 'broken' : code === 'board.tooBig' ? 'tooBig' : 'refused')
      this.#deps.log.warn({boardId: this.boardId, code: code ?? 'broken'}, 'an upload was refused')
    }
  }

  /** A long log is read once; whoever opens the board next begins at its snapshot. */
  #snapshotIfDue(): void {
    if (this.#seq - this.#snapshotSeq < rowsBetweenSnapshots) return
    this.#snapshotSeq = this.#seq
    const snapshot = {seq: this.#seq, state: this.#gate.state(), owners: this.#gate.owners()}
    // Nobody waits for it, and nothing rests on it: the rows say the same.
    this.#deps.store.writeBatch([snapshotRow(this.boardId, this.epoch, snapshot)]).catch(this.#alreadyLogged)
  }

  async #commit(work: Work, now: string): Promise<'committed' | 'conflict'> {
    const bytes = work.changes && work.changes.length > 0 ? await this.#serverUpdate(work.changes) : null
    const logged = (work.events ?? []).map((event): Logged<PublicEvent> => ({at: now, by: work.by, event}))
    const rows = logged.map((entry, index) => eventRow(this.boardId, this.#recordSeq + index + 1, entry))
    const row = bytes ? [logRow(this.boardId, this.epoch, this.#seq + 1, now, [bytes.writer], bytes.update)] : []
    const outcome = await this.#write([...(work.statements ?? []), ...rows, ...row])
    if (outcome === 'conflict') {
      if (await isOvertaken(this.#deps.store, this.boardId, this.epoch, this.#seq, this.#recordSeq))
        this.#breakDown('somebody else writes this board')
      else if (bytes) await this.#rebuild([])
      return 'conflict'
    }
    const hidden = () => new Map([...this.connections].map(each => [each, this.#hiddenFrom(each.participantId)]))
    const before = hidden()
    this.#record = logged.reduce(reduceRecord, this.#record)
    this.#recordSeq += logged.length
    if (bytes) {
      this.#seq += 1
      const frame = updateFrame(bytes.update)
      for (const connection of this.connections) connection.send(frame)
      this.#deps.committed(this.boardId, bytes.writer.touched)
    }
    for (const {to, event} of work.private ?? []) {
      for (const connection of this.connections)
        if (connection.participantId === to) connection.tellEvent({at: now, by: work.by, event})
    }
    for (const [connection, hides] of hidden()) {
      for (const entry of logged) connection.tellEvent(eventSeen(entry, hides))
      // What a mask or a role hides or gives back is not in the fact itself: the record comes anew.
      const hidBefore = before.get(connection) ?? hides
      if (!sameHidden(hidBefore, hides)) connection.tellRecord(await this.viewOf(connection.participantId))
      if (hidBefore.namesBut !== hides.namesBut) this.presences.tellAnew(connection)
    }
    return 'committed'
  }

  /** Writes changes as the server, under a client id that nobody else has used. */
  async #serverUpdate(changes: readonly Change[]): Promise<{readonly update: Uint8Array; readonly writer: RowWriter}> {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, this.#gate.state())
    const before = Y.encodeStateVector(doc)
    writeChanges(doc, changes)
    const update = Y.encodeStateAsUpdate(doc, before)
    doc.destroy()
    const verdict = this.#gate.judge(update, {is: 'server'}, momentOf(this.#record))
    if (verdict.is === 'known') return {update, writer: {by: 'server', clients: [], touched: []}}
    if (verdict.is !== 'passed') {
      await this.#rebuild([])
      throw new Error(`the server's own change was not taken: ${JSON.stringify(verdict)}`)
    }
    return {update: verdict.news, writer: {by: 'server', clients: verdict.clients, touched: verdict.touched}}
  }

  async #write(statements: Parameters<Store['writeBatch']>[0]): Promise<'committed' | 'conflict'> {
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
      const {state, owners} = await loadLog(this.#deps.store, this.#deps.log, this.boardId, this.epoch)
      const parts = [...(state ? [state] : []), ...acceptedInTurn]
      const known = new Map([...this.#gate.owners(), ...owners])
      this.#gate = new Gate(parts.length > 0 ? Y.mergeUpdates(parts) : null, known)
    } catch (fault) {
      this.#breakDown(reasonOf(fault))
      throw fault
    }
  }

  #hiddenFrom(participantId: ParticipantId): Hidden {
    return hiddenFrom(this.#record, () => this.#gate.board().criteria.values(), participantId)
  }

  /** A failed write has closed every connection and said so in the log. */
  readonly #alreadyLogged = (): void => undefined
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : 'the store failed'
}
