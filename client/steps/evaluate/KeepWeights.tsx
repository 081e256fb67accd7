import {useState} from 'react'
import type {CriterionId} from '../../../shared/domain/entities/ids.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import {useText} from '../../i18n/useText.ts'
import {useLeads, usePhase, useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {LogDecisionDialog} from '../fields/LogDecisionDialog.tsx'
import {OpenRoundButton} from './OpenRoundButton.tsx'
import styles from './results.module.css'

/**
 * What was tried on one's own screen changes nothing for anybody: weights come from ballots. Who wants to keep them asks
 * everybody again, or writes down why segments are placed by others. (CRIT-7)
 */
export function KeepWeights({criterionId, tried}: {readonly criterionId: CriterionId; readonly tried: string}) {
  const t = useText()
  const leads = useLeads()
  const phase = usePhase()
  const roundsLeft = useRecord(({rounds, settings}) => settings.maxRounds - rounds.length)
  const [writing, setWriting] = useState(false)
  if (isFrom(phase, 'agree')) return null
  if (!leads) return <p className={styles.quiet}>{t('evaluate.whatIfOthersKeep')}</p>
  const here = phase === 'evaluate'
  return (
    <>
      <p className={styles.quiet}>{t(here ? 'evaluate.whatIfKeep' : 'evaluate.whatIfKeepLater')}</p>
      <div className={styles.keep}>
        {here && roundsLeft > 0 && <OpenRoundButton kind="plain" />}
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
