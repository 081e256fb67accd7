import {useMemo} from 'react'
import type {Refusal} from '../../shared/std/result.ts'
import {useSession} from './SessionContext.ts'

/** Short messages at the edge of the screen. */
export function useNotify(): {readonly refused: (refusal: Refusal) => void; readonly done: (label: string) => void} {
  const {notices} = useSession()
  return useMemo(
    () => ({refused: notices.refused, done: label => notices.post({is: 'done', label, undoId: null})}),
    [notices],
  )
}
