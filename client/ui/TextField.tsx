import type {HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, KeyboardEvent, Ref} from 'react'
import {Input, TextField as AriaTextField} from 'react-aria-components'
import {classNames} from './classNames.ts'
import styles from './Field.module.css'
import {FieldFrame} from './FieldFrame.tsx'
import type {FieldTexts} from './FieldFrame.tsx'

/** One line of text. */
export function TextField({
  value,
  onChange,
  size = 'normal',
  placeholder,
  unit,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  maxLength,
  required = false,
  disabled = false,
  readOnly = false,
  focusOnOpen = false,
  name,
  inputRef,
  onBlur,
  onFocus,
  onEnter,
  onKeyDown,
  ...texts
}: FieldTexts & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly size?: 'normal' | 'large'
  /** Grey example; never instead of a label. */
  readonly placeholder?: string
  /** Behind the text, inside the field: "customers". */
  readonly unit?: string
  readonly type?: HTMLInputTypeAttribute
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'search'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly maxLength?: number
  readonly required?: boolean
  readonly disabled?: boolean
  readonly readOnly?: boolean
  /** Takes the focus when it appears: only in what the person has just opened. */
  readonly focusOnOpen?: boolean
  readonly name?: string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onBlur?: () => void
  readonly onFocus?: () => void
  readonly onEnter?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}) {
  return (
    <AriaTextField
      className={styles.field}
      value={value}
      onChange={onChange}
      type={type}
      inputMode={inputMode}
      autoComplete={autoComplete}
      maxLength={maxLength}
      isRequired={required}
      isDisabled={disabled}
      isReadOnly={readOnly}
      isInvalid={texts.error !== undefined}
      validationBehavior="aria"
      name={name}
      {...(focusOnOpen && {autoFocus: true})}
      onBlur={onBlur}
      onFocus={onFocus}
    >
      <FieldFrame {...texts}>
        <div className={classNames(styles.control, styles[size])}>
          <Input
            ref={inputRef}
            className={styles.input}
            placeholder={placeholder}
            onKeyDown={event => {
              onKeyDown?.(event)
              if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.defaultPrevented) onEnter?.()
            }}
          />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        </div>
      </FieldFrame>
    </AriaTextField>
  )
}
