import {useEffect, useRef} from 'react'
import {isFrom} from '../../shared/domain/phase.ts'
import {useLeads, usePhase} from '../session/hooks.ts'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'
import {addressOf, stepIn} from './stepInAddress.ts'
import {stepId} from './stepOf.ts'

/**
 * The step that is looked at stands in the address, so that a reload stays with it and Back and Forward walk the steps.
 * When the workshop moves on, the present entry goes along: nobody walks back to where only the group has been.
 */
export function useStepInAddress(): void {
  const {shown: store, show} = useSession()
  const shown = useSelected(store, step => step)
  const phase = usePhase()
  const leading = useLeads()
  const before = useRef<typeof phase | null>(null)

  useEffect(() => {
    const follow = () => {
      const step = stepIn(location.search)
      show(step !== null && (leading || isFrom(phase, step)) ? step : null)
    }
    // only the opening of the page asks by itself
    if (before.current === null) follow()
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [leading, phase, show])

  useEffect(() => {
    // what the address asked for at the opening is shown by the effect above, after this was drawn
    const asked = before.current === null ? store.get() : shown
    const moved = before.current !== phase
    before.current = phase
    const step = asked === null ? null : stepId(asked)
    const here = stepId(phase)
    if ((stepIn(location.search) ?? here) === (step ?? here)) return
    const address = addressOf(location.pathname, step)
    if (moved) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
  }, [shown, phase, store])
}
