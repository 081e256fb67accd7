import {useState} from 'react'
import type {Api} from '../../session/api.ts'
import type {RefusalText} from '../../i18n/useRefusalText.ts'
import {useRefusalText} from '../../i18n/useRefusalText.ts'
import {useApi} from '../../session/hooks.ts'
import type {Result} from '../../../shared/std/result.ts'

/** Asks the server for a decision about rounds; what it refuses is kept as a sentence beside the button. */
export function useRoundAction() {
  const api = useApi()
  const refusalText = useRefusalText()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<RefusalText | null>(null)
  const run = async (ask: (api: Api) => Promise<Result<unknown>>): Promise<boolean> => {
    setBusy(true)
    setTrouble(null)
    const result = await ask(api)
    setBusy(false)
    if (!result.ok) setTrouble(refusalText(result))
    return result.ok
  }
  return {run, busy, trouble}
}
