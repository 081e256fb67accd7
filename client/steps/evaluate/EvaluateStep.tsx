import {isFrom} from '../../../shared/domain/phase.ts'
import {openRoundOf} from '../../../shared/record/inForce.ts'
import {useText} from '../../i18n/useText.ts'
import {usePhase, useRecord} from '../../session/hooks.ts'
import {EmptyState} from '../../ui/EmptyState.tsx'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {BeforeRound} from './BeforeRound.tsx'
import {OpenRound} from './OpenRound.tsx'
import {Results} from './Results.tsx'
import {RevealSaid} from './RevealSaid.tsx'
import {TakenBack} from './TakenBack.tsx'

/** How each segment looks from where we stand: judged in private, shown to all at once, talked through. */
export function EvaluateStep() {
  const t = useText()
  const phase = usePhase()
  const rounds = useRecord(record => record.rounds)
  // What matters to us is not asked, and not shown, before what matters to the customers is settled.
  if (!isFrom(phase, 'evaluate'))
    return (
      <>
        <StepQuestion question={t('evaluate.question')}>{t('evaluate.lead')}</StepQuestion>
        <EmptyState title={t('evaluate.notYetTitle')}>{t('evaluate.notYet')}</EmptyState>
      </>
    )
  const open = openRoundOf(rounds)
  const shown = rounds.some(({state}) => state === 'revealed')
  return (
    <>
      <RevealSaid />
      {!open && <TakenBack />}
      {open ? <OpenRound round={open} /> : shown ? <Results /> : <BeforeRound />}
    </>
  )
}
