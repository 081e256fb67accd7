import {useState} from 'react'
import {cellKey} from '../../../shared/record/inForce.ts'
import {disagreements} from '../../../shared/record/evaluation.ts'
import {checkMark} from '../../board/checkMark.ts'
import {useEvaluation} from '../../board/useEvaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {StepQuestion} from '../../ui/StepQuestion.tsx'
import {AllAnswers} from './AllAnswers.tsx'
import {DriftTable} from './DriftTable.tsx'
import {EvaluationMatrix} from './EvaluationMatrix.tsx'
import {EvaluationHeat} from './EvaluationHeat.tsx'
import {Movement} from './Movement.tsx'
import {Ranking} from './Ranking.tsx'
import styles from './results.module.css'
import {PrivacyNote, Talk} from './Talk.tsx'
import {Weights} from './Weights.tsx'

/** After the reveal: where the departments differ, what to talk about first, and what it adds up to. */
export function Results() {
  const t = useText()
  const format = useFormat()
  const evaluation = useEvaluation()
  const differ = disagreements(evaluation)
  const [chosen, setChosen] = useState<string | null>(null)
  const {round, cells} = evaluation
  if (!round) return null
  const cell =
    cells.find(each => cellKey(each) === chosen) ??
    differ.find(({conclusion}) => conclusion === null) ??
    differ[0] ??
    null
  const shownAt = round.revealedAt === null ? '' : format.time(round.revealedAt)
  return (
    <>
      <StepQuestion question={t('evaluate.resultQuestion')}>
        {t(differ.length > 0 ? 'evaluate.resultLead' : 'evaluate.resultAgreed', {time: shownAt})}
      </StepQuestion>
      <div className={styles.results}>
        <div className={styles.talkArea}>
          <Talk cell={cell} differ={differ} onChoose={each => setChosen(cellKey(each))} />
        </div>
        <div className={styles.mapArea} {...checkMark('scores.department_missing')}>
          <EvaluationHeat evaluation={evaluation} chosen={cell} onChoose={each => setChosen(cellKey(each))} />
          <PrivacyNote />
          <div className={styles.below}>
            <Weights evaluation={evaluation} />
            <EvaluationMatrix evaluation={evaluation} />
          </div>
          <AllAnswers evaluation={evaluation} talkedAbout={cell?.segmentId ?? null} />
          <Movement evaluation={evaluation} />
          <DriftTable evaluation={evaluation} />
          <Ranking evaluation={evaluation} />
        </div>
      </div>
    </>
  )
}
