import type {ReactNode} from 'react'
import styles from './fields.module.css'

/** The place where something will land, and in words what that means. */
export function DropSlot({children}: {readonly children: ReactNode}) {
  return <div className={styles.slot}>{children}</div>
}
