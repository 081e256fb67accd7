import {useState} from 'react'
import type * as z from 'zod/mini'
import {readTemplate, saveTemplate} from '../../shared/contract/templates.ts'
import type {Refusal} from '../../shared/std/result.ts'
import {Refused} from '../home/Refused.tsx'
import {templateFileName} from '../home/templateFile.ts'
import {useText} from '../i18n/useText.ts'
import {useApi} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {Dialog} from '../ui/Dialog.tsx'
import {Notice} from '../ui/Notice.tsx'
import {TextArea} from '../ui/TextArea.tsx'
import {TextField} from '../ui/TextField.tsx'
import styles from './workshop.module.css'

type Saved = z.output<typeof saveTemplate.reply>['template']

/** Keeps the workshop's form for the next one, and says before what comes along and what is left out. (TPL-3) */
export function SaveTemplateDialog({onClose}: {readonly onClose: () => void}) {
  const t = useText()
  const call = useApi()
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const empty = name.trim() === ''
  const save = async () => {
    setAsked(true)
    if (empty || busy) return
    setBusy(true)
    const answer = await call(saveTemplate, {body: {name, description}})
    setBusy(false)
    setRefusal(answer.ok ? null : answer)
    if (answer.ok) setSaved(answer.value.template)
  }
  if (saved !== null) return <SavedDialog saved={saved} onClose={onClose} />
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('template.save')}
      intro={t('template.saveIntro')}
      actions={
        <>
          <Button kind="primary" busy={busy} busyText={t('common.saving')} onPress={() => void save()}>
            {t('common.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div className={styles.saving}>
        <TextField
          label={t('template.saveName')}
          value={name}
          maxLength={80}
          focusOnOpen
          onChange={setName}
          error={asked && empty ? t('template.saveNameMissing') : undefined}
        />
        <TextArea
          label={t('template.saveDescription')}
          value={description}
          rows={1}
          maxLength={400}
          onChange={setDescription}
        />
        <dl>
          <dt>{t('template.takes')}</dt>
          <dd>
            {t('template.takesList')} {t('template.readFrame')}
          </dd>
          <dt>{t('template.leaves')}</dt>
          <dd>{t('template.leavesList')}</dd>
        </dl>
        <p className={styles.apart}>{t('template.where')}</p>
        <Refused refusal={refusal} />
      </div>
    </Dialog>
  )
}

function SavedDialog({saved, onClose}: {readonly saved: Saved; readonly onClose: () => void}) {
  const t = useText()
  const call = useApi()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const download = async () => {
    const answer = await call(readTemplate, {params: {templateId: saved.id}})
    setRefusal(answer.ok ? null : answer)
    if (!answer.ok) return
    const text = `${JSON.stringify(answer.value.template, null, 2)}\n`
    const address = URL.createObjectURL(new Blob([text], {type: 'application/json'}))
    const link = Object.assign(document.createElement('a'), {href: address, download: templateFileName(saved.name)})
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('template.save')}
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
          <Button icon="download" onPress={() => void download()}>
            {t('template.download')}
          </Button>
        </>
      }
    >
      <Notice kind="info" title={t('template.saved', {name: saved.name})} live="polite">
        {t('template.savedWhat')}
      </Notice>
      <Refused refusal={refusal} />
    </Dialog>
  )
}
