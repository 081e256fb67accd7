import type {Round} from '../../../shared/record/round.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {BallotForm} from './BallotForm.tsx'
import {ConsentForm} from './ConsentForm.tsx'
import styles from './evaluate.module.css'
import {Progress} from './Progress.tsx'
import {AskedAgain, useRoundTiming} from './RoundTiming.tsx'
import {standingIn} from './standing.ts'

/** A round is open: one's own ballot, and for everybody how many of each department are done. */
export function OpenRound({round}: {readonly round: Round}) {
  const t = useText()
  const timing = useRoundTiming(round)
  const mine = useRecord(record => record.mine)
  const standing = standingIn(round, mine)
  return (
    <>
      <StepQuestion question={t(round.onlyWeights ? 'weigh.askQuestion' : 'evaluate.askQuestion')}>
        {round.onlyWeights
          ? t('weigh.askLead', {number: round.number})
          : t(round.only === null ? 'evaluate.askLead' : 'evaluate.askLeadAgain', {
              number: round.number,
              count: round.only?.length ?? 0,
            })}
        {timing !== '' && ` ${timing}`}
      </StepQuestion>
      <AskedAgain round={round} />
      {standing.is === 'watching' ? (
        <div className={styles.watching}>
          <p>{t('evaluate.youWatch')}</p>
          <Progress round={round} />
        </div>
      ) : (
        <div className={styles.open}>
          <div>
            {standing.is === 'voting' && <BallotForm round={round} departmentId={standing.departmentId} />}
            {standing.is === 'asked' && <ConsentForm round={round} {...standing} />}
            {standing.is === 'declined' && <ConsentForm round={round} {...standing} again={false} declined />}
          </div>
          <Progress round={round} />
        </div>
      )}
    </>
  )
}
