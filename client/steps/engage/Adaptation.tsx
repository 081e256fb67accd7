import {adaptedParts} from '../../../shared/domain/entities/cell.ts'
import type {AdaptedPart} from '../../../shared/domain/entities/cell.ts'
import type {Channel} from '../../../shared/domain/entities/segment.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './engage.module.css'

export type Adapting = {
  readonly adapted: boolean
  readonly parts: ReadonlySet<AdaptedPart>
  readonly note: string
}

/** Material made elsewhere: what gets lost on the way from a meeting, and what was changed for this channel. (PLAN-5) */
export function Adaptation({
  channel,
  fromMeeting,
  value,
  onChange,
  showMissing,
}: {
  readonly channel: Channel
  /** It was made for meetings in person. */
  readonly fromMeeting: boolean
  readonly value: Adapting
  readonly onChange: (value: Adapting) => void
  readonly showMissing: boolean
}) {
  const t = useText()
  const hint = useRecord(({guide}) => (channel === 'in_person' ? '' : guide.hints[channel]))
  const {adapted, parts, note} = value
  const turn = (part: AdaptedPart, on: boolean) =>
    onChange({...value, parts: new Set(adaptedParts.filter(each => (each === part ? on : parts.has(each))))})
  return (
    <div className={styles.adapting}>
      {fromMeeting && <p>{t('engage.lost')}</p>}
      {channel !== 'in_person' && <p>{hint === '' ? t('engage.adaptedWhy') : hint}</p>}
      <Checkbox checked={adapted} onChange={on => onChange({...value, adapted: on})}>
        {t('engage.adapted')}
      </Checkbox>
      {adapted && (
        <>
          <fieldset className={styles.parts}>
            <legend>{t('engage.adaptedParts')}</legend>
            {adaptedParts.map(part => (
              <Checkbox key={part} checked={parts.has(part)} onChange={on => turn(part, on)}>
                {t(`engage.part.${part}`)}
              </Checkbox>
            ))}
          </fieldset>
          <TextArea
            label={t('engage.adaptedNote')}
            value={note}
            rows={2}
            maxLength={1000}
            error={showMissing ? t('engage.partMissing') : undefined}
            onChange={text => onChange({...value, note: text})}
          />
        </>
      )}
    </div>
  )
}
