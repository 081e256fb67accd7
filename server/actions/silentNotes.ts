import type {PrivateEvent, PublicEvent} from '../../shared/record/events.ts'
import type {RecordState, SilentNote} from '../../shared/record/state.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import {countNotes, sameNoteCounts} from './countNotes.ts'
import type {KeptNote} from './countNotes.ts'
import {dropNoteRow, keepNoteRow, keptNotes} from './noteRows.ts'

/** More than anybody writes in a workshop; it keeps one seat from filling the store. */
const mostNotes = 200

/**
 * Keeps one of one's own silent notes. Others learn how many notes its department has, nothing else; they hear it
 * from the server, because whoever was named beside the count would be known to have written. (NOTE-1)
 */
export async function keepNote(deps: Deps, seat: Seat, note: SilentNote): Promise<Result<Nothing>> {
  return act(deps, seat, 'writeSilently', async room => {
    const closed = refuseWriting(room.record)
    if (closed) return closed
    const kept = await keptNotes(deps.store, seat.boardId)
    const mine = ({participantId}: KeptNote) => participantId === seat.participantId
    const others = kept.filter(each => !mine(each) || each.note.id !== note.id)
    const before = kept.find(each => mine(each) && each.note.id === note.id)
    if (before && JSON.stringify(before.note) === JSON.stringify(note)) return ok({})
    if (kept.filter(mine).length >= mostNotes && !before) return refusal('note.tooMany', {max: mostNotes})
    const board = await room.board()
    if (!before && [...board.notes.keys()].some(id => id === note.id)) return refusal('note.closed')
    return committed(
      room,
      {
        by: 'server',
        statements: [keepNoteRow(seat.boardId, seat.participantId, note, room.now)],
        events: recount(room.record, [...others, {participantId: seat.participantId, note}]),
        private: [{to: seat.participantId, event: {is: 'noteKept', note} satisfies PrivateEvent}],
      },
      {},
    )
  })
}

/** Throws one of one's own silent notes away. */
export async function dropNote(deps: Deps, seat: Seat, noteId: string): Promise<Result<Nothing>> {
  return act(deps, seat, 'writeSilently', async room => {
    const closed = refuseWriting(room.record)
    if (closed) return closed
    const kept = await keptNotes(deps.store, seat.boardId)
    const left = kept.filter(each => each.participantId !== seat.participantId || each.note.id !== noteId)
    if (left.length === kept.length) return ok({})
    return committed(
      room,
      {
        by: 'server',
        statements: [dropNoteRow(seat.boardId, seat.participantId, noteId)],
        events: recount(room.record, left),
        private: [{to: seat.participantId, event: {is: 'noteDropped', id: noteId} satisfies PrivateEvent}],
      },
      {},
    )
  })
}

/** The counts as an event, where they changed. */
export function recount(record: RecordState, kept: readonly KeptNote[]): readonly PublicEvent[] {
  const counts = countNotes(record.participants, kept)
  return sameNoteCounts(counts, record.noteWriting.counts) ? [] : [{is: 'notesCounted', counts}]
}

/** Silent notes are written in `needs`, until they are shown; what comes later is refused and kept by its author. */
function refuseWriting({phase, noteWriting}: RecordState): Result<never> | null {
  return phase === 'needs' && noteWriting.state === 'open' ? null : refusal('note.closed')
}
