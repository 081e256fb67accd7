import type {Segment} from '../../../shared/domain/entities/segment.ts'
import type {RevisitTrigger} from '../../../shared/domain/entities/revisitTrigger.ts'
import type {LookedAgain} from '../../../shared/record/lookedAgain.ts'
import type {LoggedDecision} from '../../../shared/record/state.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useTriggerWords} from '../../board/useTriggerWords.ts'
import {useNow, useRecord} from '../../session/hooks.ts'
import type {ReviewFacts} from '../../session/useReview.ts'
import {Button} from '../../ui/Button.tsx'
import {Icon} from '../../ui/Icon.tsx'
import styles from './lookAgain.module.css'
import {useExitWords} from './useExitWords.ts'

type Figures = ReviewFacts['segments'][number]

const hourMs = 3_600_000

/** One of them: why it was deselected, what was to happen, when it was to be looked at, and its numbers then and now. */
export function LookAgainSegment({
  segment,
  decision,
  figures,
  version,
  open,
  onAsk,
  onSkip,
}: {
  readonly segment: Segment
  readonly decision: LoggedDecision | null
  readonly figures: Figures | null
  readonly version: number
  readonly open: boolean
  readonly onAsk: (outcome: LookedAgain) => void
  readonly onSkip: () => void
}) {
  const t = useText()
  const format = useFormat()
  const today = new Date(useNow(hourMs)).toISOString().slice(0, 10)
  const currency = useRecord(record => record.settings.currency)
  const {departmentName} = useWords()
  const words = useTriggerWords()
  const {placement, exitOwnerDepartmentId, exitEvidence, revisitOn, revisitWhen, revisitTrigger, name} = segment
  const exitTreatment = useExitWords()(segment)
  const isOut = placement.in === 'deselected'
  const notDue = revisitOn !== null && revisitOn > today
  const why = isOut
    ? placement.reason === 'other'
      ? placement.reasonText
      : [t(`reason.${placement.reason}`), placement.reasonText].filter(Boolean).join(': ')
    : ''
  const condition = (trigger: RevisitTrigger): string => {
    const {before = null, now = null, holds = null} = figures?.revisit ?? {}
    if (now === null) return t('again.cannotSay', {trigger: words.trigger(trigger)})
    return t(holds ? 'again.holds' : 'again.holdsNot', {
      trigger: words.trigger(trigger),
      number: version,
      before: before === null ? t('again.notCounted') : words.figure(trigger.figure, before),
      now: words.figure(trigger.figure, now),
    })
  }
  const again = [
    revisitOn === null ? '' : t(notDue ? 'again.notDue' : 'again.due', {date: format.date(revisitOn)}),
    revisitTrigger === null ? '' : condition(revisitTrigger),
    revisitWhen.trim() === '' ? '' : t('again.when', {when: revisitWhen.trim()}),
  ].filter(Boolean)
  const count = (part: Figures['now'] | null) => {
    if (!part || part.customers === null) return t('again.notCounted')
    const customers = t('again.customers', {count: part.customers, shown: format.number(part.customers)})
    return part.value === null ? customers : `${customers}, ${format.money(part.value, currency)}`
  }
  return (
    <li className={styles.segment} data-record={`deselect.not_looked_at ${segment.id}`}>
      <h3>{name}</h3>
      <dl>
        {isOut && (
          <>
            <div>
              <dt>{t('again.why')}</dt>
              <dd>{why}</dd>
            </div>
            <div>
              <dt>{t('again.treatment')}</dt>
              <dd>{exitTreatment}</dd>
            </div>
            {exitOwnerDepartmentId !== null && (
              <div>
                <dt>{t('again.owner')}</dt>
                <dd>{departmentName(exitOwnerDepartmentId)}</dd>
              </div>
            )}
            {exitEvidence.trim() !== '' && (
              <div>
                <dt>{t('again.evidence')}</dt>
                <dd>{exitEvidence}</dd>
              </div>
            )}
            <div>
              <dt>{t('again.revisit')}</dt>
              <dd>{again.length === 0 ? t('again.noDay') : again.join('; ')}</dd>
            </div>
          </>
        )}
        <div>
          <dt>{t('again.then', {number: version})}</dt>
          <dd>{count(figures?.before ?? null)}</dd>
        </div>
        <div>
          <dt>{t('again.now')}</dt>
          <dd>{count(figures?.now ?? null)}</dd>
        </div>
      </dl>
      {decision !== null ? (
        <p className={styles.decided}>
          <Icon name="check" size={14} /> {t(`again.${decision.kind as LookedAgain}`, {reason: decision.text})}
        </p>
      ) : (
        <>
          {!isOut && <p>{t('again.isBack')}</p>}
          {open && (
            <div className={styles.acts}>
              {isOut && <Button onPress={() => onAsk('kept_out')}>{t('again.keepOut')}</Button>}
              <Button onPress={() => onAsk('brought_back')}>{t('again.bringBack')}</Button>
              {isOut && figures?.revisit?.due === false && (
                <Button kind="quiet" onPress={onSkip}>
                  {t('again.skip')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </li>
  )
}
