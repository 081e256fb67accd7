import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Store} from '../store/store.ts'
import {epochAfter} from './putBack.ts'
import type {Room} from './room.ts'

/** Up to when the database says what happened on a board. */
async function lastWord(store: Store, boardId: BoardId): Promise<string> {
  const [row] = await store.read<{at: string | null}>({
    sql: 'SELECT max(at) AS at FROM (SELECT at FROM log WHERE board_id = ? UNION ALL SELECT at FROM events WHERE board_id = ?)',
    parameters: [boardId, boardId],
  })
  return row?.at ?? ''
}

/**
 * An older backup stands in place of what tabs have seen. The board goes on in a new document, so that nothing of what
 * is not in the backup flows in by itself; the record says so, and every tab hears up to when. (SYNC-20)
 *
 * A backup is put in place while the server stands still: once it has been noticed, the same claim means nothing, and
 * nobody sends a workshop over again and again with it.
 */
export class PutBacks {
  readonly #store: Store
  readonly #noticed = new Set<BoardId>()

  constructor(store: Store) {
    this.#store = store
  }

  mayBe(boardId: BoardId): boolean {
    return !this.#noticed.has(boardId)
  }

  /** `seen`: the document in which the tab was. False when the board could not be moved: come back soon. */
  async moveOn(room: Room, seen: number): Promise<boolean> {
    const {boardId} = room
    return room.decide(async ({epoch, seq, now, commit}) => {
      // Somebody was quicker.
      if (!this.mayBe(boardId)) return true
      const putBack = {epoch, seq, until: (await lastWord(this.#store, boardId)) || now}
      const next = epochAfter({epoch, seen}, Date.parse(now))
      const decision = {
        id: `put-back-${next}`,
        kind: 'put_back',
        subjectIds: [],
        text: '',
        by: 'server',
        at: now,
        until: putBack.until,
      } as const
      const work = {by: 'server', events: [{is: 'decided', decision}], putBack: {...putBack, next}} as const
      if ((await commit(work)) !== 'committed') return false
      this.#noticed.add(boardId)
      return true
    })
  }
}
