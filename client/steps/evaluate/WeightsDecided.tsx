import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import styles from './results.module.css'

/** That the weights are not those of the ballots, and why: said where they are shown. (CRIT-9) */
export function WeightsDecided({decision}: {readonly decision: Evaluation['weightsDecision']}) {
  const t = useText()
  const format = useFormat()
  if (!decision) return null
  return (
    <p className={styles.quiet}>{t('weigh.decided', {when: format.dateTime(decision.at), reason: decision.text})}</p>
  )
}
