import type {Criterion} from '../../shared/domain/entities/criterion.ts'
import type {BoardId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Logged, PublicEvent} from '../../shared/record/events.ts'
import {eventSeen, hiddenFrom, recordSeen, sameHidden} from '../../shared/record/hidden.ts'
import type {Hidden} from '../../shared/record/hidden.ts'
import {reduceRecord} from '../../shared/record/reduce.ts'
import type {Mine, RecordState} from '../../shared/record/state.ts'
import type {Store} from '../store/store.ts'
import type {Statement} from '../store/store.ts'
import type {Connection} from './connection.ts'
import {eventRows} from './eventRows.ts'
import type {LogEnd} from './eventRows.ts'
import type {Work} from './hub.ts'
import {readMine} from './mine.ts'
import {SharedText} from './recordText.ts'
import type {RecordText} from './recordText.ts'

type Around = {
  readonly store: Store
  readonly boardId: BoardId
  /** What is scored decides which figures a masked department does not see. (CRIT-5) */
  readonly criteria: () => Iterable<Criterion>
}

/** What has been decided on one board, and who sees what of it. */
export class RoomRecord {
  readonly #around: Around
  readonly #shared = new SharedText()
  #state: RecordState
  #end: LogEnd
  /** Where the log ends once the rows that were asked for are on disk. */
  #next: LogEnd

  constructor(around: Around, loaded: {readonly record: RecordState; readonly end: LogEnd}) {
    this.#around = around
    this.#state = loaded.record
    this.#end = loaded.end
    this.#next = loaded.end
  }

  get state(): RecordState {
    return this.#state
  }

  get end(): LogEnd {
    return this.#end
  }

  /** The record with what is this person's own, without what is hidden from them. */
  async viewOf(participantId: ParticipantId): Promise<RecordState> {
    const mine = await this.#mineOf(participantId)
    return recordSeen({...this.#state, mine}, this.#hiddenFrom(participantId))
  }

  /** The same, as it goes to a tab. */
  async textFor(participantId: ParticipantId): Promise<RecordText> {
    const mine = await this.#mineOf(participantId)
    return {mine, rest: this.#shared.rest(this.#state, this.#hiddenFrom(participantId))}
  }

  #mineOf(participantId: ParticipantId): Promise<Mine> {
    return readMine(this.#around.store, this.#around.boardId, participantId)
  }

  /** The rows of these facts, for one transaction; `took` follows when they are on disk. */
  rowsOf(logged: readonly Logged<PublicEvent>[]): readonly Statement[] {
    const {rows, end} = eventRows(this.#around.boardId, this.#end, logged)
    this.#next = end
    return rows
  }

  /** Takes facts that are on disk; answers how to tell them to everybody in the room, each as they may see it. */
  took(
    logged: readonly Logged<PublicEvent>[],
    connections: ReadonlySet<Connection>,
  ): (work: Work, at: string) => Promise<void> {
    const hidden = () => new Map([...connections].map(each => [each, this.#hiddenFrom(each.participantId)]))
    const before = hidden()
    this.#state = logged.reduce(reduceRecord, this.#state)
    this.#end = this.#next
    return async (work, at) => {
      for (const {to, event} of work.private ?? []) {
        for (const connection of connections)
          if (connection.participantId === to) connection.tellEvent({at, by: work.by, event})
      }
      for (const [connection, hides] of hidden()) {
        // What happens now is of this draft: nothing of it tells scores of the one before. (VER-10)
        for (const entry of logged) connection.tellEvent(eventSeen(entry, {...hides, earlierScores: false}))
        // What a mask or a role hides or gives back is not in the fact itself: the record comes anew.
        const hidBefore = before.get(connection) ?? hides
        if (!sameHidden(hidBefore, hides)) connection.tellRecord(await this.textFor(connection.participantId))
      }
    }
  }

  #hiddenFrom(participantId: ParticipantId): Hidden {
    return hiddenFrom(this.#state, this.#around.criteria, participantId)
  }
}
