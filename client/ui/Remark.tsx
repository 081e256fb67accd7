import type {ReactNode} from 'react'
import styles from './Remark.module.css'

/** One sentence that matters here: what is private, what would turn the result, what was objected. */
export function Remark({children}: {readonly children: ReactNode}) {
  return <p className={styles.remark}>{children}</p>
}
