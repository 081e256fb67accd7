import type {AriaAttributes, Ref} from 'react'
import {Button as AriaButton} from 'react-aria-components'
import {classNames} from './classNames.ts'
import {Icon} from './Icon.tsx'
import type {IconName} from './Icon.tsx'
import styles from './IconButton.module.css'

/** A button that shows only a drawing; `label` is what it does, as a verb. */
export function IconButton({
  icon,
  label,
  iconSize = 16,
  small = false,
  disabled = false,
  slot,
  buttonRef,
  onPress,
  ...aria
}: Pick<AriaAttributes, 'aria-expanded' | 'aria-controls' | 'aria-pressed' | 'aria-describedby'> & {
  readonly icon: IconName
  readonly label: string
  readonly iconSize?: number
  /** 24 px instead of 32 (still 44 on the phone). */
  readonly small?: boolean
  readonly disabled?: boolean
  readonly slot?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
  readonly onPress?: () => void
}) {
  return (
    <AriaButton
      {...aria}
      ref={buttonRef}
      slot={slot}
      aria-label={label}
      isDisabled={disabled}
      className={classNames(styles.icon, small && styles.small)}
      onPress={() => onPress?.()}
    >
      <Icon name={icon} size={iconSize} />
    </AriaButton>
  )
}
