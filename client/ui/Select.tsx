import type {ReactNode} from 'react'
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import {classNames} from './classNames.ts'
import styles from './Field.module.css'
import {FieldFrame} from './FieldFrame.tsx'
import type {FieldTexts} from './FieldFrame.tsx'
import {Icon} from './Icon.tsx'
import popover from './Popover.module.css'

export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** Second line, quiet. */
  readonly hint?: string
  /** Before the label: a DepartmentMark or an Icon. */
  readonly mark?: ReactNode
  readonly disabled?: boolean
}

/** Chooses one of a known list. */
export function Select<Id extends string>({
  value,
  choices,
  onChange,
  placeholder,
  size = 'normal',
  bare = false,
  required = false,
  disabled = false,
  focusOnOpen = false,
  name,
  ...texts
}: FieldTexts & {
  readonly value: Id | null
  readonly choices: readonly Choice<Id>[]
  readonly onChange: (id: Id) => void
  /** What it says while nothing is chosen. */
  readonly placeholder: string
  readonly size?: 'normal' | 'large'
  /** No frame until it is pointed at. */
  readonly bare?: boolean
  readonly required?: boolean
  readonly disabled?: boolean
  /** Takes the focus when it appears: only in what the person has just opened. */
  readonly focusOnOpen?: boolean
  readonly name?: string
}) {
  const chosen = choices.find(({id}) => id === value)
  return (
    <AriaSelect
      className={styles.field}
      value={value}
      onChange={key => {
        const choice = choices.find(({id}) => id === key)
        if (choice && choice.id !== value) onChange(choice.id)
      }}
      placeholder={placeholder}
      isRequired={required}
      isDisabled={disabled}
      isInvalid={texts.error !== undefined}
      validationBehavior="aria"
      {...(focusOnOpen && {autoFocus: true})}
      name={name}
    >
      <FieldFrame {...texts}>
        <div className={classNames(styles.control, styles[size], bare && styles.bare)}>
          {/* beside the button: the letter of a mark is not part of what the button is called */}
          {chosen?.mark !== undefined && <span className={styles.mark}>{chosen.mark}</span>}
          <AriaButton className={styles.fall}>
            <SelectValue className={styles.value}>{() => chosen?.label ?? placeholder}</SelectValue>
            <Icon name="chevronDown" size={12} />
          </AriaButton>
        </div>
      </FieldFrame>
      <Popover className={popover.popover} offset={4}>
        <ListBox className={popover.list} items={choices.map(choice => ({...choice}))}>
          {choice => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** One line of a list of choices, with a check when it is chosen. */
export function ChoiceItem({choice}: {readonly choice: Choice}) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} isDisabled={choice.disabled} className={popover.option}>
      {({isSelected}) => (
        <>
          <span>{isSelected ? <Icon name="check" /> : choice.mark}</span>
          <span className={popover.words}>
            <span>{choice.label}</span>
            {choice.hint !== undefined && <small> {choice.hint}</small>}
          </span>
        </>
      )}
    </ListBoxItem>
  )
}
