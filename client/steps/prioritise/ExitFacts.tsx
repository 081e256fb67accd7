import type {Segment} from '../../../shared/domain/entities/segment.ts'
import {useTriggerWords} from '../../board/useTriggerWords.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useMayWrite} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import styles from './exitFacts.module.css'
import {useExitWords} from './useExitWords.ts'

/**
 * Why a segment was deselected, how its customers are treated and when it is looked at again: the latter two can be
 * mended until it is put forward. (DESEL-2)
 */
export function ExitFacts({
  segment,
  compact = false,
  onRewrite,
}: {
  readonly segment: Segment
  readonly compact?: boolean
  readonly onRewrite: () => void
}) {
  const t = useText()
  const format = useFormat()
  const mayWrite = useMayWrite()
  const {trigger} = useTriggerWords()
  const exitWords = useExitWords()
  const {placement, revisitOn, revisitWhen, revisitTrigger, exitEvidence} = segment
  if (placement.in !== 'deselected') return null
  const {reason, reasonText} = placement
  const why = reason === 'other' ? reasonText : [t(`reason.${reason}`), reasonText].filter(Boolean).join(': ')
  const exitTreatment = exitWords(segment)
  const when = [
    revisitOn === null ? '' : format.date(revisitOn),
    revisitTrigger === null ? '' : trigger(revisitTrigger),
    revisitWhen.trim(),
  ]
    .filter(Boolean)
    .reduce((day, other) => (day === '' ? other : t('prioritise.dayOr', {day, when: other})), '')
  const rewrite = mayWrite('segments', 'exitTreatment') && (
    <Button
      kind="quiet"
      size="small"
      aria-label={t('prioritise.rewriteOf', {segment: segment.name})}
      onPress={onRewrite}
    >
      {t('prioritise.rewrite')}
    </Button>
  )
  if (compact)
    return (
      <p className={styles.exitLine}>
        {why}. {exitTreatment}. {when} {rewrite}
      </p>
    )
  return (
    <div className={styles.exit}>
      <dl>
        <div>
          <dt>{t('prioritise.reason')}</dt>
          <dd>{why}</dd>
        </div>
        <div>
          <dt>{t('prioritise.treatment')}</dt>
          <dd>{exitTreatment || t('prioritise.missing')}</dd>
        </div>
        <div>
          <dt>{t('prioritise.revisit')}</dt>
          <dd>{when || t('prioritise.missing')}</dd>
        </div>
        {exitEvidence.trim() !== '' && (
          <div>
            <dt>{t('again.evidence')}</dt>
            <dd>{exitEvidence}</dd>
          </div>
        )}
      </dl>
      {rewrite}
    </div>
  )
}
