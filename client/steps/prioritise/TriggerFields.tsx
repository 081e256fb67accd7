import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {revisitComparisons, revisitFigures} from '../../../shared/domain/entities/revisitTrigger.ts'
import type {RevisitComparison, RevisitFigure, RevisitTrigger} from '../../../shared/domain/entities/revisitTrigger.ts'
import {measured} from '../../../shared/domain/revisit.ts'
import {countedNow} from '../../../shared/record/countedNow.ts'
import {useAmountsHidden} from '../../board/useAmountsHidden.ts'
import {useTriggerWords} from '../../board/useTriggerWords.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import {NumberField} from '../../ui/NumberField.tsx'
import {Select} from '../../ui/Select.tsx'
import styles from './dialogs.module.css'

/** What is being written of the condition: without a limit it is none yet. */
export type TriggerDraft = {
  readonly figure: RevisitFigure | 'none'
  readonly comparison: RevisitComparison
  readonly value: number | null
}

export function draftOf(trigger: RevisitTrigger | null): TriggerDraft {
  return trigger ?? {figure: 'none', comparison: 'atLeast', value: null}
}

/** Null: none; undefined: begun, and its limit is missing. */
export function triggerOf({figure, comparison, value}: TriggerDraft): RevisitTrigger | null | undefined {
  if (figure === 'none') return null
  return value === null ? undefined : {figure, comparison, value}
}

/** The condition to look again as a figure that the server counts, with what it says today. (DESEL-7) */
export function TriggerFields({
  segmentId,
  value,
  onChange,
  error,
}: {
  readonly segmentId: SegmentId
  readonly value: TriggerDraft
  readonly onChange: (value: TriggerDraft) => void
  readonly error: string | undefined
}) {
  const t = useText()
  const words = useTriggerWords()
  const hidden = useAmountsHidden()
  const profile = useRecord(record => record.profile)
  const {figure, comparison} = value
  const now = figure === 'none' ? null : measured(figure, countedNow({profile}, segmentId))
  const offered = revisitFigures.filter(
    each => !hidden || each === figure || each === 'customers' || each === 'customerShare',
  )
  const isShare = figure === 'customerShare' || figure === 'valueShare'
  return (
    <div className={styles.trigger}>
      <Select
        label={t('prioritise.trigger')}
        placeholder=""
        value={figure}
        choices={['none' as const, ...offered].map(id => ({
          id,
          label: id === 'none' ? t('prioritise.triggerNone') : t(`revisitFigure.${id}`),
        }))}
        onChange={id => onChange({...value, figure: id, value: null})}
      />
      {figure !== 'none' && (
        <>
          <Select
            label={t('prioritise.comparison')}
            placeholder=""
            value={comparison}
            choices={revisitComparisons.map(id => ({id, label: t(`revisitComparison.${id}`)}))}
            onChange={id => onChange({...value, comparison: id})}
          />
          <NumberField
            label={t('prioritise.triggerValue')}
            value={value.value}
            least={figure === 'value' ? undefined : 0}
            format={isShare ? {style: 'percent', maximumFractionDigits: 1} : {maximumFractionDigits: 2}}
            hint={now === null ? undefined : t('prioritise.triggerNow', {now: words.figure(figure, now)})}
            error={error}
            onChange={limit => onChange({...value, value: limit})}
          />
        </>
      )}
    </div>
  )
}
