import type {Evaluation} from '../../../shared/record/evaluation.ts'
import type {Passing} from '../../../shared/domain/maths/weightSensitivity.ts'
import {useText} from '../../i18n/useText.ts'
import {Disclosure} from '../../ui/Disclosure.tsx'
import styles from './results.module.css'
import {useCriterionWords} from './useCriterionWords.ts'

/** So many turns of one criterion are said; those further away are counted. */
const saidOfEach = 2

/** For each criterion at which weight the order would turn, nearest first, or that it never does. */
export function Turning({
  evaluation,
  sentence,
}: {
  readonly evaluation: Evaluation
  readonly sentence: (passing: Passing) => string
}) {
  const t = useText()
  const {name} = useCriterionWords()
  const weighing = evaluation.criteria.filter(({weight}) => weight !== null)
  if (weighing.length < 2 || evaluation.ranking.length < 2) return null
  return (
    <Disclosure summary={t('evaluate.turning')} level={3}>
      <ul className={styles.turning}>
        {weighing.map(criterion => {
          const own = evaluation.passings.filter(({criterionId}) => criterionId === criterion.id)
          return (
            <li key={criterion.id}>
              {own.length === 0
                ? t('evaluate.noTurnOf', {criterion: name(criterion).toLocaleLowerCase()})
                : own.slice(0, saidOfEach).map(sentence).join(' ')}
              {own.length > saidOfEach && <small> ({t('evaluate.moreTurns', {count: own.length - saidOfEach})})</small>}
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
