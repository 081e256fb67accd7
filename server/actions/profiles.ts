import type {Board} from '../../shared/domain/board.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {RecordState} from '../../shared/record/state.ts'
import {ok} from '../../shared/std/result.ts'
import type {Customers} from '../customers/openCustomers.ts'
import {openCustomers} from '../customers/openCustomers.ts'
import {profileSegments} from '../customers/profileSegments.ts'
import type {Hub} from '../rooms/hub.ts'
import {countableCatalogue, countableSegments, isCounted} from './currentProfile.ts'
import {customerFile} from './customerFiles.ts'

/** Runs a task after a while; the answer calls it off. */
export type Schedule = (afterMs: number, task: () => void) => () => void

/** Keeps size, value and overlap of every board's segments up to date while people write rules. */
export type Profiles = {
  /** Something of this board was written. */
  readonly touched: (boardId: BoardId) => void
  /** Counts now what is not counted yet. */
  readonly settle: (boardId: BoardId) => Promise<void>
  readonly close: () => Promise<void>
}

/** Long enough for a burst of typing, short enough to read as "at once". */
const debounceMs = 120
/** A file nobody counts in gives its memory back. */
const idleMs = 5 * 60_000

type Counting = {
  wait: (() => void) | null
  rest: (() => void) | null
  running: Promise<void> | null
  again: boolean
  open: {readonly importId: string; readonly customers: Customers} | null
}

export function startProfiles(parts: {
  readonly hub: Pick<Hub, 'decide'>
  readonly dataDir: string
  readonly schedule: Schedule
  readonly onFault: (boardId: BoardId, error: unknown) => void
}): Profiles {
  const {hub, dataDir, schedule, onFault} = parts
  const countings = new Map<BoardId, Counting>()

  const countingOf = (boardId: BoardId): Counting => {
    const known = countings.get(boardId)
    if (known) return known
    const fresh: Counting = {wait: null, rest: null, running: null, again: false, open: null}
    countings.set(boardId, fresh)
    return fresh
  }

  const openFile = async (boardId: BoardId, counting: Counting, record: RecordState): Promise<Customers | null> => {
    const file = record.customers
    if (!file) return null
    if (counting.open?.importId === file.importId) return counting.open.customers
    counting.open?.customers.close()
    counting.open = null
    const customers = await openCustomers(customerFile(dataDir, boardId, file.importId), file.asOf)
    counting.open = {importId: file.importId, customers}
    return customers
  }

  const count = async (boardId: BoardId, counting: Counting): Promise<void> => {
    const read = await hub.decide<{board: Board; record: RecordState} | null>(boardId, async room => {
      const {record} = room
      if (!record.customers || record.phase === 'agree') return ok(null)
      const board = await room.board()
      return ok(isCounted(board, record) ? null : {board, record})
    })
    if (!read.ok || read.value === null) return
    const {board, record} = read.value
    const customers = await openFile(boardId, counting, record)
    if (!customers || !record.customers) return
    const {importId, valueColumn} = record.customers
    const catalogue = countableCatalogue(board, record.customers)
    const profile = await profileSegments(customers, countableSegments(board, catalogue), catalogue, valueColumn)
    await hub.decide(boardId, async room => {
      // A newer file has taken its place meanwhile: its own counts come next.
      if (room.record.customers?.importId !== importId || room.record.phase === 'agree') return ok(null)
      await room.commit({by: 'server', events: [{is: 'segmentsProfiled', profile}]})
      return ok(null)
    })
  }

  /** One count at a time per board; what was written meanwhile is counted right after. */
  const run = async (boardId: BoardId): Promise<void> => {
    const counting = countingOf(boardId)
    counting.wait?.()
    counting.wait = null
    if (counting.running) {
      counting.again = true
      return counting.running
    }
    counting.rest?.()
    counting.rest = null
    counting.running = (async () => {
      do {
        counting.again = false
        await count(boardId, counting)
      } while (counting.again)
    })().finally(() => {
      counting.running = null
      counting.rest = schedule(idleMs, () => forget(boardId))
    })
    return counting.running
  }

  const forget = (boardId: BoardId): void => {
    const counting = countings.get(boardId)
    if (!counting || counting.running) return
    counting.wait?.()
    counting.rest?.()
    counting.open?.customers.close()
    countings.delete(boardId)
  }

  return {
    touched(boardId) {
      const counting = countingOf(boardId)
      counting.wait?.()
      counting.wait = schedule(debounceMs, () => {
        run(boardId).catch(error => onFault(boardId, error))
      })
    },
    settle: boardId => run(boardId).catch(error => onFault(boardId, error)),
    async close() {
      for (const [boardId, counting] of countings) {
        counting.wait?.()
        await counting.running?.catch(error => onFault(boardId, error))
        forget(boardId)
      }
    },
  }
}
