import {createStore} from './store.ts'
import type {Store} from './store.ts'

/** Lines that are being typed and are not on the board yet: no more saved than what is on its way. (SYNC-1) */
export type Typing = {
  readonly count: Store<number>
  /** Somebody types in one more line; the answer ends it, once. */
  readonly begin: () => () => void
}

export function createTyping(): Typing {
  const count = createStore(0)
  return {
    count,
    begin: () => {
      let isOver = false
      count.set(count.get() + 1)
      return () => {
        if (isOver) return
        isOver = true
        count.set(count.get() - 1)
      }
    },
  }
}
