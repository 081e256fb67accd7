import {openRoundOf} from '../../../shared/record/inForce.ts'
import {disagreements} from '../../../shared/record/evaluation.ts'
import {useEvaluation} from '../../board/useEvaluation.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import {OpenRoundButton} from './OpenRoundButton.tsx'
import {RevealButton} from './RevealButton.tsx'
import {ScoreAgainButton} from './ScoreAgainButton.tsx'
import {WithdrawButton} from './WithdrawButton.tsx'

/** What to say next, and the one thing to do: open, reveal, or ask again where the departments differ. */
export function EvaluateBar() {
  const t = useText()
  const open = useRecord(record => openRoundOf(record.rounds))
  const any = useRecord(record => record.rounds.length > 0)
  const evaluation = useEvaluation()
  if (open) {
    const isUnanswered = open.counts.every(({cast}) => cast === 0)
    return (
      <>
        <span>{t(open.isOverdue ? 'roundEnd.promptOverdue' : 'evaluate.promptOpen')}</span>
        {(isUnanswered || open.askedAgain !== undefined) && <WithdrawButton round={open} />}
        <RevealButton round={open} />
      </>
    )
  }
  if (!any)
    return (
      <>
        <span>{t('evaluate.promptBefore')}</span>
        <OpenRoundButton kind="strip" />
      </>
    )
  const differ = disagreements(evaluation)
  return (
    <>
      <span>{t(differ.length > 0 ? 'evaluate.promptTalk' : 'evaluate.promptAgreed')}</span>
      <ScoreAgainButton cells={differ} kind="strip" />
    </>
  )
}
