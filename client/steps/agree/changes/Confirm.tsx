import {useState} from 'react'
import {signOff} from '../../../../shared/contract/decisions.ts'
import {useText} from '../../../i18n/useText.ts'
import {useWords} from '../../../i18n/useWords.ts'
import {useApi, useMe, usePhase, useRecord} from '../../../session/hooks.ts'
import {useNotify} from '../../../session/useNotify.ts'
import {Button} from '../../../ui/Button.tsx'
import {Notice} from '../../../ui/Notice.tsx'
import {ChangeList} from './ChangeList.tsx'
import styles from './changes.module.css'
import {useDiff} from './useDiff.ts'

/**
 * For whoever has signed something else than what lies there: what differs, and one press to confirm it. In a year in
 * which nothing has changed, one press confirms the version as it is. (SIGN-4, VER-6)
 */
export function Confirm() {
  const t = useText()
  const me = useMe()
  const call = useApi()
  const notify = useNotify()
  const phase = usePhase()
  const {departmentName} = useWords()
  const candidate = useRecord(record => record.candidate)
  const draft = useRecord(record => record.draft)
  const own = useRecord(record => record.signOffs.find(({departmentId}) => departmentId === me.signsFor) ?? null)
  const holds = own !== null && own.contentHash === candidate?.contentHash
  const open = phase === 'agree' && me.signsFor !== null && candidate !== null && !holds
  const stale = own !== null && !holds
  const from = !open ? null : stale ? own.candidate : (draft?.from ?? null)
  const diff = useDiff(from, open ? candidate.number : null)
  const [busy, setBusy] = useState(false)
  if (!open || me.signsFor === null || !diff) return null
  if (!stale && diff.changes.length > 0) return null
  const department = departmentName(me.signsFor)
  const {number, contentHash} = diff.to
  const confirm = async () => {
    setBusy(true)
    // What is signed is what the comparison was made with; anything newer is refused.
    const answer = await call(signOff, {body: {candidate: number, contentHash, statement: own?.statement ?? ''}})
    setBusy(false)
    if (answer.ok) notify.done(t('confirm.done', {department}))
    else notify.refused(answer)
  }
  return (
    <Notice
      kind={stale ? 'warn' : 'done'}
      title={
        stale
          ? t('confirm.title', {number: diff.from.number, department})
          : t('confirm.asIsTitle', {number: diff.from.number})
      }
      actions={
        <Button kind="primary" busy={busy} onPress={() => void confirm()}>
          {t(stale ? 'confirm.again' : 'confirm.asIs', {department})}
        </Button>
      }
    >
      {stale && (
        <div className={styles.within}>
          {diff.changes.length === 0 ? <p>{t('diff.empty')}</p> : <ChangeList diff={diff} level={2} />}
        </div>
      )}
    </Notice>
  )
}
