import type {BoardId} from '../../shared/domain/entities/ids.ts'
import {Room} from './room.ts'
import type {RoomDeps} from './room.ts'

/** Boards that nobody is on stay open until so many others were opened after them. */
const idleRoomsKept = 100
/** A board counts as quiet when nobody has written or decided anything for so long. */
const quietAfterMs = 10_000

type Open = {readonly loading: Promise<Room | null>; room: Room | null}

/** The rooms that are open on this server: each board at most once, opened when asked for, let go when idle. */
export class OpenRooms {
  readonly #deps: RoomDeps
  readonly #open = new Map<BoardId, Open>()
  /** Asked for and not yet in the room's own queue: such a room is not idle. */
  readonly #asking = new Map<BoardId, number>()
  #isClosingIdle = false

  constructor(deps: RoomDeps) {
    this.#deps = deps
  }

  /** Runs a task with the room, which stays open meanwhile; null for a board that is not there. */
  async within<Value>(boardId: BoardId, task: (room: Room | null) => Promise<Value> | Value): Promise<Value> {
    this.#asking.set(boardId, (this.#asking.get(boardId) ?? 0) + 1)
    try {
      return await task(await this.#roomOf(boardId))
    } finally {
      const left = (this.#asking.get(boardId) ?? 1) - 1
      if (left > 0) this.#asking.set(boardId, left)
      else this.#asking.delete(boardId)
      await this.#closeIdle()
    }
  }

  /** The room if it is open; one that is still loading has nobody in it. */
  ifOpen(boardId: BoardId): Room | null {
    return this.#open.get(boardId)?.room ?? null
  }

  /** Every room, also those that are still loading. */
  async all(): Promise<readonly Room[]> {
    const rooms = await Promise.all([...this.#open.values()].map(({loading}) => loading.catch(() => null)))
    return rooms.filter(room => room !== null)
  }

  counts(): {readonly rooms: number; readonly documents: number} {
    let documents = 0
    for (const {room} of this.#open.values()) if (room?.kept.isOpen) documents += 1
    return {rooms: this.#open.size, documents}
  }

  /** Lets go of a room whatever is in it. */
  forget(boardId: BoardId): void {
    this.#open.delete(boardId)
  }

  /** Documents nobody writes to are put away, and rooms nobody is in are closed. */
  async tidy(): Promise<void> {
    for (const [boardId, open] of this.#open) {
      const {room} = open
      if (!room || room.isBroken || room.quietMs < quietAfterMs) continue
      // What fails here has said so, and given the room up.
      await room.rest().catch(() => undefined)
      if (!this.#asking.has(boardId) && room.isIdle) this.#letGo(boardId, open)
    }
  }

  async #roomOf(boardId: BoardId): Promise<Room | null> {
    const known = this.#open.get(boardId)
    if (known) {
      const room = await known.loading
      if (room && !room.isBroken) {
        // The one used last is the last to be closed.
        if (this.#open.get(boardId) === known) {
          this.#open.delete(boardId)
          this.#open.set(boardId, known)
        }
        return room
      }
      this.#letGo(boardId, known)
    }
    const open = this.#open.get(boardId) ?? {loading: Room.load(this.#deps, boardId), room: null}
    this.#open.set(boardId, open)
    try {
      open.room = await open.loading
      if (open.room === null) this.#letGo(boardId, open)
      return open.room
    } catch (fault) {
      this.#letGo(boardId, open)
      throw fault
    }
  }

  async #closeIdle(): Promise<void> {
    if (this.#isClosingIdle) return
    this.#isClosingIdle = true
    for (const [boardId, open] of this.#open) {
      if (this.#open.size <= idleRoomsKept) break
      const room = await open.loading.catch(() => null)
      const isIdle = !this.#asking.has(boardId) && (room === null || room.isIdle)
      if (isIdle) this.#letGo(boardId, open)
    }
    this.#isClosingIdle = false
  }

  #letGo(boardId: BoardId, open: Open): void {
    if (this.#open.get(boardId) === open) this.#open.delete(boardId)
  }
}
