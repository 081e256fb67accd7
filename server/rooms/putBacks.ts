import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {Log} from '../deps.ts'
import type {Store} from '../store/store.ts'
import {epochAfter} from './putBack.ts'
import type {Standing} from './putBack.ts'
import {isOfLostRow} from './seenProofs.ts'
import type {SeenProofs} from './seenProofs.ts'
import type {Room} from './room.ts'

/** `restarting`: the board could not be moved, come back soon. */
export type Judged = 'moved' | 'restarting' | 'unproven'

/** Up to when the database says what had happened on a board that stood there. */
async function lastWord(store: Store, boardId: BoardId, {epoch, seq, recordSeq}: Standing): Promise<string> {
  const [row] = await store.read<{at: string | null}>({
    sql:
      'SELECT max(at) AS at FROM (SELECT at FROM log WHERE board_id = ? AND (epoch, seq) <= (?, ?) ' +
      'UNION ALL SELECT at FROM events WHERE board_id = ? AND seq <= ?)',
    parameters: [boardId, epoch, seq, boardId, recordSeq],
  })
  return row?.at ?? ''
}

/**
 * An older backup stands in place of what tabs have seen. The board goes on in a new document, so that nothing of what
 * is not in the backup flows in by itself; the record says so, and every tab hears up to when. (SYNC-20)
 *
 * A backup is put in place while the server stands still, so that it ends where a board stood when it was first opened;
 * by the time somebody comes who has seen more, others may have long gone on writing. And once it has been noticed, the
 * same claim means nothing, and nobody sends a workshop over again and again with it.
 *
 * Whoever says to have seen more shows what the server gave for it. Who cannot is believed nothing: that tab alone takes
 * the board as it stands, nobody else hears of it, and nothing that it holds flows in.
 */
export class PutBacks {
  readonly #store: Store
  readonly #seen: SeenProofs
  readonly #log: Log
  readonly #noticed = new Set<BoardId>()
  readonly #found = new Map<BoardId, Standing>()

  constructor(store: Store, seen: SeenProofs, log: Log) {
    this.#store = store
    this.#seen = seen
    this.#log = log
  }

  mayBe(boardId: BoardId): boolean {
    return !this.#noticed.has(boardId)
  }

  /** Only the first time since the start counts: what is opened again has been written to. */
  found(boardId: BoardId, standing: Standing): void {
    if (!this.#found.has(boardId)) this.#found.set(boardId, standing)
  }

  /** Of a tab that says to have seen more than there is: in this document, and with this to show for it. */
  async judge(room: Room, {epoch, proof}: {readonly epoch: number; readonly proof: string | null}): Promise<Judged> {
    const {boardId} = room
    const seen = proof === null ? null : this.#seen.read(boardId, proof)
    if (seen && (await isOfLostRow(this.#store, boardId, {epoch: room.epoch, seq: room.kept.seq}, seen)))
      return (await this.#moveOn(room, epoch)) ? 'moved' : 'restarting'
    this.#log.warn({boardId, code: 'unproven'}, 'a tab that says to have seen more than there is could not show it')
    return 'unproven'
  }

  /** `seen`: the document in which the tab was. False when the board could not be moved. */
  async #moveOn(room: Room, seen: number): Promise<boolean> {
    const {boardId} = room
    return room.decide(async ({epoch, seq, now, commit}) => {
      // Somebody was quicker.
      if (!this.mayBe(boardId)) return true
      const found = this.#found.get(boardId)
      // In a later document nobody can tell any more what was in the backup.
      const ends = found?.epoch === epoch ? found : {epoch, seq, recordSeq: Number.MAX_SAFE_INTEGER}
      const until = (await lastWord(this.#store, boardId, ends)) || now
      const putBack = {epoch, seq: ends.seq, until}
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
