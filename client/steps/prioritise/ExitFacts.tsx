import type {Segment} from '../../../shared/domain/entities/segment.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useMayWrite} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import styles from './exitFacts.module.css'

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
  const {placement, exitTreatment, revisitOn, revisitWhen} = segment
  if (placement.in !== 'deselected') return null
  const {reason, reasonText} = placement
  const why = reason === 'other' ? reasonText : [t(`reason.${reason}`), reasonText].filter(Boolean).join(': ')
  const again = [revisitOn === null ? '' : format.date(revisitOn), revisitWhen.trim()].filter(Boolean)
  const when =
    again.length === 2 ? t('prioritise.dayOr', {day: again[0] ?? '', when: again[1] ?? ''}) : (again[0] ?? '')
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
      </dl>
      {rewrite}
    </div>
  )
}
