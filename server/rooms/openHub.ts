import * as Y from 'yjs'
import {seedMeta, writeChanges} from '../../shared/board/writeChanges.ts'
import type {Touched} from '../../shared/board/changedPlaces.ts'
import type {CloseReason} from '../../shared/contract/close.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Log} from '../deps.ts'
import {reasonOf} from '../reason.ts'
import type {Store} from '../store/store.ts'
import {StoreUnavailable} from '../store/store.ts'
import {openBacklog} from './backlog.ts'
import {BoardQuarantined, logRow} from './boardLog.ts'
import {Connection} from './connection.ts'
import type {Wire} from './connection.ts'
import type {Attached, DecisionRoom, Entering, Hub, NewBoard} from './hub.ts'
import type {Limits} from './limits.ts'
import {Doors} from './doors.ts'
import {receiver} from './receiver.ts'
import {beforeAllFacts, eventRows} from './eventRows.ts'
import {OpenRooms} from './openRooms.ts'
import {isLaterEpoch, wasToldMore} from './putBack.ts'
import {PutBacks} from './putBacks.ts'
import type {Room} from './room.ts'
import {SeatBudgets} from './seatBudgets.ts'
import type {SeatBudget} from './seatBudgets.ts'
import type {SeenProofs} from './seenProofs.ts'
import {defaultBloat} from './startOver.ts'
import type {Bloat} from './startOver.ts'

export type HubParts = {
  readonly store: Store
  readonly log: Log
  readonly now: () => Date
  readonly limits: Limits
  /** A clock that only goes forward, in milliseconds. */
  readonly ticks: () => number
  /** Gives tabs what they show when an older backup stands in place of what they have seen. */
  readonly seen: SeenProofs
  readonly bloat?: Bloat
  /** Runs a task after so many milliseconds. */
  readonly later?: (task: () => void, afterMs: number) => void
  /** Runs a task every so many milliseconds, until it is called off. */
  readonly every?: (task: () => void, everyMs: number) => () => void
}

const tidyEveryMs = 5000
const firstEpoch = 1

