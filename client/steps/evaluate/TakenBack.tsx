import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useLeads, useRecord} from '../../session/hooks.ts'
import {Notice} from '../../ui/Notice.tsx'
import styles from './evaluate.module.css'

/** The last round ended without an answer, and why: until another one is opened. (REV-10) */
export function TakenBack() {
  const t = useText()
  const format = useFormat()
  const leads = useLeads()
  const number = useRecord(({rounds}) => rounds.length + 1)
  const last = useRecord(({takenBack}) => takenBack.at(-1))
  if (last?.number !== number) return null
  const {reason, at} = last
  const title = t(reason === null ? 'roundEnd.endedEmpty' : 'roundEnd.takenBack', {number})
  return (
    <div className={styles.said}>
      <Notice kind={reason === null && leads ? 'warn' : 'info'} live="polite" title={title}>
        {reason ?? t('roundEnd.endedWhy', {when: format.dateTime(at)})}
        {reason === null && leads && ` ${t('roundEnd.endedAdvice')}`}
      </Notice>
    </div>
  )
}
