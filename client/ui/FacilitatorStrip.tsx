import type {ReactNode} from 'react'
import styles from './FacilitatorStrip.module.css'

/** What to say next, how far the room is, and the way on. Nobody but the facilitator has it. */
export function FacilitatorStrip({
  label,
  only,
  who,
  prompt,
  status,
  children,
}: {
  readonly label: string
  /** "Only you see this bar". */
  readonly only: string
  /** "KF, facilitator". */
  readonly who: string
  readonly prompt?: ReactNode
  /** "11 of 12 are here". */
  readonly status?: string
  /** Buttons of kind `strip`, the last one `stripPrimary`. */
  readonly children?: ReactNode
}) {
  return (
    <section className={styles.strip} aria-label={label} data-print="hide">
      <p className={styles.who}>
        {only}
        <b>{who}</b>
      </p>
      <p className={styles.prompt}>{prompt}</p>
      {status !== undefined && <span className={styles.status}>{status}</span>}
      <div className={styles.actions}>{children}</div>
    </section>
  )
}
