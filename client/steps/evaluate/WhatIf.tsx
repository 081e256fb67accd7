import {useEffect, useState} from 'react'
import type {CriterionId} from '../../../shared/domain/entities/ids.ts'
import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useLeads, useSayDoing} from '../../session/hooks.ts'
import {saidWeight} from '../../session/triedWeight.ts'
import type {TriedWeight} from '../../session/triedWeight.ts'
import {Button} from '../../ui/Button.tsx'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Select} from '../../ui/Select.tsx'
import {KeepWeights} from './KeepWeights.tsx'
import styles from './results.module.css'
import {TriedOrder, TriedShares} from './TriedOrder.tsx'
import {useCriterionWords} from './useCriterionWords.ts'
import {canTry, weightsIf, wholePercents} from './whatIf.ts'

/**
 * Moves one weight and shows what the order would be; the other weights make room for it. On this screen only, until
 * whoever leads shows it in the room. (CRIT-7)
 */
export function WhatIf({evaluation}: {readonly evaluation: Evaluation}) {
  const t = useText()
  const format = useFormat()
  const leading = useLeads()
  const {name} = useCriterionWords()
  const weighing = evaluation.criteria.filter(({weight}) => weight !== null)
  const [chosen, setChosen] = useState<CriterionId | null>(null)
  const criterion = weighing.find(({id}) => id === chosen) ?? weighing[0]
  const [percent, setPercent] = useState<number | null>(null)
  const [isShown, setShown] = useState(false)
  const real = wholePercents(new Map(weighing.map(({id, weight}) => [id, weight ?? 0])))
  const shown = criterion ? (percent ?? real.get(criterion.id) ?? 0) : 0
  useShownInTheRoom(leading && isShown && criterion ? {criterionId: criterion.id, percent: shown} : null)
  if (!criterion || !canTry(evaluation, criterion.id)) return null
  const tried = percent === null ? null : {criterionId: criterion.id, percent}
  const percents = tried ? wholePercents(weightsIf(evaluation, criterion.id, tried.percent / 100)) : real
  const inWords = weighing.map(each => `${name(each)} ${format.share((percents.get(each.id) ?? 0) / 100)}`).join(', ')
  return (
    <Disclosure summary={t('evaluate.whatIf')} level={3}>
      <div className={styles.whatIf}>
        <p className={styles.quiet}>{t(isShown && leading ? 'present.whatIfShown' : 'evaluate.whatIfNote')}</p>
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
        {leading && (
          <Checkbox checked={isShown} onChange={setShown}>
            {t('present.showWhatIf')}
          </Checkbox>
        )}
        <TriedShares evaluation={evaluation} tried={tried} />
        <TriedOrder evaluation={evaluation} tried={tried} />
        {percent !== null && (
          <>
            <Button kind="quiet" size="small" onPress={() => setPercent(null)}>
              {t('evaluate.backToReal')}
            </Button>
            <KeepWeights
              criterionId={criterion.id}
              percents={percents}
              tried={inWords}
              onKept={() => setPercent(null)}
            />
          </>
        )}
      </div>
    </Disclosure>
  )
}

/** Travels with one's presence: it is gone when one leaves, and stands in no document and no record. */
function useShownInTheRoom(tried: TriedWeight | null): void {
  const say = useSayDoing()
  const said = tried && saidWeight(tried)
  useEffect(() => {
    if (said === null) return undefined
    say({whatIf: said})
    return () => say({whatIf: null})
  }, [say, said])
}
