import {useState} from 'react'
import {raiseObjection} from '../../../shared/contract/decisions.ts'
import {useText} from '../../i18n/useText.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import {useApi, usePhase} from '../../session/hooks.ts'
import {ReasonDialog} from './ReasonDialog.tsx'

/** An objection always has a reason. */
export function ObjectDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const call = useApi()
  const agreed = isFrom(usePhase(), 'signed')
  const [busy, setBusy] = useState(false)
  const send = async (text: string) => {
    setBusy(true)
    const answer = await call(raiseObjection, {body: {text}})
    setBusy(false)
    if (answer.ok) onClose()
  }
  return (
    <ReasonDialog
      title={t(agreed ? 'review.challenge' : 'agree.object')}
      intro={t(agreed ? 'review.challengeIntro' : 'agree.objectIntro')}
      label={t('agree.reason')}
      doIt={t('agree.object')}
      busy={busy}
      onDo={text => void send(text)}
      onClose={onClose}
    />
  )
}
