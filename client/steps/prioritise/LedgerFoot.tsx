import {attributeName} from '../../../shared/domain/attributeName.ts'
import {valueMeans} from '../../../shared/definition/valueMeans.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useRecord} from '../../session/hooks.ts'
import styles from './prioritise.module.css'
import type {Ledger} from './useLedger.ts'

/** Where the figures come from, as of when, and what is not in them. */
export function LedgerFoot({ledger}: {readonly ledger: Ledger}) {
  const t = useText()
  const format = useFormat()
  const profile = useRecord(record => record.profile)
  const means = useRecord(record => record.customers && valueMeans(record.customers))
  const columnName = useBoard(board => attributeName(board, profile?.valueColumn ?? ''))
  if (!profile) return <p className={styles.foot}>{t('prioritise.noFile')}</p>
  const {universe, asOf, valueColumn, inTwoOrMore} = profile
  const missing = ledger.figures.sum(ledger.segments).valueMissing
  return (
    <p className={styles.foot}>
      {[
        asOf === null
          ? t('prioritise.fileOf', {count: universe.rows, shown: format.number(universe.rows)})
          : t('prioritise.fileAsOf', {
              count: universe.rows,
              shown: format.number(universe.rows),
              day: format.date(asOf),
            }),
        ledger.amountsHidden
          ? t('prioritise.amountsHidden')
          : valueColumn === null
            ? t('prioritise.noValueColumn')
            : t(means === 'contribution' ? 'prioritise.contributionColumn' : 'prioritise.revenueColumn', {
                column: columnName,
              }),
        missing > 0 && !ledger.amountsHidden
          ? t('prioritise.valueMissing', {count: missing, shown: format.number(missing)})
          : '',
        inTwoOrMore > 0 ? t('prioritise.counted', {count: inTwoOrMore, shown: format.number(inTwoOrMore)}) : '',
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}
