import {useState} from 'react'
import type {Result} from '../../shared/std/result.ts'
import {useNotify} from './useNotify.ts'

/** What a dialog's last button does: it asks the server once, and closes when that went well; else it says why not. */
export function useSending(onClose: () => void): {
  readonly busy: boolean
  readonly send: (ask: () => Promise<Result<unknown>>) => Promise<void>
} {
  const notify = useNotify()
  const [busy, setBusy] = useState(false)
  const send = async (ask: () => Promise<Result<unknown>>) => {
    setBusy(true)
    const answer = await ask()
    setBusy(false)
    if (answer.ok) onClose()
    else notify.refused(answer)
  }
  return {busy, send}
}
