import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useAmountsHidden} from '../../board/useAmountsHidden.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import {classNames} from '../../ui/classNames.ts'
import {attributeName} from '../../../shared/domain/attributeName.ts'
import {shortAmount} from './amount.ts'
import {useRule} from './rule/useRule.ts'
import styles from './segments.module.css'

/** How many customers, what they are worth, and of how many that is not known. */
export function SegmentFigures({id}: {readonly id: SegmentId}) {
  const t = useText()
  const format = useFormat()
  const {number, share, date} = format
  const rule = useRule(id)
  const profile = useRecord(record => record.profile)
  const customers = useRecord(record => record.customers)
  const currency = useRecord(record => record.settings.currency)
  const estimate = useBoard(board => board.segments.get(id)?.sizeEstimate ?? null)
  const columnName = useBoard(board => attributeName(board, profile?.valueColumn ?? ''))
  const amountsHidden = useAmountsHidden()
  const {size, counted} = rule
  if (!profile || !size)
    return (
      <section className={styles.noFigures}>
        <p>{t(whyNotCounted(customers !== null, rule.spelled.is, rule.faults.size > 0))}</p>
      </section>
    )
  const {rows, value: total} = profile.universe
  const worth = size.assignedValue
  const sum = worth === null ? null : shortAmount(worth, currency, format, t)
  const whole = total === null ? null : shortAmount(total, '', format, t)
  const shareOf = (part: number, whole: number) => share(whole === 0 ? 0 : part / whole)
  const column = columnName
  return (
    <section aria-label={t('segments.figures')}>
      <dl className={classNames(styles.figures, !counted && styles.stale)}>
        <div>
          <dt>{number(size.assigned)}</dt>
          <dd>
            {t('segments.sizeOf', {count: size.assigned, share: shareOf(size.assigned, rows), rows: number(rows)})}{' '}
            {size.unknownInRule > 0 && t('segments.upTo', {most: number(size.assigned + size.unknownInRule)})}
            {estimate !== null && ` ${t('segments.estimated', {size: number(estimate)})}`}
          </dd>
        </div>
        <div>
          <dt>{sum?.figure ?? '–'}</dt>
          <dd>
            {sum === null || whole === null
              ? t(amountsHidden ? 'segments.valueHidden' : 'segments.noValue')
              : t('segments.valueOf', {
                  unit: sum.unit,
                  column,
                  share: shareOf(Number(worth), Number(total)),
                  total: [whole.figure, whole.unit].join('\u00A0').trim(),
                })}
          </dd>
        </div>
        {worth !== null && (
          <div>
            <dt>{number(size.assignedValueMissing)}</dt>
            <dd>{t('segments.valueMissing', {count: size.assignedValueMissing, column})}</dd>
          </div>
        )}
      </dl>
      {size.assigned < size.size && (
        <p className={styles.small}>
          {t('segments.selected', {
            count: size.size - size.assigned,
            size: number(size.size),
            others: number(size.size - size.assigned),
          })}
        </p>
      )}
      <output className={styles.asOf}>
        {counted
          ? profile.asOf !== null && t('segments.asOf', {date: date(profile.asOf)})
          : t(rule.faults.size > 0 ? 'segments.lastCount' : 'segments.counting')}
      </output>
    </section>
  )
}

function whyNotCounted(hasFile: boolean, rule: 'rule' | 'none' | 'broken', hasFaults: boolean) {
  if (!hasFile) return 'segments.noFile'
  if (rule === 'none') return 'segments.noRule'
  return hasFaults || rule === 'broken' ? 'segments.ruleUnfinished' : 'segments.counting'
}
