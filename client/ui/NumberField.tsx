import type {Ref} from 'react'
import {Input, NumberField as AriaNumberField} from 'react-aria-components'
import {classNames} from './classNames.ts'
import styles from './Field.module.css'
import {FieldFrame} from './FieldFrame.tsx'
import type {FieldTexts} from './FieldFrame.tsx'

/** A number as the reader writes it: 1 234,5 or 1,234.5. Empty is `null`, never 0. Changes when the field is left. */
export function NumberField({
  value,
  onChange,
  least,
  most,
  step,
  format,
  unit,
  size = 'normal',
  placeholder,
  required = false,
  disabled = false,
  readOnly = false,
  focusOnOpen = false,
  name,
  inputRef,
  ...texts
}: FieldTexts & {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly least?: number
  readonly most?: number
  readonly step?: number
  /** {style: 'percent'}, {maximumFractionDigits: 1} ... */
  readonly format?: Intl.NumberFormatOptions
  /** Behind the number, inside the field: "customers", "%". */
  readonly unit?: string
  readonly size?: 'normal' | 'large'
  readonly placeholder?: string
  readonly required?: boolean
  readonly disabled?: boolean
  readonly readOnly?: boolean
  /** Takes the focus when it appears: only in what the person has just opened. */
  readonly focusOnOpen?: boolean
  readonly name?: string
  readonly inputRef?: Ref<HTMLInputElement>
}) {
  return (
    <AriaNumberField
      className={styles.field}
      value={value ?? Number.NaN}
      onChange={next => onChange(Number.isNaN(next) ? null : next)}
      minValue={least}
      maxValue={most}
      step={step}
      formatOptions={format}
      isRequired={required}
      isDisabled={disabled}
      isReadOnly={readOnly}
      isWheelDisabled
      isInvalid={texts.error !== undefined}
      validationBehavior="aria"
      name={name}
      {...(focusOnOpen && {autoFocus: true})}
    >
      <FieldFrame {...texts}>
        <div className={classNames(styles.control, styles[size])}>
          <Input ref={inputRef} className={styles.input} placeholder={placeholder} />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        </div>
      </FieldFrame>
    </AriaNumberField>
  )
}
