/** One value that can be watched. `set` with the same value wakes nobody. */
export type Store<Value> = {
  readonly get: () => Value
  readonly subscribe: (changed: () => void) => () => void
}
export type WritableStore<Value> = Store<Value> & {readonly set: (value: Value) => void}

export function createStore<Value>(first: Value): WritableStore<Value> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: next => {
      if (Object.is(next, value)) return
      value = next
      for (const changed of Array.from(listeners)) changed()
    },
    subscribe: changed => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
