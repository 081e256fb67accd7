import {ProgressBar as AriaProgressBar} from 'react-aria-components'
import styles from './ProgressBar.module.css'

/** How far something is. Without `share` it only says that it works. */
export function ProgressBar({
  label,
  share,
  text,
}: {
  readonly label: string
  /** 0 to 1. */
  readonly share?: number
  /** "1,200 of 2,400 rows". */
  readonly text?: string
}) {
  const known = share !== undefined
  const done = known ? Math.min(1, Math.max(0, share)) : 0
  return (
    <AriaProgressBar
      className={styles.progress}
      aria-label={label}
      isIndeterminate={!known}
      value={done * 100}
      valueLabel={text}
    >
      <p className={styles.words}>
        <span>{label}</span>
        {text !== undefined && <span>{text}</span>}
      </p>
      <div className={known ? styles.track : styles.unknown}>{known && <i style={{width: `${done * 100}%`}} />}</div>
    </AriaProgressBar>
  )
}

/** The parts of a row of tasks: done, the one at hand, to come. "Segment 3 of 5". */
export function PartsBar({label, parts, at}: {readonly label: string; readonly parts: number; readonly at: number}) {
  return (
    <p className={styles.parts}>
      <span className={styles.spoken}>{label}</span>
      {Array.from({length: parts}, (_, index) => (
        <i key={index} className={index < at ? styles.done : index === at ? styles.now : undefined} />
      ))}
    </p>
  )
}
