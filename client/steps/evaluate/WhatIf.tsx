import {useState} from 'react'
import type {CriterionId} from '../../../shared/domain/entities/ids.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Select} from '../../ui/Select.tsx'
import {KeepWeights} from './KeepWeights.tsx'
import styles from './results.module.css'
import {useCriterionWords} from './useCriterionWords.ts'
import {weightsIf, whatIf, wholePercents} from './whatIf.ts'

/** Moves one weight on this screen only and shows what the order would be; the other weights make room for it. */
export function WhatIf({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const {name} = useCriterionWords()
  const segments = useBoard(board => board.segments)
  const weighing = evaluation.criteria.filter(({weight}) => weight !== null)
  const [chosen, setChosen] = useState<CriterionId | null>(null)
  const criterion = weighing.find(({id}) => id === chosen) ?? weighing[0]
  const [percent, setPercent] = useState<number | null>(null)
  if (!criterion || weighing.length < 2 || evaluation.ranking.length === 0) return null
  const share = percent === null ? (criterion.weight ?? 0) : percent / 100
  const percents = wholePercents(weightsIf(evaluation, criterion.id, share))
  const real = wholePercents(new Map(weighing.map(({id, weight}) => [id, weight ?? 0])))
  const shown = percent ?? percents.get(criterion.id) ?? 0
  const order = whatIf(evaluation, criterion.id, share)
  const inWords = weighing.map(each => `${name(each)} ${format.share((percents.get(each.id) ?? 0) / 100)}`).join(', ')
  return (
    <Disclosure summary={t('evaluate.whatIf')} level={3}>
      <div className={styles.whatIf}>
        <p className={styles.quiet}>{t('evaluate.whatIfNote')}</p>
        <Select
          label={t('evaluate.criterion')}
          placeholder=""
          value={criterion.id}
          choices={weighing.map(each => ({id: each.id, label: name(each)}))}
          onChange={id => {
            setChosen(weighing.find(each => each.id === id)?.id ?? null)
            setPercent(null)
          }}
        />
        <label>
          {t('evaluate.whatIfWeighs', {criterion: name(criterion), share: format.share(shown / 100)})}
          <input
            type="range"
            min={0}
            max={100}
            value={shown}
            aria-valuetext={format.share(shown / 100)}
            onChange={event => setPercent(Number(event.currentTarget.value))}
          />
        </label>
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
        <ol>
          {order.map(({segmentId, score, place, before}) => (
            <li key={segmentId}>
              <span>{place}</span>
              <span>
                {segments.get(segmentId)?.name}{' '}
                {place !== before && <mark>{t('evaluate.wasPlace', {place: before})}</mark>}
              </span>
              <b>{format.number(score, 1)}</b>
            </li>
          ))}
        </ol>
        {percent !== null && (
          <>
            <Button kind="quiet" size="small" onPress={() => setPercent(null)}>
              {t('evaluate.backToReal')}
            </Button>
            <KeepWeights criterionId={criterion.id} tried={inWords} />
          </>
        )}
      </div>
    </Disclosure>
  )
}
