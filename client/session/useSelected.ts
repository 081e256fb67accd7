import {useRef, useSyncExternalStore} from 'react'
import type {Store} from './store.ts'

type Remembered<State, Value> = {
  readonly state: State
  readonly select: (state: State) => Value
  readonly value: Value
}

/**
 * The part of a store that `select` picks; the component renders again only when that part changes.
 *
 * A selection that `same` calls equal keeps the object it gave before.
 */
export function useSelected<State, Value>(
  store: Store<State>,
  select: (state: State) => Value,
  same: (a: Value, b: Value) => boolean = Object.is,
): Value {
  const last = useRef<Remembered<State, Value> | null>(null)
  const read = (): Value => {
    const state = store.get()
    const before = last.current
    if (before && before.state === state && before.select === select) return before.value
    const picked = select(state)
    const value = before && same(before.value, picked) ? before.value : picked
    last.current = {state, select, value}
    return value
  }
  return useSyncExternalStore(store.subscribe, read, read)
}
