import {useState} from 'react'
import {waiveCheck} from '../../shared/contract/decisions.ts'
import type {Finding} from '../../shared/domain/checks/finding.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {Refused} from '../home/Refused.tsx'
import {useText} from '../i18n/useText.ts'
import {useApi} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {TextArea} from '../ui/TextArea.tsx'
import {useCheckText} from '../i18n/useCheckText.ts'

/** An exception from a check, with a reason that goes with the model. */
export function WaiveDialog({finding, onClose}: {readonly finding: Finding; readonly onClose: () => void}) {
  const t = useText()
  const call = useApi()
  const sentence = useCheckText(finding)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const waive = async () => {
    setAsked(true)
    if (reason.trim() === '' || busy) return
    setBusy(true)
    const answer = await call(waiveCheck, {
      body: {checkId: finding.id, subjectIds: finding.subjects.map(id => asId<'subject'>(id)), reason},
    })
    setBusy(false)
    if (answer.ok) onClose()
    else setRefusal(answer)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('waive.title')}
      intro={sentence}
      actions={
        <>
          <Button kind="primary" busy={busy} busyText={t('common.saving')} onPress={() => void waive()}>
            {t('checks.waive')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <TextArea
        label={t('common.reason')}
        hint={t('waive.hint')}
        value={reason}
        maxLength={1000}
        rows={3}
        focusOnOpen
        onChange={setReason}
        onSubmit={() => void waive()}
        error={asked && reason.trim() === '' ? t('error.reason.missing') : undefined}
      />
      <Refused refusal={refusal} />
    </Dialog>
  )
}
