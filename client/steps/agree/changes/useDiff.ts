import {useEffect, useState} from 'react'
import type * as z from 'zod/mini'
import {diffModels} from '../../../../shared/contract/models.ts'
import {useApi, useRecord} from '../../../session/hooks.ts'

export type Diff = z.infer<typeof diffModels.reply>

/** What `to` says otherwise than `from`; null while it is not here. Asked anew when either is another one. */
export function useDiff(from: number | null, to: number | null): Diff | null {
  const call = useApi()
  const boardId = useRecord(record => record.boardId)
  const [diff, setDiff] = useState<Diff | null>(null)
  useEffect(() => {
    setDiff(null)
    if (from === null || to === null) return undefined
    let gone = false
    const params = {modelId: `${boardId}.${to}`, other: `${boardId}.${from}`}
    void call(diffModels, {params, query: {customers: 'counts'}}).then(answer => {
      if (answer.ok && !gone) setDiff(answer.value)
      return undefined
    })
    return () => {
      gone = true
    }
  }, [call, boardId, from, to])
  return diff
}
