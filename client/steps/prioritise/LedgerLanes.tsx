import {DragLane} from '../../board/drag.tsx'
import {useText} from '../../i18n/useText.ts'
import {classNames} from '../../ui/classNames.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {DropSlot} from './DropSlot.tsx'
import {LaneHead} from './LaneHead.tsx'
import type {LanesProps} from './lanesProps.ts'
import styles from './ledger.module.css'
import {SegmentRow} from './SegmentRow.tsx'
import type {NamedLane} from './useLedger.ts'

/** Tiers stacked by rank, segments as rows on one ruler; the deselected below a dashed rule, never hidden. */
export function LedgerLanes({ledger, words, facts, open, onRewrite}: LanesProps) {
  const t = useText()
  const format = useFormat()
  const {lanes, compact, segments} = ledger
  const shown = lanes.filter(({is, segments: own}) => is !== 'unplaced' || own.length > 0)
  const slotOf = (lane: NamedLane) => (id: string) => <DropSlot lane={lane} facts={facts(id)} />
  return (
    <div className={styles.ledger} data-compact={compact || undefined}>
      <div className={classNames(styles.row, styles.heads)} aria-hidden>
        <span />
        <span>{compact ? t('prioritise.headMany', {count: segments.length}) : t('prioritise.headSegment')}</span>
        <span>{t('prioritise.headCustomers')}</span>
        <span>{[t('prioritise.headValue'), words.unit].filter(Boolean).join(', ')}</span>
        <span className={styles.scale}>
          <em>{t('prioritise.headScore')}</em>
          <span>{format.number(5)}</span>
          <span>{format.number(9)}</span>
        </span>
        <span>{compact ? t('prioritise.headOwner') : t('prioritise.headOffer')}</span>
      </div>
      {shown.map((lane, index) => (
        <DragLane
          key={lane.id}
          id={lane.id}
          label={t('prioritise.laneLabel', {lane: lane.name, count: lane.segments.length})}
          className={classNames(styles.lane, lane.is === 'deselected' && styles.out)}
          head={<LaneHead lane={lane} ledger={ledger} words={words} open={open} pinned={{index, of: shown.length}} />}
          slot={slotOf(lane)}
          empty={lane.is === 'unplaced' ? undefined : <p className={styles.nothing}>{t('prioritise.laneEmpty')}</p>}
        >
          {(id, {lifted}) => <SegmentRow id={id} lifted={lifted} ledger={ledger} words={words} onRewrite={onRewrite} />}
        </DragLane>
      ))}
    </div>
  )
}
