import {useState} from 'react'
import {agreeWithout} from '../../../shared/contract/decisions.ts'
import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import {outcomeBar, signingOf} from '../../../shared/record/outcome.ts'
import type {Candidate} from '../../../shared/record/state.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useLeads, useRecord} from '../../session/hooks.ts'
import {useNotify} from '../../session/useNotify.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {Notice} from '../../ui/Notice.tsx'
import {ReasonDialog} from './ReasonDialog.tsx'
import {SigningDayDialog} from './SigningDay.tsx'

/**
 * The day to sign by has passed: who is missing, and what those who lead can do about it. The server says that it has,
 * never this device's clock. (SIGN-7, SIGN-9)
 */
export function NotAgreed() {
  const t = useText()
  const format = useFormat()
  const leading = useLeads()
  const {departmentName} = useWords()
  const until = useRecord(({lapsed}) => lapsed?.until ?? '')
  const candidate = useRecord(record => record.candidate)
  const missing = useRecord(record => signingOf(record).missing, shallow)
  const bar = useRecord(record => outcomeBar(record, until))
  const hasLapsed = useRecord(({lapsed}) => lapsed !== null)
  const [extending, setExtending] = useState(false)
  const [recording, setRecording] = useState<readonly DepartmentId[] | null>(null)
  const departments = format.list(missing.map(departmentName))
  const mayRecord = leading && bar === null && candidate !== null
  if (!hasLapsed) return null
  return (
    <>
      <Notice
        kind="block"
        live="polite"
        title={missing.length > 0 ? t('sign.notAgreed', {departments}) : t('sign.notAgreedObjection')}
        actions={
          leading && (
            <>
              <Button kind="primary" onPress={() => setExtending(true)}>
                {t('sign.extend')}
              </Button>
              {mayRecord && <Button onPress={() => setRecording(missing)}>{t('sign.without', {departments})}</Button>}
            </>
          )
        }
      >
        <p>{t('sign.notAgreedBy', {when: format.dateTime(until)})}</p>
        {!leading && <p>{t('sign.leadDecides')}</p>}
        {leading && bar !== null && missing.length > 0 && (
          <p>
            {t('sign.withoutNotYet', {departments})} {t(`error.${bar}`)} {t(`advice.${bar}`)}
          </p>
        )}
      </Notice>
      {extending && <SigningDayDialog signBy={null} onClose={() => setExtending(false)} />}
      {recording !== null && candidate !== null && (
        <OutcomeDialog candidate={candidate} without={recording} onClose={() => setRecording(null)} />
      )}
    </>
  )
}

/** Records what was on the screen when it opened; if it is otherwise by now, the server says so. */
function OutcomeDialog({
  candidate,
  without,
  onClose,
}: {
  readonly candidate: Candidate
  readonly without: readonly DepartmentId[]
  readonly onClose: () => void
}) {
  const t = useText()
  const format = useFormat()
  const call = useApi()
  const notify = useNotify()
  const {departmentName} = useWords()
  const [read] = useState(candidate)
  const [busy, setBusy] = useState(false)
  const departments = format.list(without.map(departmentName))
  const record = async (statement: string) => {
    const {number, contentHash} = read
    setBusy(true)
    const answer = await call(agreeWithout, {body: {candidate: number, contentHash, without: [...without], statement}})
    setBusy(false)
    if (answer.ok) onClose()
    else notify.refused(answer)
  }
  return (
    <ReasonDialog
      title={t('sign.withoutTitle', {departments})}
      intro={t('sign.withoutIntro', {number: read.number})}
      label={t('sign.withoutWhy', {departments})}
      doIt={t('sign.without', {departments})}
      busy={busy}
      onDo={statement => void record(statement)}
      onClose={onClose}
    />
  )
}
