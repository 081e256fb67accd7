import type {ConditionId} from '../../../../shared/domain/entities/ids.ts'
import {useFormat} from '../../../i18n/useFormat.ts'
import {useText} from '../../../i18n/useText.ts'
import {classNames} from '../../../ui/classNames.ts'
import {Bar, SplitBar} from '../../../ui/pictures/Bar.tsx'
import {useRuleContext} from './ruleContext.ts'
import styles from './rule.module.css'

/** Whom a comparison finds by itself, and who is left when the rule is read down to it. */
export function ConditionCounts({id}: {readonly id: ConditionId}) {
  const t = useText()
  const {number} = useFormat()
  const {rule} = useRuleContext()
  const {rows} = rule
  const count = rule.counts.get(id)
  if (rows === null) return null
  if (!count) return <p className={styles.waiting}>{t('segments.rule.notCounted')}</p>
  const {yes, no, unknown, leftAfter} = count
  const stale = !rule.counted && styles.stale
  return (
    <>
      <div className={classNames(styles.counts, stale)}>
        <SplitBar
          width={160}
          parts={[
            {kind: 'yes', value: yes},
            {kind: 'no', value: no},
            {kind: 'unknown', value: unknown},
          ]}
        />
        <p>
          {unknown === rows && rows > 0 ? (
            t('segments.rule.allMissing')
          ) : (
            <>
              <b>{number(yes)}</b> {t('segments.rule.yesNoUnknown', {no: number(no), unknown: number(unknown)})}
            </>
          )}
        </p>
      </div>
      <div className={classNames(styles.counts, stale)}>
        <Bar value={leftAfter} highest={rows} width={110} height={8} />
        <p>
          <b>{number(leftAfter)}</b> {t(id === rule.last ? 'segments.rule.belong' : 'segments.rule.left')}
        </p>
      </div>
    </>
  )
}
