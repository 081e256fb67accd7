import {useState} from 'react'
import {movePhase} from '../../shared/contract/boards.ts'
import {phaseTable} from '../../shared/record/phaseTable.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {Refused} from '../home/Refused.tsx'
import {useText} from '../i18n/useText.ts'
import {useApi, usePhase} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {TextArea} from '../ui/TextArea.tsx'

/** One step back for everybody: a decision, so it has a reason. */
export function BackDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const to = phaseTable[usePhase()].back
  const call = useApi()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const goBack = async () => {
    setAsked(true)
    if (reason.trim() === '' || busy) return
    setBusy(true)
    const answer = await call(movePhase, {body: {move: 'back', reason}})
    setBusy(false)
    if (answer.ok) onClose()
    else setRefusal(answer)
  }
  if (to === 'refuse') return null
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('back.title', {phase: t(`phase.${to}`)})}
      intro={t('back.intro')}
      actions={
        <>
          <Button kind="primary" busy={busy} busyText={t('strip.moving')} onPress={() => void goBack()}>
            {t('strip.back', {phase: t(`phase.${to}`)})}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <TextArea
        label={t('common.reason')}
        hint={t('back.hint')}
        value={reason}
        maxLength={1000}
        rows={3}
        focusOnOpen
        onChange={setReason}
        onSubmit={() => void goBack()}
        error={asked && reason.trim() === '' ? t('error.phase.reasonMissing') : undefined}
      />
      <Refused refusal={refusal} />
    </Dialog>
  )
}
