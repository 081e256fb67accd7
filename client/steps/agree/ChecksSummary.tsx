import {useText} from '../../i18n/useText.ts'
import {useFindings} from '../../session/hooks.ts'
import {Icon} from '../../ui/Icon.tsx'
import styles from './agree.module.css'
import {Exceptions} from './Exceptions.tsx'

/** How the method's checks stand for what is put forward: what blocks, what stays open, what was excepted and why. */
export function ChecksSummary() {
  const t = useText()
  const findings = useFindings()
  const open = findings.filter(finding => !finding.waived)
  const blocking = open.filter(finding => finding.severity === 'block').length
  const rest = open.length - blocking
  return (
    <section aria-labelledby="agree-checks" className={styles.section}>
      <h2 id="agree-checks">{t('agree.checks')}</h2>
      <ul className={styles.checks}>
        {blocking > 0 && (
          <li>
            <Icon name="stop" size={14} /> {t('agree.blocking', {count: blocking})}
          </li>
        )}
        {rest > 0 && (
          <li>
            <Icon name="warning" size={14} /> {t('agree.open', {count: rest})}
          </li>
        )}
        {open.length === 0 && (
          <li>
            <Icon name="check" size={14} /> {t('agree.allClear')}
          </li>
        )}
        <Exceptions />
      </ul>
    </section>
  )
}
