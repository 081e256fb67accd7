import {useState} from 'react'
import type {CriterionId} from '../../../shared/domain/entities/ids.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Select} from '../../ui/Select.tsx'
import styles from './results.module.css'
import {useCriterionWords} from './useCriterionWords.ts'
import {whatIf} from './whatIf.ts'

/** Moves one weight on this screen only and shows what the order would be. */
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
  const shown = percent ?? Math.round((criterion.weight ?? 0) * 100)
  const order = whatIf(evaluation, criterion.id, percent === null ? (criterion.weight ?? 0) : percent / 100)
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
          <Button kind="quiet" size="small" onPress={() => setPercent(null)}>
            {t('evaluate.backToReal')}
          </Button>
        )}
      </div>
    </Disclosure>
  )
}
