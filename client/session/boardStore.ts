import type {Board} from '../../shared/domain/board.ts'
import type {BoardDocument} from './boardDocument.ts'
import {createStore} from './store.ts'
import type {Store} from './store.ts'

export type BoardStore = {
  readonly shown: Store<Board>
  /** The document on the screen; commands write to it. */
  readonly document: () => BoardDocument
  /** Another document takes its place at once: nothing is blank in between. */
  readonly swap: (next: BoardDocument) => void
}

/** The board as plain data. Records that did not change keep their objects, so that only what changed renders. */
export function createBoardStore(first: BoardDocument): BoardStore {
  let present = first
  const shown = createStore(first.read())
  let unwatch = watch(first)

  function watch(document: BoardDocument): () => void {
    return document.watch(() => shown.set(document.read()))
  }
  return {
    shown,
    document: () => present,
    swap: next => {
      unwatch()
      present.doc.destroy()
      present = next
      unwatch = watch(next)
      shown.set(next.read())
    },
  }
}
