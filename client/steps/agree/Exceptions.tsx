import type {Finding} from '../../../shared/domain/checks/finding.ts'
import {useCheckText} from '../../i18n/useCheckText.ts'
import {useText} from '../../i18n/useText.ts'
import {useFindings} from '../../session/hooks.ts'
import {Icon} from '../../ui/Icon.tsx'
import styles from './agree.module.css'

/** Which checks the group let pass, and why: one line each. */
export function Exceptions() {
  const findings = useFindings()
  return findings.map(finding => finding.waived && <Waived key={finding.waived.waiverId} finding={finding} />)
}

/** They stay in sight for as long as the agreement stands. */
export function StandingExceptions() {
  const t = useText()
  const isNone = useFindings().every(({waived}) => !waived)
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

/** One reason may stand for several. */
function Waived({finding}: {readonly finding: Finding}) {
  const t = useText()
  const sentence = useCheckText(finding)
  return (
    <li>
      <Icon name="warning" size={14} />
      <span>
        {sentence}{' '}
        <span className={styles.why}>{t('checks.waivedBecause', {reason: finding.waived?.reason ?? ''})}</span>
      </span>
    </li>
  )
}
