import {useState} from 'react'
import type {LookedAgain} from '../../../shared/record/lookedAgain.ts'
import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {TextArea} from '../../ui/TextArea.tsx'

/** Asks for the reason: who reads the log next year was not in the room. */
export function LookAgainDialog({
  name,
  outcome,
  busy,
  onDo,
  onClose,
}: {
  readonly name: string
  readonly outcome: LookedAgain
  readonly busy: boolean
  readonly onDo: (reason: string) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const [reason, setReason] = useState('')
  const back = outcome === 'brought_back'
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(back ? 'again.bringBackTitle' : 'again.keepOutTitle', {segment: name})}
      intro={t(back ? 'again.bringBackIntro' : 'again.keepOutIntro')}
      actions={
        <>
          <Button kind="primary" busy={busy} disabled={reason.trim() === ''} onPress={() => onDo(reason.trim())}>
            {t(back ? 'again.bringBack' : 'again.keepOut')}
          </Button>
          <Button onPress={onClose}>{t('prioritise.cancel')}</Button>
        </>
      }
    >
      <TextArea
        label={t('common.reason')}
        value={reason}
        rows={3}
        maxLength={1000}
        required
        focusOnOpen
        onChange={setReason}
      />
    </Dialog>
  )
}
