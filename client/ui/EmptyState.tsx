import type {ReactNode} from 'react'
import styles from './EmptyState.module.css'

/** An empty place that teaches: what belongs here, an example, and the button that begins. */
export function EmptyState({
  title,
  children,
  example,
  actions,
}: {
  readonly title?: string
  readonly children?: ReactNode
  /** Drawn as a dashed slot: "For example: own contact, a meeting every quarter". */
  readonly example?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {title !== undefined && <h2>{title}</h2>}
      {children !== undefined && <div className={styles.words}>{children}</div>}
      {example !== undefined && <div className={styles.slot}>{example}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
