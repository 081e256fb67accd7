import {isCheck} from '../../../shared/domain/checks/catalogue.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import {Icon} from '../../ui/Icon.tsx'
import styles from './agree.module.css'

/** Which checks the group set aside, and why: one line each. */
export function Exceptions() {
  const t = useText()
  const waivers = useRecord(record => record.waivers)
  return waivers.map(({id, checkId, reason}) => (
    <li key={id}>
      <Icon name="warning" size={14} />{' '}
      {t('agree.waived', {check: isCheck(checkId) ? t(`checkName.${checkId}`) : checkId, reason})}
    </li>
  ))
}

/** They stay in sight for as long as the agreement stands. */
export function StandingExceptions() {
  const t = useText()
  const isNone = useRecord(record => record.waivers.length === 0)
  if (isNone) return null
  return (
    <section aria-labelledby="agree-exceptions" className={styles.section}>
      <h2 id="agree-exceptions">{t('diff.part.waivers')}</h2>
      <ul className={styles.checks}>
        <Exceptions />
      </ul>
    </section>
  )
}
