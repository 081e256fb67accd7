import type {Board} from '../../shared/domain/board.ts'
import {mergeClusters} from '../../shared/domain/commands/mergeClusters.ts'
import type {ClusterId} from '../../shared/domain/entities/ids.ts'
import {heapOf, notesIn} from '../../shared/domain/notesByCluster.ts'
import {groupNameIn} from './groupName.ts'
import type {Notices} from './notices.ts'
import {reversalsOf} from './reversals.ts'
import {standingField} from './standing.ts'
import type {Undo} from './undo.ts'
import type {Writer} from './writers.ts'

/**
 * Tells everybody in the room when somebody else has made one group of two, and offers to take it back. Nothing says
 * "merged" on the board: it is seen in a group that has left while all its notes lie in one other. (NEED-3)
 */
export function createMergedByOther(around: {
  readonly board: () => Board
  readonly notices: Notices
  readonly undo: () => Pick<Undo, 'offer'>
  readonly writer: (kind: 'notes', id: string, field: string) => Writer
}): {
  /** The board has changed. */
  readonly look: () => void
  /** Another document takes its place: what differs in it has happened while nobody looked. */
  readonly forget: () => void
} {
  let before: Board | null = around.board()
  let offers: ReadonlyMap<ClusterId, number> = new Map()

  const offer = (past: Board, present: Board, from: ClusterId): void => {
    const into = wentInto(past, present, from)
    const [first] = notesIn(past, from)
    if (into === null || !first) return
    const {own, name} = around.writer('notes', first.id, standingField.notes)
    const merged = mergeClusters(past, {from, into})
    if (own || !merged.ok) return
    const undoId = around.undo().offer(reversalsOf(past, merged.changes))
    offers = new Map(offers).set(from, undoId)
    around.notices.post({is: 'merged', by: name, from: groupNameIn(past, from), into: groupNameIn(past, into), undoId})
  }
  return {
    look: () => {
      const [past, present] = [before, around.board()]
      before = present
      if (past === null || past.clusters === present.clusters) return
      // taken back already, by whoever it was
      for (const [id, undoId] of offers)
        if (present.clusters.has(id)) {
          around.notices.undone(undoId)
          offers = new Map([...offers].filter(([one]) => one !== id))
        }
      for (const id of past.clusters.keys()) if (!present.clusters.has(id)) offer(past, present, id)
    },
    forget: () => {
      before = null
    },
  }
}

/** The one group in which all notes of a group that has left lie now. */
function wentInto(past: Board, present: Board, from: ClusterId): ClusterId | null {
  const heaps = notesIn(past, from).map(({id}) => {
    const note = present.notes.get(id)
    return note ? heapOf(present, note) : null
  })
  const [into = null] = heaps
  return into !== null && past.clusters.has(into) && heaps.every(heap => heap === into) ? into : null
}
