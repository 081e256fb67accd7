import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {checkMark} from '../../board/checkMark.ts'
import {useText} from '../../i18n/useText.ts'
import {Remark} from '../../ui/Remark.tsx'
import {Overall} from './Overall.tsx'
import styles from './results.module.css'
import {Turning} from './Turning.tsx'
import {useTurnSentence} from './useTurnSentence.ts'
import {WeightBars} from './WeightBars.tsx'
import {WeightsDecided} from './WeightsDecided.tsx'
import {WhatIf} from './WhatIf.tsx'

/** What weighs how much, how far the departments differ on it, and when it would turn the order. */
export function Weights({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const sentence = useTurnSentence(evaluation)
  const {passings, overall} = evaluation
  const nearest = passings[0]
  return (
    <section
      className={styles.weights}
      {...checkMark('weights.dominant', 'weights.department_missing', 'criteria.core_missing')}
    >
      <WeightBars evaluation={evaluation} />
      <WeightsDecided decision={evaluation.weightsDecision} />
      {nearest ? (
        <Remark>{sentence(nearest)}</Remark>
      ) : (
        evaluation.ranking.length > 1 && <p className={styles.quiet}>{t('evaluate.noTurn')}</p>
      )}
      {nearest && <Turning evaluation={evaluation} sentence={sentence} />}
      <WhatIf evaluation={evaluation} />
      <Overall overall={overall} />
    </section>
  )
}
