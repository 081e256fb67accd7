import {useEffect} from 'react'
import type {Store} from './store.ts'

/** Asks before the tab is closed while something has not reached the server. */
export function useLeaveGuard(unsent: Store<number>): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsent.get() > 0) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsent])
}
