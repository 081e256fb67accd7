import {isFrom} from '../../../shared/domain/phase.ts'
import type {Phase} from '../../../shared/domain/phase.ts'
import {useText} from '../../i18n/useText.ts'
import {useLeads, useMe, usePhase} from '../../session/hooks.ts'
import {Notice} from '../../ui/Notice.tsx'
import {StartDraft} from './StartDraft.tsx'
import styles from './fields.module.css'

/** Says why a step can only be read: it is over, it has not begun, or the reader is here to read. */
export function ClosedNotice({step}: {readonly step: Phase}) {
  const t = useText()
  const phase = usePhase()
  const leading = useLeads()
  const {role} = useMe()
  const reads = role === 'reviewer' || role === 'observer'
  const words = {step: t(`phase.${step}`), phase: t(`phase.${phase}`)}
  const why = () => {
    if (reads) return t('step.youRead', {role: t(`role.${role}`)})
    if (!isFrom(phase, step)) return t('step.notYet', words)
    if (isFrom(phase, 'agree')) return t(phase === 'agree' ? 'step.frozen' : 'step.agreed')
    return t(leading ? 'step.overLead' : 'step.over', words)
  }
  return (
    <div className={styles.closed}>
      <Notice
        kind="info"
        look="line"
        actions={isFrom(phase, 'signed') && leading ? <StartDraft kind="plain" /> : undefined}
      >
        {why()}
      </Notice>
    </div>
  )
}
