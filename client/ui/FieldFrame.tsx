import type {ReactNode} from 'react'
import {FieldError, Label, Text} from 'react-aria-components'
import {classNames} from './classNames.ts'
import styles from './Field.module.css'
import {Icon} from './Icon.tsx'

/** What every field has in common. */
export interface FieldTexts {
  readonly label: string
  /** The label is read out but not shown: only where something beside the field already says it. */
  readonly hideLabel?: boolean
  /** Behind the label, quiet: "optional". */
  readonly labelNote?: string
  readonly hint?: ReactNode
  /** Says what is wrong and what to do; its presence marks the field. */
  readonly error?: string
}

/** Label above, control, then hint or error. Lives inside a react-aria field, which connects them. */
export function FieldFrame({
  label,
  hideLabel,
  labelNote,
  hint,
  error,
  children,
}: FieldTexts & {readonly children: ReactNode}) {
  return (
    <>
      <Label className={classNames(styles.label, hideLabel && styles.hidden)}>
        {label}
        {labelNote !== undefined && <span className={styles.optional}> {labelNote}</span>}
      </Label>
      {children}
      {hint !== undefined && error === undefined && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>
        <Icon name="stop" size={12} />
        <span>{error}</span>
      </FieldError>
    </>
  )
}
