import type {Store} from './store.ts'

/** The sum of two counts, watched as one. */
export function sumOf(a: Store<number>, b: Store<number>): Store<number> {
  return {
    get: () => a.get() + b.get(),
    subscribe: changed => {
      const stops = [a.subscribe(changed), b.subscribe(changed)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
