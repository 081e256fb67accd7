import {useLeads, useMayWrite, usePhase} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import {CustomersLine} from '../../exchange/import/CustomersLine.tsx'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {ClosedNotice} from '../fields/ClosedNotice.tsx'
import {GuideSetup} from './GuideSetup.tsx'
import {Ladder} from './Ladder.tsx'
import {LimitsSetup} from './LimitsSetup.tsx'
import {ObjectiveDecision} from './ObjectiveDecision.tsx'
import {ObjectiveForm} from './ObjectiveForm.tsx'
import {ScoringSetup} from './ScoringSetup.tsx'
import {WhoIsHere} from './WhoIsHere.tsx'
import styles from './frame.module.css'

/** What the customers shall do differently, for whom, by when; and who is here to decide it. */
export function FrameStep() {
  const t = useText()
  const leading = useLeads()
  const phase = usePhase()
  const open = useMayWrite()('meta', 'objective')
  return (
    <>
      <StepQuestion question={t('frame.question')}>{t('frame.lead')}</StepQuestion>
      {!open && <ClosedNotice step="frame" />}
      {open && phase !== 'frame' && <ObjectiveDecision />}
      <div className={styles.columns}>
        <div className={styles.main}>
          <ObjectiveForm />
          <Ladder />
        </div>
        <WhoIsHere />
      </div>
      {leading && (
        <section className={styles.data} aria-labelledby="data">
          <h2 id="data">{t('frame.data')}</h2>
          <CustomersLine />
        </section>
      )}
      {leading && <GuideSetup />}
      {leading && <ScoringSetup />}
      {leading && <LimitsSetup />}
    </>
  )
}
