import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {checkMark} from '../../board/checkMark.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {Remark} from '../../ui/Remark.tsx'
import styles from './results.module.css'
import {Turning} from './Turning.tsx'
import {useTurnSentence} from './useTurnSentence.ts'
import {WeightBars} from './WeightBars.tsx'
import {WhatIf} from './WhatIf.tsx'

/** What weighs how much, how far the departments differ on it, and when it would turn the order. */
export function Weights({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const sentence = useTurnSentence(evaluation)
  const {passings, overall} = evaluation
  const nearest = passings[0]
  return (
    <section
      className={styles.weights}
      {...checkMark('weights.dominant', 'weights.department_missing', 'criteria.core_missing')}
    >
      <WeightBars evaluation={evaluation} />
      {nearest ? (
        <Remark>{sentence(nearest)}</Remark>
      ) : (
        evaluation.ranking.length > 1 && <p className={styles.quiet}>{t('evaluate.noTurn')}</p>
      )}
      {nearest && <Turning evaluation={evaluation} sentence={sentence} />}
      <WhatIf evaluation={evaluation} />
      <p className={styles.quiet}>
        {overall.word === null || overall.w === null
          ? t('evaluate.overallNone')
          : t('evaluate.overall', {word: t(`evaluate.word.${overall.word}`), w: format.number(overall.w, 2)})}
      </p>
    </section>
  )
}
