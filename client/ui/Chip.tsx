import type {ReactNode} from 'react'
import {Button as AriaButton} from 'react-aria-components'
import styles from './Chip.module.css'
import {Icon} from './Icon.tsx'
import type {IconName} from './Icon.tsx'

/**
 * A word in a frame: a condition, a cluster, a filter.
 *
 * With `onPress` it opens or changes something; with `onRemove` it has a cross; with both, two targets side by side.
 */
export function Chip({
  children,
  mark,
  icon,
  onPress,
  expanded,
  onRemove,
  removeLabel,
}: {
  readonly children: ReactNode
  readonly mark?: ReactNode
  readonly icon?: IconName
  readonly onPress?: () => void
  readonly expanded?: boolean
  readonly onRemove?: () => void
  /** "Remove Sales"; needed with `onRemove`. */
  readonly removeLabel?: string
}) {
  const words = (
    <>
      {mark}
      {icon && <Icon name={icon} size={12} />}
      {children}
    </>
  )
  return (
    <span className={styles.chip}>
      {onPress ? (
        <AriaButton className={styles.words} onPress={onPress} aria-expanded={expanded}>
          {words}
        </AriaButton>
      ) : (
        <span className={styles.words}>{words}</span>
      )}
      {onRemove && (
        <AriaButton className={styles.remove} aria-label={removeLabel} onPress={onRemove}>
          <Icon name="close" size={10} />
        </AriaButton>
      )}
    </span>
  )
}
