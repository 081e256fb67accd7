import {withdrawWaiver} from '../../shared/contract/decisions.ts'
import type {Finding} from '../../shared/domain/checks/finding.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import {useText} from '../i18n/useText.ts'
import {useApi, useLeads, usePhase} from '../session/hooks.ts'
import {useNotify} from '../session/useNotify.ts'
import {Button} from '../ui/Button.tsx'
import {Notice} from '../ui/Notice.tsx'
import {useCheckText} from '../i18n/useCheckText.ts'

/** A check that somebody let pass, with the reason, and the way back. */
export function WaivedRow({finding}: {readonly finding: Finding}) {
  const t = useText()
  const call = useApi()
  const frozen = isFrom(usePhase(), 'agree')
  const mayWithdraw = useLeads() && !frozen
  const notify = useNotify()
  const sentence = useCheckText(finding)
  const {waived} = finding
  if (!waived) return null
  const withdraw = async () => {
    const answer = await call(withdrawWaiver, {params: {waiverId: waived.waiverId}})
    if (!answer.ok) notify.refused(answer)
  }
  return (
    <Notice
      kind="done"
      look="line"
      actions={
        mayWithdraw && (
          <Button kind="quiet" onPress={() => void withdraw()}>
            {t('checks.unwaive')}
          </Button>
        )
      }
    >
      {sentence} {t('checks.waivedBecause', {reason: waived.reason})}
    </Notice>
  )
}
