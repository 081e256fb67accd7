import {Button as AriaButton, ComboBox as AriaComboBox, Input, ListBox, Popover} from 'react-aria-components'
import {classNames} from './classNames.ts'
import styles from './Field.module.css'
import {FieldFrame} from './FieldFrame.tsx'
import type {FieldTexts} from './FieldFrame.tsx'
import {Icon} from './Icon.tsx'
import popover from './Popover.module.css'
import {ChoiceItem} from './Select.tsx'
import type {Choice} from './Select.tsx'

/** Free text with suggestions: type anything, or take one of the choices. */
export function ComboBox({
  value,
  onChange,
  choices,
  onChoose,
  emptyText,
  openLabel,
  size = 'normal',
  placeholder,
  maxLength,
  required = false,
  disabled = false,
  focusOnOpen = false,
  name,
  onBlur,
  ...texts
}: FieldTexts & {
  /** The text in the field. */
  readonly value: string
  readonly onChange: (text: string) => void
  readonly choices: readonly Choice[]
  /** One of the choices was taken; its label is the text. */
  readonly onChoose?: (id: string) => void
  /** Shown in the list when nothing fits: "Press Enter to use your own word". */
  readonly emptyText?: string
  /** Name of the button that opens the list. */
  readonly openLabel: string
  readonly size?: 'normal' | 'large'
  readonly placeholder?: string
  readonly maxLength?: number
  readonly required?: boolean
  readonly disabled?: boolean
  /** Takes the focus when it appears: only in what the person has just opened. */
  readonly focusOnOpen?: boolean
  readonly name?: string
  readonly onBlur?: () => void
}) {
  return (
    <AriaComboBox
      className={styles.field}
      inputValue={value}
      onInputChange={onChange}
      onChange={key => {
        const choice = choices.find(({id}) => id === key)
        if (!choice) return
        onChange(choice.label)
        onChoose?.(choice.id)
      }}
      defaultItems={choices.map(choice => ({...choice}))}
      allowsCustomValue
      allowsEmptyCollection={emptyText !== undefined}
      menuTrigger="focus"
      isRequired={required}
      isDisabled={disabled}
      isInvalid={texts.error !== undefined}
      validationBehavior="aria"
      name={name}
      onBlur={onBlur}
      {...(focusOnOpen && {autoFocus: true})}
    >
      <FieldFrame {...texts}>
        <div className={classNames(styles.control, styles[size])}>
          <Input className={styles.input} placeholder={placeholder} maxLength={maxLength} />
          <AriaButton className={styles.open} aria-label={openLabel}>
            <Icon name="chevronDown" size={12} />
          </AriaButton>
        </div>
      </FieldFrame>
      <Popover className={popover.popover} offset={4}>
        {/* it lies beside the page and is no dialog: without a name of its own it would belong nowhere */}
        <section aria-label={openLabel}>
          <ListBox<Choice>
            className={popover.list}
            renderEmptyState={() => <p className={popover.empty}>{emptyText}</p>}
          >
            {choice => <ChoiceItem choice={choice} />}
          </ListBox>
        </section>
      </Popover>
    </AriaComboBox>
  )
}
