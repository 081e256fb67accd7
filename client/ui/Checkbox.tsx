import type {ReactNode} from 'react'
import {Checkbox as AriaCheckbox} from 'react-aria-components'
import styles from './Checkbox.module.css'
import {Icon} from './Icon.tsx'

/** Yes or no. Its words are part of the target. */
export function Checkbox({
  checked,
  onChange,
  children,
  hint,
  some = false,
  disabled = false,
  label,
  name,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children?: ReactNode
  /** Second line, quiet. */
  readonly hint?: ReactNode
  /** Neither: some of what it stands for is chosen. */
  readonly some?: boolean
  readonly disabled?: boolean
  /** Name when there are no words beside it. */
  readonly label?: string
  readonly name?: string
}) {
  return (
    <AriaCheckbox
      className={styles.check}
      isSelected={checked}
      isIndeterminate={some}
      isDisabled={disabled}
      onChange={onChange}
      aria-label={label}
      name={name}
    >
      <span className={styles.box}>{some ? <Icon name="minus" size={12} /> : checked && <Icon name="check" />}</span>
      {children !== undefined && (
        <span className={styles.words}>
          {children}
          {hint !== undefined && <small>{hint}</small>}
        </span>
      )}
    </AriaCheckbox>
  )
}
