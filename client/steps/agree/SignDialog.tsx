import {useState} from 'react'
import {signOff} from '../../../shared/contract/decisions.ts'
import {shortHash} from '../../../shared/model/contentHash.ts'
import type {Candidate} from '../../../shared/record/state.ts'
import {useApi, useRecord} from '../../session/hooks.ts'
import type {AboutToSign} from '../../session/session.ts'
import {useSending} from '../../session/useSending.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import {SinceRead} from './changes/SinceRead.tsx'
import {useAskedDiff} from './changes/useDiff.ts'
import {signingState} from './signingState.ts'

/**
 * Signs the content that was on the screen when the dialog opened. Where it was opened for changes meanwhile, the dialog
 * stays, says so, and shows what is different as soon as something else lies there; that is read before it is signed.
 * (SIGN-1)
 */
export function SignDialog({
  about,
  onRead,
  onClose,
}: {
  readonly about: AboutToSign
  /** What is different was read: that is now what is about to be signed. */
  readonly onRead: (read: Candidate) => void
  readonly onClose: () => void
}) {
  const {departmentId, read} = about
  const t = useText()
  const call = useApi()
  const {busy, send} = useSending(onClose)
  const {departmentName} = useWords()
  const present = useRecord(record => record.candidate)
  const is = useRecord(record => signingState(about, record))
  const version = useRecord(record => record.versions.at(-1)?.number ?? '')
  const [statement, setStatement] = useState('')
  const other = is === 'another' ? present : null
  const asked = useAskedDiff(other && read.number, other && other.number)
  const department = departmentName(departmentId)
  const sign = () => {
    // The same content may have been put forward anew, under the next number.
    const candidate = present?.number ?? read.number
    return send(() => call(signOff, {body: {candidate, contentHash: read.contentHash, statement}}))
  }
  return (
    <Dialog
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
      title={t('agree.signTitle', {department})}
      {...(is === 'asRead' && {intro: t('agree.signIntro', {hash: shortHash(read.contentHash)})})}
      closeLabel={t('agree.cancel')}
      actions={
        other !== null ? (
          <Button kind="primary" disabled={asked.diff === null} onPress={() => onRead(other)}>
            {t('sign.readOn')}
          </Button>
        ) : (
          <Button kind="primary" disabled={is !== 'asRead'} busy={busy} onPress={() => void sign()}>
            {t('agree.sign', {department})}
          </Button>
        )
      }
    >
      {is === 'opened' && <Notice kind="warn">{t('agree.openedMeanwhile')}</Notice>}
      {/* One's own signature may be the last: then the answer closes this. */}
      {is === 'agreed' && !busy && (
        <Notice kind="warn">{t('agree.agreedMeanwhile', {number: version, department})}</Notice>
      )}
      {is === 'signed' && !busy && (
        <Notice kind="done">{t('agree.signedMeanwhile', {number: version, department})}</Notice>
      )}
      {other !== null && (
        <>
          <Notice kind="block">{t('agree.anotherLies', {now: other.number, before: read.number})}</Notice>
          <SinceRead {...asked} />
        </>
      )}
      <TextArea label={t('agree.statement')} value={statement} rows={2} maxLength={1000} onChange={setStatement} />
    </Dialog>
  )
}
