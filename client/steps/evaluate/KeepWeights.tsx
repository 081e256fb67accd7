import {useState} from 'react'
import type {CriterionId} from '../../../shared/domain/entities/ids.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import {useText} from '../../i18n/useText.ts'
import {useLeads, usePhase} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {LogDecisionDialog} from '../fields/LogDecisionDialog.tsx'
import {AskWeightsButton} from './AskWeightsButton.tsx'
import styles from './results.module.css'
import {SetWeightsButton} from './SetWeightsButton.tsx'

/**
 * What was tried on one's own screen changes nothing for anybody. Who leads and wants to keep it asks everybody for the
 * weights again, or sets them by a decision with its reason; once segments are being placed, that is written down. (CRIT-7)
 */
export function KeepWeights({
  criterionId,
  percents,
  tried,
  onKept,
}: {
  readonly criterionId: CriterionId
  readonly percents: ReadonlyMap<CriterionId, number>
  readonly tried: string
  readonly onKept: () => void
}) {
  const t = useText()
  const leads = useLeads()
  const phase = usePhase()
  const [writing, setWriting] = useState(false)
  if (isFrom(phase, 'agree')) return null
  if (!leads) return <p className={styles.quiet}>{t('evaluate.whatIfOthersKeep')}</p>
  if (phase === 'evaluate')
    return (
      <>
        <p className={styles.quiet}>{t('weigh.keep')}</p>
        <div className={styles.keep}>
          <AskWeightsButton />
          <SetWeightsButton percents={percents} tried={tried} onSet={onKept} />
        </div>
      </>
    )
  return (
    <>
      <p className={styles.quiet}>{t('evaluate.whatIfKeepLater')}</p>
      <div className={styles.keep}>
        <Button onPress={() => setWriting(true)}>{t('evaluate.logWeights')}</Button>
      </div>
      {writing && (
        <LogDecisionDialog
          kind="other"
          subjectIds={[criterionId]}
          about={t('evaluate.triedWeights', {weights: tried})}
          begin={`${t('evaluate.triedWeights', {weights: tried})} `}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  )
}
