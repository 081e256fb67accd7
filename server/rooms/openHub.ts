import * as Y from 'yjs'
import {seedMeta, writeChanges} from '../../shared/board/writeChanges.ts'
import type {Touched} from '../../shared/board/changedPlaces.ts'
import type {CloseReason} from '../../shared/contract/close.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Result} from '../../shared/std/result.ts'
import {refusal} from '../../shared/std/result.ts'
import type {Log} from '../deps.ts'
import type {Store} from '../store/store.ts'
import {StoreUnavailable} from '../store/store.ts'
import {BoardQuarantined, logRow} from './boardLog.ts'
import {Connection} from './connection.ts'
import type {Wire} from './connection.ts'
import type {Attached, DecisionRoom, Entering, Hub, NewBoard} from './hub.ts'
import type {Limits} from './limits.ts'
import {receiver} from './receiver.ts'
import {eventRow} from './recordLog.ts'
import {Room} from './room.ts'

export type HubParts = {
  readonly store: Store
  readonly log: Log
  readonly now: () => Date
  readonly limits: Limits
  /** A clock that only goes forward, in milliseconds. */
  readonly ticks: () => number
}

/** Boards that nobody is on stay open until so many others were opened after them. */
const idleRoomsKept = 100
const firstEpoch = 1

/** The rooms of this server. Each board is open at most once. */
export function openHub(parts: HubParts): Hub {
  const {store, log, now} = parts
  const rooms = new Map<BoardId, Promise<Room | null>>()
  const listeners: ((boardId: BoardId, touched: readonly Touched[]) => void)[] = []
  let closing = false
  let connected = 0

  const roomDeps = {
    store,
    log,
    now,
    ticks: parts.ticks,
    nextTurn: (task: () => void) => void setImmediate(task),
    committed: (boardId: BoardId, touched: readonly Touched[]) => {
      for (const listener of listeners) {
        try {
          listener(boardId, touched)
        } catch (fault) {
          // It is on disk and shown; who listens does not undo that.
          log.error({boardId, why: fault instanceof Error ? fault.message : ''}, 'a listener failed')
        }
      }
    },
  }

  /** Asked for and not yet in the room's own queue: such a room is not idle. */
  const asking = new Map<BoardId, number>()

  const inRoom = async <Value>(
    boardId: BoardId,
    task: (room: Room | null) => Promise<Value> | Value,
  ): Promise<Value> => {
    asking.set(boardId, (asking.get(boardId) ?? 0) + 1)
    try {
      return await task(await roomOf(boardId))
    } finally {
      const left = (asking.get(boardId) ?? 1) - 1
      if (left > 0) asking.set(boardId, left)
      else asking.delete(boardId)
      await closeIdle()
    }
  }

  const roomOf = async (boardId: BoardId): Promise<Room | null> => {
    const open = rooms.get(boardId)
    if (open) {
      const room = await open
      if (room && !room.isBroken) {
        // The one used last is the last to be closed.
        if (rooms.get(boardId) === open) {
          rooms.delete(boardId)
          rooms.set(boardId, open)
        }
        return room
      }
      if (rooms.get(boardId) === open) rooms.delete(boardId)
    }
    const loading = rooms.get(boardId) ?? Room.load(roomDeps, boardId)
    rooms.set(boardId, loading)
    try {
      const room = await loading
      if (room === null && rooms.get(boardId) === loading) rooms.delete(boardId)
      return room
    } catch (fault) {
      if (rooms.get(boardId) === loading) rooms.delete(boardId)
      throw fault
    }
  }

  let isClosingIdle = false
  const closeIdle = async (): Promise<void> => {
    if (isClosingIdle) return
    isClosingIdle = true
    for (const [boardId, loading] of rooms) {
      if (rooms.size <= idleRoomsKept) break
      const room = await loading.catch(() => null)
      const isIdle = !asking.has(boardId) && (room === null || room.isIdle)
      if (isIdle && rooms.get(boardId) === loading) rooms.delete(boardId)
    }
    isClosingIdle = false
  }

  const decide = async <Value>(
    boardId: BoardId,
    task: (room: DecisionRoom) => Promise<Result<Value>> | Result<Value>,
  ): Promise<Result<Value>> => {
    if (closing) return refusal('board.busy')
    try {
      return await inRoom(boardId, room => (room ? room.decide(task) : refusal('board.unknown')))
    } catch (fault) {
      if (fault instanceof BoardQuarantined) return refusal('board.quarantined')
      if (fault instanceof StoreUnavailable) return refusal('store.unavailable')
      throw fault
    }
  }

  const enter = async (room: Room, wire: Wire, who: Entering): Promise<Attached | CloseReason> => {
    const {participantId, protocol, epoch} = who
    const {limits, ticks} = parts
    const person = room.record.participants.find(({id}) => id === participantId)
    if (!person) return 'notYours'
    if (person.revoked) return 'revoked'
    // Before any byte of the document: an old document would merge its history into the new one.
    if (epoch !== room.epoch) return 'otherEpoch'
    const own = [...room.connections].filter(other => other.participantId === participantId).length
    if (room.connections.size >= limits.mostOnBoard || own >= limits.mostOfOnePerson) return 'tooFast'
    if (room.strikes.count(participantId, ticks()) >= limits.refusalsPerMinute) return 'tooFast'
    const patience = {mostBytes: limits.mostBufferedBytes, mostMs: limits.mostBehindSeconds * 1000, ticks}
    const connection = new Connection(wire, {participantId, protocol}, patience)
    await room.attach(connection)
    connected += 1
    return {
      connection,
      receive: receiver(room, connection, limits, ticks),
      left: () => {
        connected -= 1
        room.detach(connection)
      },
    }
  }

  return {
    decide,
    openBoard: board => store.writeBatch(newBoardRows(board, now().toISOString())),
    viewOf: (boardId, participantId) => inRoom(boardId, room => room?.viewOf(participantId) ?? null),
    record: boardId => inRoom(boardId, room => room?.record ?? null),
    epoch: boardId => inRoom(boardId, room => room?.epoch ?? null),
    attach: async (boardId, wire, who) => {
      if (closing) return 'restarting'
      try {
        return await inRoom(boardId, room => (room ? enter(room, wire, who) : 'notYours'))
      } catch (fault) {
        log.error({boardId, why: fault instanceof Error ? fault.message : ''}, 'a board could not be opened')
        return 'restarting'
      }
    },
    onBoardCommitted: listener => {
      listeners.push(listener)
    },
    closeSeats: (boardId, people, why) => {
      const close = (room: Room | null) => {
        for (const connection of room?.connections ?? [])
          if (people.includes(connection.participantId)) connection.close(why)
      }
      // A room that cannot be opened has nobody in it.
      rooms.get(boardId)?.then(close, () => undefined)
    },
    removeBoard: boardId =>
      inRoom(boardId, async room => {
        room?.closeAll('notYours')
        await room?.settled()
        await store.writeBatch(removalRows(boardId))
        rooms.delete(boardId)
      }),
    counts: () => ({rooms: rooms.size, connections: connected}),
    close: async () => {
      closing = true
      const open = await Promise.all([...rooms.values()].map(room => room.catch(() => null)))
      for (const room of open) {
        // Saved and said so first; what comes after this stays with the tab, which comes back.
        await room?.settled().catch(() => undefined)
        room?.closeAll('restarting')
      }
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
  return [
    {
      sql: 'INSERT INTO boards (board_id, epoch, join_serial, created_at, remove_at) VALUES (?, ?, 1, ?, ?)',
      params: [board.boardId, firstEpoch, at, board.removeAt],
      expectRows: 1,
    },
    logRow(board.boardId, firstEpoch, 1, at, [writer], bytes),
    ...board.events.map((event, index) => eventRow(board.boardId, index + 1, {at, by: board.by, event})),
    ...board.statements,
  ]
}

const boardTables = [
  'boards',
  'log',
  'snapshots',
  'restore_points',
  'events',
  'latest',
  'seats',
  'resume_tokens',
  'silent_notes',
  'ballots',
  'consents',
  'imports',
  'candidates',
  'versions',
] as const

function removalRows(boardId: BoardId): Parameters<Store['writeBatch']>[0] {
  return boardTables.map(table => ({sql: `DELETE FROM ${table} WHERE board_id = ?`, params: [boardId]}))
}
