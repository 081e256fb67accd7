import type {ReactNode} from 'react'
import {classNames} from './classNames.ts'
import styles from './TimelineRow.module.css'

/** What happened when, by whom. Stands in `<Timeline>`. */
export function TimelineRow({
  time,
  dateTime,
  title,
  children,
  by,
}: {
  /** As the reader writes it: "10.41", "18 May 9:32". */
  readonly time: string
  /** For machines: ISO 8601. */
  readonly dateTime: string
  /** "JB, Sales" in a log, the field in a list of changes. */
  readonly title?: ReactNode
  /** What happened. `<del>` and `<ins>` for what was and what is. */
  readonly children?: ReactNode
  /** Who and why, quiet. */
  readonly by?: ReactNode
}) {
  return (
    <li className={styles.row}>
      <time dateTime={dateTime}>{time}</time>
      <div>
        {title !== undefined && <b>{title}</b>} {children}
        {by !== undefined && <p className={styles.by}>{by}</p>}
      </div>
    </li>
  )
}

/** compact: one small line each, for the log beside the step. full: ruled rows, for the list of changes. */
export function Timeline({
  label,
  look = 'compact',
  children,
}: {
  readonly label: string
  readonly look?: 'compact' | 'full'
  readonly children: ReactNode
}) {
  return (
    <ul className={classNames(styles.timeline, styles[look])} aria-label={label}>
      {children}
    </ul>
  )
}
