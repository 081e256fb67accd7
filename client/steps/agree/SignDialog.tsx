import {useState} from 'react'
import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import {signOff} from '../../../shared/contract/decisions.ts'
import {shortHash} from '../../../shared/model/contentHash.ts'
import {useApi, usePhase, useRecord} from '../../session/hooks.ts'
import {useSending} from '../../session/useSending.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import {ChangeList} from './changes/ChangeList.tsx'
import {useDiff} from './changes/useDiff.ts'

/**
 * Signs the hash that was on the screen when the dialog opened. If the content has changed since, the server says
 * so and nothing is signed. (SIGN-1)
 */
export function SignDialog({
  departmentId,
  onClose,
}: {
  readonly departmentId: DepartmentId
  readonly onClose: () => void
}) {
  const t = useText()
  const call = useApi()
  const {busy, send} = useSending(onClose)
  const {departmentName} = useWords()
  const phase = usePhase()
  const present = useRecord(record => record.candidate)
  const [read, setRead] = useState(present)
  const [statement, setStatement] = useState('')
  const changed = read === null || present === null || present.contentHash !== read.contentHash || phase !== 'agree'
  const diff = useDiff(changed ? (read?.number ?? null) : null, changed ? (present?.number ?? null) : null)
  const department = departmentName(departmentId)
  const sign = async () => {
    if (read === null || present === null) return
    const {number, contentHash} = read
    await send(() => call(signOff, {body: {candidate: number, contentHash, statement}}))
  }
  return (
    <Dialog
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
      title={t('agree.signTitle', {department})}
      intro={t('agree.signIntro', {hash: read === null ? '' : shortHash(read.contentHash)})}
      closeLabel={t('agree.cancel')}
      actions={
        changed && diff !== null && phase === 'agree' ? (
          <Button kind="primary" onPress={() => setRead(present)}>
            {t('sign.readOn')}
          </Button>
        ) : (
          <Button kind="primary" disabled={changed} busy={busy} onPress={() => void sign()}>
            {t('agree.sign', {department})}
          </Button>
        )
      }
    >
      {changed && <Notice kind="block">{t('agree.changed')}</Notice>}
      {changed && diff !== null && <ChangeList diff={diff} />}
      <TextArea label={t('agree.statement')} value={statement} rows={2} maxLength={1000} onChange={setStatement} />
    </Dialog>
  )
}
