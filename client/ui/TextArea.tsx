import type {CSSProperties, KeyboardEvent, Ref} from 'react'
import {TextArea as AriaTextArea, TextField as AriaTextField} from 'react-aria-components'
import {classNames} from './classNames.ts'
import styles from './Field.module.css'
import {FieldFrame} from './FieldFrame.tsx'
import type {FieldTexts} from './FieldFrame.tsx'

/** Several lines; grows with its text and never scrolls inside itself. */
export function TextArea({
  value,
  onChange,
  size = 'normal',
  rows = 2,
  bare = false,
  placeholder,
  maxLength,
  required = false,
  disabled = false,
  readOnly = false,
  focusOnOpen = false,
  name,
  inputRef,
  onBlur,
  onFocus,
  onSubmit,
  onKeyDown,
  ...texts
}: FieldTexts & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly size?: 'normal' | 'large'
  /** Lines it has when empty. */
  readonly rows?: number
  /** No frame until it is pointed at: for text that stands in the page and may be changed there. */
  readonly bare?: boolean
  readonly placeholder?: string
  readonly maxLength?: number
  readonly required?: boolean
  readonly disabled?: boolean
  readonly readOnly?: boolean
  /** Takes the focus when it appears: only in what the person has just opened. */
  readonly focusOnOpen?: boolean
  readonly name?: string
  readonly inputRef?: Ref<HTMLTextAreaElement>
  readonly onBlur?: () => void
  readonly onFocus?: () => void
  /** Ctrl or Cmd + Enter. */
  readonly onSubmit?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}) {
  const height: CSSProperties & {'--rows': number} = {'--rows': rows}
  return (
    <AriaTextField
      className={styles.field}
      value={value}
      onChange={onChange}
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
        <div className={classNames(styles.control, styles[size], bare && styles.bare)}>
          <div className={styles.grow} data-value={value || placeholder} style={height}>
            <AriaTextArea
              ref={inputRef}
              rows={1}
              className={styles.input}
              placeholder={placeholder}
              onKeyDown={event => {
                onKeyDown?.(event)
                const submits = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
                if (!submits || event.nativeEvent.isComposing || !onSubmit) return
                event.preventDefault()
                onSubmit()
              }}
            />
          </div>
        </div>
      </FieldFrame>
    </AriaTextField>
  )
}
