import type {Board} from '../../shared/domain/board.ts'
import type {Change} from '../../shared/domain/change.ts'
import {phaseTable} from '../../shared/record/phaseTable.ts'
import type {Participant} from '../../shared/record/people.ts'
import {ranksBetween} from '../../shared/std/rank.ts'
import type {Result} from '../../shared/std/result.ts'
import {ok, refusal} from '../../shared/std/result.ts'
import type {Deps} from '../deps.ts'
import type {Nothing, Seat} from './act.ts'
import {act, committed} from './act.ts'
import type {KeptNote} from './countNotes.ts'
import {clearNoteRows, keptNotes} from './noteRows.ts'
import {shuffled} from './shuffled.ts'

/** Puts all silent notes on the board in one step; who wrote first or last can no longer be told. (NOTE-3) */
export async function revealNotes(deps: Deps, seat: Seat): Promise<Result<{notes: number}>> {
  return act(deps, seat, 'reveal', async room => {
    const {phase, noteWriting, participants} = room.record
    if (phaseTable[phase].revealNotes === 'refuse') return refusal('phase.notAllowed', {phase})
    if (noteWriting.state === 'revealed') return refusal('notes.alreadyRevealed')
    const kept = await keptNotes(deps.store, seat.boardId)
    if (kept.length === 0) return refusal('notes.none')
    const changes = notesForBoard(await room.board(), participants, shuffled(kept, deps.randomInt), () => deps.newId())
    return committed(
      room,
      {
        by: seat.participantId,
        events: [{is: 'notesRevealed', notes: kept.length}],
        statements: [clearNoteRows(seat.boardId)],
        changes,
      },
      {notes: kept.length},
    )
  })
}

/** Lets everybody write silently once more; what is on the board stays. */
export async function reopenNotes(deps: Deps, seat: Seat): Promise<Result<Nothing>> {
  return act(deps, seat, 'reveal', room => {
    const {phase, noteWriting} = room.record
    if (phaseTable[phase].revealNotes === 'refuse') return refusal('phase.notAllowed', {phase})
    if (noteWriting.state === 'open') return ok({})
    return committed(room, {by: seat.participantId, events: [{is: 'notesReopened'}]}, {})
  })
}

/** The notes as board records of their authors, in the order given, after those that are there. (NOTE-4) */
function notesForBoard(
  board: Board,
  participants: readonly Participant[],
  kept: readonly KeptNote[],
  newId: () => string,
): readonly Change[] {
  const last = [...board.notes.values()]
    .filter(note => note.place.clusterId === null)
    .reduce<string | null>((rank, note) => (rank === null || note.place.rank > rank ? note.place.rank : rank), null)
  const ranks = ranksBetween(last, null, kept.length)
  const taken = new Set<string>(board.notes.keys())
  return kept.map(({participantId, note}, index): Change => {
    const author = participants.find(person => person.id === participantId)
    const {text, side, family, evidence} = note
    const place = {clusterId: null, rank: ranks[index] ?? 'V'}
    const id = taken.has(note.id) ? newId() : note.id
    taken.add(id)
    const departmentId = author?.departmentId ?? null
    return {
      do: 'create',
      kind: 'notes',
      id,
      fields: {text, authorId: participantId, departmentId, side, family, evidence, place},
    }
  })
}