/** The rooms of this server. Each board is open at most once. */
export function openHub(parts: HubParts): Hub {
  const {store, log, now} = parts
  const listeners: Parameters<Hub['onBoardCommitted']>[0][] = []
  const openers: Parameters<Hub['onBoardOpened']>[0][] = []
  let closing = false
  let connected = 0
  const doors = new Doors()
  const budgets = new SeatBudgets(parts.limits, parts.ticks)
  const putBacks = new PutBacks(store, parts.seen, log)

  const rooms = new OpenRooms({
    store,
    log,
    now,
    ticks: parts.ticks,
    backlog: openBacklog(),
    bloat: parts.bloat ?? defaultBloat,
    seen: parts.seen,
    nextTurn: (task, afterMs) => void (afterMs < 1 ? setImmediate(task) : setTimeout(task, afterMs)),
    later: parts.later ?? ((task, afterMs) => void setTimeout(task, afterMs).unref()),
    found: (boardId, standing, record) => {
      putBacks.found(boardId, standing)
      for (const listener of openers) listener(boardId, record)
    },
    committed: (boardId: BoardId, touched: readonly Touched[]) => {
      for (const listener of listeners) {
        try {
          listener(boardId, touched)
        } catch (fault) {
          // It is on disk and shown; who listens does not undo that.
          log.error({boardId, why: reasonOf(fault)}, 'a listener failed')
        }
      }
    },
  })

  const every = parts.every ?? repeat
  const endTidying = every(() => {
    rooms.tidy().catch(() => log.error({}, 'quiet boards could not be tidied up'))
  }, tidyEveryMs)

  const decide = async <Value>(
    boardId: BoardId,
    task: (room: DecisionRoom) => Promise<Result<Value>> | Result<Value>,
  ): Promise<Result<Value>> => {
    if (closing) return refusal('board.busy')
    try {
      return await rooms.within(boardId, room => (room ? room.decide(task) : refusal('board.unknown')))
    } catch (fault) {
      if (fault instanceof BoardQuarantined) return refusal('board.quarantined')
      if (fault instanceof StoreUnavailable) return refusal('store.unavailable')
      throw fault
    }
  }

  const enter = async (room: Room, wire: Wire, who: Entering, budget: SeatBudget): Promise<Attached | CloseReason> => {
    const {participantId, protocol, browser, epoch, seenSeq} = who
    const {limits, ticks} = parts
    const person = room.record.participants.find(({id}) => id === participantId)
    if (!person) return 'notYours'
    if (person.revoked) return 'revoked'
    // Before any byte of the document: an old document would merge its history into the new one.
    const isOlder = isLaterEpoch(epoch, room.epoch, now().getTime())
    const hasSeenMore = isOlder || (epoch === room.epoch && wasToldMore(room.kept, who))
    const claim = {epoch: epoch ?? 0, proof: who.proof ?? null}
    if (hasSeenMore && putBacks.mayBe(room.boardId)) {
      const why = await putBacks.judge(room, claim)
      // Whoever stands in another document is told that and no more.
      if (why === 'restarting' || (why === 'unproven' && epoch === room.epoch)) return why
    }
    if (epoch !== room.epoch) return 'otherEpoch'
    if (connected >= limits.mostOnServer || doors.isFull(room, participantId, limits)) return 'tooFast'
    if (room.strikes.count(participantId, ticks()) >= limits.refusalsPerMinute) return 'tooFast'
    const patience = {mostBytes: limits.mostBufferedBytes, mostMs: limits.mostBehindSeconds * 1000, ticks}
    const connection = new Connection(wire, {participantId, protocol, browser, seenSeq, client: who.client}, patience)
    connected += 1
    const left = () => {
      connected -= 1
      budgets.leave(room.boardId, participantId)
      room.detach(connection)
    }
    try {
      await doors.through(room, participantId, () => room.attach(connection, epoch))
    } catch (fault) {
      connected -= 1
      room.detach(connection)
      throw fault
    }
    const claimMore = putBacks.mayBe(room.boardId) ? () => putBacks.judge(room, claim) : null
    return {connection, receive: receiver(room, connection, {...budget, claimMore}, limits, ticks), left}
  }

  return {
    decide,
    openBoard: board => store.writeBatch(newBoardRows(board, now().toISOString())),
    viewOf: (boardId, participantId) => rooms.within(boardId, room => room?.viewOf(participantId) ?? null),
    record: boardId => rooms.within(boardId, room => room?.record ?? null),
    epoch: boardId => rooms.within(boardId, room => room?.epoch ?? null),
    attach: async (boardId, wire, who) => {
      if (closing) return 'restarting'
      if (connected >= parts.limits.mostOnServer) return 'tooFast'
      // Before the room: of a board that cannot be opened each try reads the whole log.
      const budget = budgets.enter(boardId, who.participantId)
      if (!budget) return 'tooFast'
      const turnedAway = <Why>(why: Why): Why => {
        budgets.leave(boardId, who.participantId)
        return why
      }
      try {
        const answer = await rooms.within(boardId, room => (room ? enter(room, wire, who, budget) : 'notYours'))
        return typeof answer === 'string' ? turnedAway(answer) : answer
      } catch (fault) {
        log.error({boardId, why: reasonOf(fault)}, 'a board could not be opened')
        return turnedAway(fault instanceof BoardQuarantined ? 'quarantined' : 'restarting')
      }
    },
    onBoardCommitted: listener => {
      listeners.push(listener)
    },
    onBoardOpened: listener => {
      openers.push(listener)
    },
    closeSeats: (boardId, people, why) => {
      for (const connection of rooms.ifOpen(boardId)?.connections ?? [])
        if (people.includes(connection.participantId)) connection.close(why)
    },
    closeBrowser: (boardId, browser) => {
      for (const connection of rooms.ifOpen(boardId)?.connections ?? [])
        if (connection.browser === browser) connection.close('notYours')
    },
    removeBoard: boardId =>
      rooms.within(boardId, async room => {
        room?.closeAll('notYours')
        await room?.settled()
        await store.writeBatch(removalRows(boardId))
        rooms.forget(boardId)
      }),
    tidy: () => rooms.tidy(),
    counts: () => ({...rooms.counts(), connections: connected}),
    close: async () => {
      closing = true
      endTidying()
      const open = await rooms.all()
      await Promise.all(open.map(room => room.leave()))
    },
  }
}

function newBoardRows(board: NewBoard, at: string): Parameters<Store['writeBatch']>[0] {
  const doc = new Y.Doc()
  seedMeta(doc)
  writeChanges(doc, board.changes)
  const bytes = Y.encodeStateAsUpdate(doc)
  const writer = {by: 'server', clients: [doc.clientID], touched: []}
  doc.destroy()
  const facts = board.events.map(event => ({at, by: board.by, event}))
  return [
    {
      sql: 'INSERT INTO boards (board_id, epoch, join_serial, created_at, remove_at) VALUES (?, ?, 1, ?, ?)',
      params: [board.boardId, firstEpoch, at, board.removeAt],
      expectRows: 1,
    },
    logRow(board.boardId, firstEpoch, 1, at, [writer], bytes),
    ...eventRows(board.boardId, beforeAllFacts, facts).rows,
    ...board.statements,
  ]
}

const boardTables = [
  'boards',
  'log',
  'snapshots',
  'damaged_rows',
  'restore_points',
  'events',
  'event_heads',
  'latest',
  'seats',
  'resume_tokens',
  'ways_back',
  'put_backs',
  'silent_notes',
  'ballots',
  'consents',
  'late_ballots',
  'imports',
  'candidates',
  'versions',
] as const

function removalRows(boardId: BoardId): Parameters<Store['writeBatch']>[0] {
  return boardTables.map(table => ({sql: `DELETE FROM ${table} WHERE board_id = ?`, params: [boardId]}))
}

function repeat(task: () => void, everyMs: number): () => void {
  const timer = setInterval(task, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
