import {useState} from 'react'
import {changeTitle} from '../../shared/contract/boards.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {Refused} from '../home/Refused.tsx'
import {useText} from '../i18n/useText.ts'
import {useApi, useRecord} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {TextField} from '../ui/TextField.tsx'

export function RenameDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const call = useApi()
  const present = useRecord(record => record.title)
  const [title, setTitle] = useState(present)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const empty = title.trim() === ''
  const rename = async () => {
    if (empty || busy) return
    setBusy(true)
    const answer = await call(changeTitle, {body: {title}})
    setBusy(false)
    if (answer.ok) onClose()
    else setRefusal(answer)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="narrow"
      title={t('top.rename')}
      actions={
        <>
          <Button kind="primary" busy={busy} busyText={t('common.saving')} onPress={() => void rename()}>
            {t('common.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('start.title')}
        value={title}
        maxLength={120}
        focusOnOpen
        onChange={setTitle}
        onEnter={() => void rename()}
        error={empty ? t('start.titleMissing') : undefined}
      />
      <Refused refusal={refusal} />
    </Dialog>
  )
}
