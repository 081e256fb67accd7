import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard} from '../../session/hooks.ts'
import type {TriedWeight} from '../../session/triedWeight.ts'
import styles from './results.module.css'
import {useCriterionWords} from './useCriterionWords.ts'
import {weightsIf, whatIf, wholePercents} from './whatIf.ts'

type Trying = {
  readonly evaluation: Evaluation
  /** Null: as it is. */
  readonly tried: TriedWeight | null
}

/** What each criterion would weigh, beside what it weighs; together they are 100. */
export function TriedShares({evaluation, tried}: Trying) {
  const t = useText()
  const format = useFormat()
  const {name} = useCriterionWords()
  const weighing = evaluation.criteria.filter(({weight}) => weight !== null)
  const real = wholePercents(new Map(weighing.map(({id, weight}) => [id, weight ?? 0])))
  const percents = tried ? wholePercents(weightsIf(evaluation, tried.criterionId, tried.percent / 100)) : real
  return (
    <ul className={styles.shares} aria-label={t('evaluate.whatIfAll')}>
      {weighing.map(each => {
        const [now, was] = [percents.get(each.id) ?? 0, real.get(each.id) ?? 0]
        return (
          <li key={each.id}>
            <span>{name(each)}</span> <b>{format.share(now / 100)}</b>
            {now !== was && <small> {t('evaluate.wasPlace', {place: format.share(was / 100)})}</small>}
          </li>
        )
      })}
      <li>{t('evaluate.whatIfTotal', {share: format.share(1)})}</li>
    </ul>
  )
}

/** Which segment would stand where, beside where it stands. */
export function TriedOrder({evaluation, tried}: Trying) {
  const t = useText()
  const format = useFormat()
  const segments = useBoard(board => board.segments)
  const [first] = evaluation.criteria.filter(({weight}) => weight !== null)
  if (!first) return null
  const order = tried
    ? whatIf(evaluation, tried.criterionId, tried.percent / 100)
    : whatIf(evaluation, first.id, first.weight ?? 0)
  return (
    <ol>
      {order.map(({segmentId, score, place, before}) => (
        <li key={segmentId}>
          <span>{place}</span>
          <span>
            {segments.get(segmentId)?.name} {place !== before && <mark>{t('evaluate.wasPlace', {place: before})}</mark>}
          </span>
          <b>{format.number(score, 1)}</b>
        </li>
      ))}
    </ol>
  )
}
