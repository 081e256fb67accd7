import {useEffect, useState} from 'react'
import {useSession} from './SessionContext.ts'
import {useSelected} from './useSelected.ts'

/** Has something waited so long without any confirmation? Offline and ended say so by themselves. */
export function useWaitsLong(afterMs: number): boolean {
  const session = useSession()
  const hasLine = useSelected(session.link, ({is}) => is === 'online' || is === 'reconnecting')
  const waits = useSelected(session.unsent, count => count > 0)
  const savedAt = useSelected(session.savedAt, at => at)
  const since = hasLine && waits ? (savedAt ?? 'the start') : null
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (since === null) return
    const timer = setTimeout(() => setLong(true), afterMs)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [since, afterMs])
  return long && since !== null
}
