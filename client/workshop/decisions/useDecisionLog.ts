import {useCallback, useEffect, useState} from 'react'
import {readDecisions} from '../../../shared/contract/decisionLog.ts'
import type {DecisionEntry} from '../../../shared/contract/decisionLog.ts'
import type {LogHead} from '../../../shared/record/chain.ts'
import {useApi} from '../../session/hooks.ts'
import {useSession} from '../../session/SessionContext.ts'
import {useSelected} from '../../session/useSelected.ts'

export type DecisionLog = {
  readonly state: 'loading' | 'ready' | {readonly code: string}
  /** Oldest first. */
  readonly entries: readonly DecisionEntry[]
  readonly head: LogHead | null
  readonly again: () => void
}

/** The whole log as this reader may see it; what is decided meanwhile comes along. (LOG-7) */
export function useDecisionLog(): DecisionLog {
  const api = useApi()
  // Whoever hears of a fact asks for what is new in the log: it says more than the fact alone.
  const heard = useSelected(useSession().heard, events => events.length)
  const [log, setLog] = useState<Omit<DecisionLog, 'again'>>({state: 'loading', entries: [], head: null})
  const [tries, setTries] = useState(0)
  const again = useCallback(() => setTries(count => count + 1), [])
  useEffect(() => {
    const stop = new AbortController()
    const read = async (known: readonly DecisionEntry[]): Promise<void> => {
      const after = known.at(-1)?.number ?? 0
      const page = await api(readDecisions, {query: {after: String(after)}, signal: stop.signal})
      if (stop.signal.aborted) return
      if (!page.ok) return setLog(before => ({...before, state: {code: page.code}}))
      const {entries, head, next} = page.value
      const all = [...known, ...entries]
      if (next !== null) return read(all)
      setLog({state: 'ready', entries: all, head})
    }
    setLog(before => {
      void read(before.entries)
      return before
    })
    return () => stop.abort()
  }, [api, heard, tries])
  return {...log, again}
}
