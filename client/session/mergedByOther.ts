import type {Board} from '../../shared/domain/board.ts'
import {mergeClusters} from '../../shared/domain/commands/mergeClusters.ts'
import type {ClusterId} from '../../shared/domain/entities/ids.ts'
import {clustersInOrder, groupOf} from '../../shared/domain/needGroups.ts'
import {groupNameIn} from './groupName.ts'
import type {Notices} from './notices.ts'
import {reversalsOf} from './reversals.ts'
import type {Undo} from './undo.ts'
import type {Writer} from './writers.ts'

/**
 * Tells everybody in the room when somebody else has made one group of two, and offers to take it back. (NEED-3)
 */
export function createMergedByOther(around: {
  readonly board: () => Board
  readonly notices: Notices
  readonly undo: () => Pick<Undo, 'offer'>
  readonly writer: (kind: 'clusters', id: string, field: string) => Writer
}): {
  /** The board has changed. */
  readonly look: () => void
  /** Another document takes its place: what differs in it has happened while nobody looked. */
  readonly forget: () => void
} {
  let before: Board | null = around.board()
  let offers: ReadonlyMap<ClusterId, number> = new Map()

  const offer = (past: Board, present: Board, from: ClusterId): void => {
    const into = groupOf(present, from)
    if (into === null || groupOf(past, into) !== into) return
    const {own, name} = around.writer('clusters', from, 'mergedInto')
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
        if (groupOf(present, id) === id) {
          around.notices.undone(undoId)
          offers = new Map([...offers].filter(([one]) => one !== id))
        }
      for (const {id} of clustersInOrder(past)) if (groupOf(present, id) !== id) offer(past, present, id)
    },
    forget: () => {
      before = null
    },
  }
}
