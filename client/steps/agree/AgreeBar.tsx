import {useState} from 'react'
import {amend} from '../../../shared/contract/decisions.ts'
import type {Phase} from '../../../shared/domain/phase.ts'
import {signingDepartments, signingOf} from '../../../shared/record/outcome.ts'
import {useApi, usePhase, useRecord} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {Select} from '../../ui/Select.tsx'
import {ReasonDialog} from './ReasonDialog.tsx'

const open = ['engage', 'prioritise', 'evaluate', 'segments', 'needs', 'frame'] as const satisfies readonly Phase[]

/** What to ask each lead, how many have signed, and the way back into the content. */
export function AgreeBar() {
  const t = useText()
  const phase = usePhase()
  const call = useApi()
  const [amending, setAmending] = useState(false)
  const [backTo, setBackTo] = useState<(typeof open)[number]>('engage')
  const [busy, setBusy] = useState(false)
  const all = useRecord(record => signingDepartments(record).length)
  const signed = useRecord(record => signingOf(record).signed.length)
  const send = async (reason: string) => {
    setBusy(true)
    const answer = await call(amend, {body: {backTo, reason}})
    setBusy(false)
    if (answer.ok) setAmending(false)
  }
  if (phase !== 'agree') return null
  return (
    <>
      <span>{t('agree.prompt')}</span>
      <span>{t('agree.signedCount', {signed, all})}</span>
      <Button kind="strip" onPress={() => setAmending(true)}>
        {t('agree.amend')}
      </Button>
      {amending && (
        <ReasonDialog
          title={t('agree.amendTitle')}
          intro={t('agree.amendIntro')}
          label={t('agree.reason')}
          doIt={t('agree.amend')}
          busy={busy}
          onDo={reason => void send(reason)}
          onClose={() => setAmending(false)}
        >
          <Select
            label={t('agree.amendTo')}
            value={backTo}
            placeholder={t('agree.amendTo')}
            choices={open.map(id => ({id, label: t(`phase.${id}`)}))}
            onChange={id => setBackTo(open.find(known => known === id) ?? 'engage')}
          />
        </ReasonDialog>
      )}
    </>
  )
}
