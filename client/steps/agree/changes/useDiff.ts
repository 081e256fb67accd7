import {useEffect, useState} from 'react'
import type * as z from 'zod/mini'
import {diffModels} from '../../../../shared/contract/models.ts'
import {useApi, useRecord} from '../../../session/hooks.ts'

export type Diff = z.infer<typeof diffModels.reply>

/** What `to` says otherwise than `from`; null while it is not here. Asked anew when either is another one. */
export function useDiff(from: number | null, to: number | null): Diff | null {
  const call = useApi()
  const boardId = useRecord(record => record.boardId)
  const [found, setFound] = useState<Diff | null>(null)
  useEffect(() => {
    if (from === null || to === null) return undefined
    let gone = false
    const params = {modelId: `${boardId}.${to}`, other: `${boardId}.${from}`}
    void call(diffModels, {params, query: {customers: 'counts'}}).then(answer => {
      if (answer.ok && !gone) setFound(answer.value)
      return undefined
    })
    return () => {
      gone = true
    }
  }, [call, boardId, from, to])
  // The answer to an earlier question is no answer to this one.
  return found !== null && found.from.number === from && found.to.number === to ? found : null
}
