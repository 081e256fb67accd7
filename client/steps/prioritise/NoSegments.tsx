import {useText} from '../../i18n/useText.ts'
import {useShowStep} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {EmptyState} from '../../ui/EmptyState.tsx'
import {EmptyLanes} from './EmptyLanes.tsx'
import styles from './firstPlacing.module.css'
import type {Ledger} from './useLedger.ts'

/** Nothing to place yet: where segments come from, beside the lanes that wait for them. */
export function NoSegments({ledger}: {readonly ledger: Ledger}) {
  const t = useText()
  const show = useShowStep()
  return (
    <div className={styles.first}>
      <EmptyState
        title={t('prioritise.emptyTitle')}
        actions={<Button onPress={() => show('segments')}>{t('prioritise.showSegments')}</Button>}
      >
        {t('prioritise.empty')}
      </EmptyState>
      <EmptyLanes lanes={ledger.lanes} />
    </div>
  )
}
