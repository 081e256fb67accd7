import {useEffect, useState} from 'react'
import {readDecisions} from '../../../shared/contract/decisionLog.ts'
import type {DecisionEntry} from '../../../shared/contract/decisionLog.ts'
import type {LogHead} from '../../../shared/record/chain.ts'
import type {Api} from '../../session/api.ts'
import {useSession} from '../../session/SessionContext.ts'
import {createStore} from '../../session/store.ts'
import type {Store} from '../../session/store.ts'
import {useSelected} from '../../session/useSelected.ts'

type ReadLog = {
  readonly state: 'loading' | 'ready' | {readonly code: string}
  /** Oldest first. */
  readonly entries: readonly DecisionEntry[]
  readonly head: LogHead | null
}

/** The whole log as this reader may see it; what is decided meanwhile comes along. (LOG-7) */
export function useDecisionLog(): ReadLog & {readonly again: () => void} {
  const {api, heard} = useSession()
  const [reader] = useState(() => createLogReader(api))
  useEffect(() => {
    reader.read()
    // Whoever hears of a fact asks for what is new in the log: it says more than the fact alone.
    return heard.subscribe(reader.read)
  }, [reader, heard])
  return {...useSelected(reader.log, log => log), again: reader.read}
}

/** Reads on from where it stands, one page after the other; asked meanwhile it looks once more. */
function createLogReader(api: Api): {readonly log: Store<ReadLog>; readonly read: () => void} {
  const log = createStore<ReadLog>({state: 'loading', entries: [], head: null})
  let reading = false
  let askedAgain = false
  const readOn = async (): Promise<void> => {
    const {entries} = log.get()
    const page = await api(readDecisions, {query: {after: String(entries.at(-1)?.number ?? 0)}})
    if (!page.ok) return log.set({...log.get(), state: {code: page.code}})
    const {head, next} = page.value
    const all = [...entries, ...page.value.entries]
    log.set({state: next === null ? 'ready' : log.get().state, entries: all, head})
    if (next !== null || askedAgain) {
      askedAgain = false
      return readOn()
    }
  }
  const read = () => {
    if (reading) {
      askedAgain = true
      return
    }
    reading = true
    void readOn().finally(() => {
      reading = false
    })
  }
  return {log, read}
}
