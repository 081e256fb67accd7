import {classNames} from '../../ui/classNames.ts'
import styles from './fields.module.css'

/** A field that is closed: its name and what was written, or that nothing was. */
export function Said({
  label,
  hideLabel = false,
  text,
  none,
}: {
  readonly label: string
  readonly hideLabel?: boolean
  readonly text: string | null
  readonly none: string
}) {
  return (
    <div className={styles.said}>
      <p className={classNames(styles.label, hideLabel && styles.hidden)}>{label}</p>
      <p className={text === null ? styles.none : styles.text}>{text ?? none}</p>
    </div>
  )
}
