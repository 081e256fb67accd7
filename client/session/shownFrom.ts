import type {Store} from './store.ts'

/** What two stores say together; made anew only when one of them has changed. */
export function shownFrom<A, B, Value>(a: Store<A>, b: Store<B>, say: (a: A, b: B) => Value): Store<Value> {
  let made: {readonly a: A; readonly b: B; readonly value: Value} | null = null
  return {
    get: () => {
      const [ofA, ofB] = [a.get(), b.get()]
      if (made === null || made.a !== ofA || made.b !== ofB) made = {a: ofA, b: ofB, value: say(ofA, ofB)}
      return made.value
    },
    subscribe: changed => {
      const stops = [a.subscribe(changed), b.subscribe(changed)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
