import {useText} from '../../i18n/useText.ts'
import {useLeads} from '../../session/hooks.ts'
import {Notice} from '../../ui/Notice.tsx'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {CriteriaList} from './CriteriaList.tsx'
import styles from './evaluate.module.css'
import {OpenRoundButton} from './OpenRoundButton.tsx'
import {Voters} from './Voters.tsx'

/** Before the first round: what will be asked, how it is weighed, and who answers. */
export function BeforeRound() {
  const t = useText()
  const leads = useLeads()
  return (
    <>
      <StepQuestion question={t('evaluate.question')}>{t('evaluate.lead')}</StepQuestion>
      <div className={styles.before}>
        <CriteriaList />
        <div>
          <Voters />
          {leads ? (
            <OpenRoundButton kind="primary" />
          ) : (
            <Notice kind="info" look="line">
              {t('evaluate.waitsForOpening')}
            </Notice>
          )}
        </div>
      </div>
    </>
  )
}
