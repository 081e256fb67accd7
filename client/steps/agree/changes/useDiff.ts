import {useEffect, useState} from 'react'
import type * as z from 'zod/mini'
import {diffModels} from '../../../../shared/contract/models.ts'
import {useApi, useRecord} from '../../../session/hooks.ts'

export type Diff = z.infer<typeof diffModels.reply>

/** What `to` says otherwise than `from`; null while it is not here. */
export function useDiff(from: number | null, to: number | null): Diff | null {
  return useAskedDiff(from, to).diff
}

/** The same for a page that also says when it cannot be had. Asked anew when either is another one. */
export function useAskedDiff(
  from: number | null,
  to: number | null,
): {readonly diff: Diff | null; readonly failed: boolean; readonly again: () => void} {
  const call = useApi()
  const boardId = useRecord(record => record.boardId)
  const [found, setFound] = useState<Diff | null>(null)
  const [tries, setTries] = useState(0)
  const question = `${to} ${from} ${tries}`
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    if (from === null || to === null) return undefined
    let gone = false
    const params = {modelId: `${boardId}.${to}`, other: `${boardId}.${from}`}
    void call(diffModels, {params, query: {customers: 'counts'}}).then(answer => {
      if (gone) return undefined
      if (answer.ok) setFound(answer.value)
      else setFailed(question)
      return undefined
    })
    return () => {
      gone = true
    }
  }, [call, boardId, from, to, question])
  return {
    // The answer to an earlier question is no answer to this one.
    diff: found !== null && found.from.number === from && found.to.number === to ? found : null,
    failed: failed === question,
    again: () => setTries(tries + 1),
  }
}
