import type {Round} from '../../../shared/record/round.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useRecord} from '../../session/hooks.ts'
import {Notice} from '../../ui/Notice.tsx'
import styles from './evaluate.module.css'

/** When the answers of the open round are shown, and by whom; nothing where the facilitator just says so. (REV-9) */
export function useRoundTiming({deadline, isOverdue}: Round): string {
  const t = useText()
  const format = useFormat()
  const way = useRecord(({settings}) => settings.revealWhen)
  if (deadline === null) return way === 'allIn' ? t('roundEnd.shownAllIn') : ''
  const when = format.dateTime(deadline)
  if (isOverdue) return t('roundEnd.overdue', {when})
  if (way === 'deadline') return t('roundEnd.shownAt', {when})
  return way === 'allIn' ? `${t('evaluate.until', {when})} ${t('roundEnd.shownAllIn')}` : t('evaluate.until', {when})
}

/** Whom the reveal waits for: asked once more, since too few of them have judged. (BAL-4) */
export function AskedAgain({round}: {readonly round: Round}) {
  const t = useText()
  const format = useFormat()
  const {departmentName} = useWords()
  const {askedAgain = [], askedUntil} = round
  if (askedAgain.length === 0) return null
  const departments = format.list(askedAgain.map(({departmentId}) => departmentName(departmentId)))
  return (
    <div className={styles.said}>
      <Notice kind="info" live="polite" look="line">
        {askedUntil === undefined
          ? t('roundEnd.askedAgain', {departments})
          : t('roundEnd.askedUntil', {departments, when: format.dateTime(askedUntil)})}
      </Notice>
    </div>
  )
}
