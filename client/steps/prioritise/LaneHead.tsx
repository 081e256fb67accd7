import type {CSSProperties} from 'react'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {classNames} from '../../ui/classNames.ts'
import styles from './laneHead.module.css'
import columns from './ledger.module.css'
import {TierRule} from './TierRule.tsx'
import type {FigureWords} from '../../board/figureWords.ts'
import type {Ledger, NamedLane} from './useLedger.ts'

/** A lane's name, what it adds up to on the common ruler, and its rule of engagement. */
export function LaneHead({
  lane,
  ledger,
  words,
  open,
  pinned,
}: {
  readonly lane: NamedLane
  readonly ledger: Ledger
  readonly words: FigureWords
  readonly open: boolean
  /** In a long ledger all headings stay in view, stacked at the edges. */
  readonly pinned: {readonly index: number; readonly of: number}
}) {
  const t = useText()
  const format = useFormat()
  const {figures, compact} = ledger
  const {customers, value} = figures.sum(lane.segments)
  const share = (part: number | null, whole: number | null | undefined) =>
    part === null || !whole || whole <= 0 ? '' : format.share(part / whole)
  // Custom properties are not in React's list of styles.
  const place = {'--above': pinned.index, '--below': pinned.of - 1 - pinned.index} as CSSProperties
  return (
    <header
      className={classNames(columns.row, styles.head)}
      style={place}
      data-record={lane.id}
      data-out={lane.is === 'deselected' || undefined}
    >
      <h2>
        {lane.name}
        {(compact || lane.is === 'unplaced') && (
          <small>
            {lane.segments.length === 0
              ? t('prioritise.laneEmpty')
              : t('prioritise.segments', {count: lane.segments.length})}
          </small>
        )}
      </h2>
      <span className={styles.sum}>
        {customers !== null && (
          <>
            <b>{format.number(customers)}</b> {share(customers, figures.universe?.customers)}
          </>
        )}
      </span>
      <span className={styles.sum}>
        {value !== null && (
          <>
            <b>{words.value(value)}</b> {share(value, figures.universe?.value)}
          </>
        )}
      </span>
      <div className={styles.rule}>
        {lane.is === 'tier' ? (
          <TierRule tier={lane.tier} tierName={lane.name} open={open} needed={lane.segments.length > 0} />
        ) : (
          t(lane.is === 'deselected' ? 'prioritise.deselectedNote' : 'prioritise.unplacedNote')
        )}
      </div>
    </header>
  )
}
