import {restoreRemoved} from '../../shared/contract/decisions.ts'
import type {Removal} from '../../shared/record/removal.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import {useText} from '../i18n/useText.ts'
import {useApi, useLeads, usePhase} from '../session/hooks.ts'
import {useNotify} from '../session/useNotify.ts'
import {Button} from '../ui/Button.tsx'

/** The way back from a large removal; what was written since stays. (T8) */
export function RestoreButton({removal}: {readonly removal: Removal}) {
  const t = useText()
  const call = useApi()
  const frozen = isFrom(usePhase(), 'agree')
  const mayRestore = useLeads() && !frozen
  const notify = useNotify()
  if (removal.restored || !mayRestore) return null
  const restore = async () => {
    const answer = await call(restoreRemoved, {params: {removalId: removal.id}})
    if (answer.ok) notify.done(t('activity.restored', {count: answer.value.records}))
    else notify.refused(answer)
  }
  return (
    <Button kind="quiet" onPress={() => void restore()}>
      {t('activity.restore')}
    </Button>
  )
}
